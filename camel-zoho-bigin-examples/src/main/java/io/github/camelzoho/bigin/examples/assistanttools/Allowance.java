package io.github.camelzoho.bigin.examples.assistanttools;

import io.github.camelzoho.bigin.ZohoBiginOperation;
import io.github.camelzoho.bigin.ZohoBiginOperation.Kind;
import java.util.Optional;

/**
 * What an assistant may do in a conversation. Immutable.
 *
 * @param writes whether it may change records
 * @param credits how many credits it may spend; a call that is under way when they are used up
 *     ends, the next one is refused
 */
public record Allowance(boolean writes, long credits) {
    /** Reads only, for at most so many credits. */
    public static Allowance readOnly(long credits) {
        return new Allowance(false, credits);
    }

    /** Whether the operation may be called at all. */
    boolean permits(ZohoBiginOperation operation) {
        return operation.kind() == Kind.READ || (writes && operation.kind() == Kind.WRITE);
    }

    /**
     * Why a call is refused, in words for the model; empty if it may go on.
     *
     * @param spent the credits that the conversation has cost so far
     */
    Optional<String> refusal(ZohoBiginOperation operation, long spent) {
        if (!permits(operation)) {
            return Optional.of(
                    "Refused: this assistant may only read. Nothing was changed. Tell the user what"
                            + " you would have written.");
        }
        return spent < credits
                ? Optional.empty()
                : Optional.of(
                        "Refused: "
                                + spent
                                + " of the "
                                + credits
                                + " credits of this conversation are used up. Answer with what you"
                                + " have; don't call tools again.");
    }
}
