package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import org.jspecify.annotations.Nullable;

/** A hint to polling consumers that there is something to be read. Makes no call. */
final class PokeOperation {
    private PokeOperation() {}

    static OperationResult poke(OperationInput in) {
        String module = in.optionalModule();
        String cursorName = in.get(Option.CURSOR_NAME);
        int poked = in.pokes().poke(module, cursorName);
        if (poked == 0 && !in.require(Option.NOT_FOUND).equals("null")) {
            throw new ZohoBiginInputException(
                    "no consumer"
                            + (module == null ? "" : " of " + module)
                            + (cursorName == null ? "" : " with the position " + cursorName)
                            + " is running in this Camel context: start its route, or set"
                            + " notFound=null to go on without");
        }
        // A hint: the message goes on as it is.
        @Nullable Object body = in.exchange().getMessage().getBody();
        return OperationResult.of(body).with(ZohoBiginConstants.RECORD_COUNT, poked);
    }
}
