package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The id of what a single body changes: in the body, or beside it. */
final class GivenId {
    private static final String ID = "id";

    private GivenId() {}

    /**
     * The id.
     *
     * @throws ZohoBiginInputException if there is none, or two that differ
     */
    static String of(OperationInput in, Option<String> option, Map<String, Object> body) {
        Object own = body.get(ID);
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

    /**
     * What one of many changes, with its id as the text that Bigin wants: an id from a database is
     * often a number.
     *
     * @param what what it is called
     * @param place its place, from 1
     * @throws ZohoBiginInputException if it has no id
     */
    static Map<String, Object> ofEach(Map<String, Object> one, String what, int place) {
        Object id = one.get(ID);
        if (id == null) {
            throw new ZohoBiginInputException(
                    what + " " + place + " of the body has no key 'id', which an update needs");
        }
        if (id instanceof String) {
            return one;
        }
        Map<String, Object> copy = new LinkedHashMap<>(one);
        copy.put(ID, id.toString());
        return copy;
    }
}
