package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.Map;

/** The id of what a single body changes: in the body, or beside it. */
final class GivenId {
    private GivenId() {}

    /**
     * The id.
     *
     * @throws ZohoBiginInputException if there is none, or two that differ
     */
    static String of(OperationInput in, Option<String> option, Map<String, Object> body) {
        Object own = body.get("id");
        String named = in.get(option);
        if (own == null && named == null) {
            throw new ZohoBiginInputException(
                    "operation "
                            + in.operation()
                            + " needs to know which one: put its id into the body's key 'id', the option "
                            + option.name()
                            + " or the header "
                            + option.header());
        }
        if (own != null && named != null && !own.toString().equals(named)) {
            throw new ZohoBiginInputException(
                    "the body has id "
                            + own
                            + " but "
                            + option.name()
                            + " is "
                            + named
                            + ": remove one of them (the header "
                            + option.header()
                            + " stays from an earlier step)");
        }
        return own == null ? String.valueOf(named) : own.toString();
    }
}
