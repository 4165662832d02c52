package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.List;

/**
 * The ids that an operation is about: from the headers, else from the options, else from the body.
 *
 * @param single whether one record is meant rather than a list, even of one
 * @param ids at least one, unless the body is an empty list
 */
record RecordIds(boolean single, List<String> ids) {
    private static final String BODY = "the body";

    static RecordIds of(OperationInput in) {
        boolean many =
                in.hasHeader(Option.IDS)
                        || (!in.hasHeader(Option.RECORD_ID) && in.get(Option.IDS) != null);
        if (many) {
            return new RecordIds(false, notEmpty(in.names(Option.IDS), "ids"));
        }
        String one = in.get(Option.RECORD_ID);
        return one != null
                ? new RecordIds(true, List.of(one))
                : ofBody(in, "records", "recordId or ids");
    }

    /** The one id of an input, else those of the body. */
    static RecordIds of(OperationInput in, Option<String> option, String what) {
        String one = in.get(option);
        return one != null
                ? new RecordIds(true, notEmpty(List.of(one), option.name()))
                : ofBody(in, what, option.name());
    }

    /** The ids of an input that takes one or several, else those of the body. */
    static RecordIds ofSeveral(OperationInput in, Option<Object> option, String what) {
        Object given = in.get(option);
        if (given == null) {
            return ofBody(in, what, option.name());
        }
        List<String> ids = notEmpty(OperationInput.split(given), option.name());
        boolean list = given instanceof Iterable<?> || given instanceof Object[];
        return new RecordIds(!list && ids.size() == 1, ids);
    }

    private static RecordIds ofBody(OperationInput in, String what, String options) {
        BodyIds body = BodyIds.of(in.exchange(), Output.mapper(in));
        if (body != null) {
            // Nothing was found, so there is nothing to do: a list that is empty is no mistake.
            List<String> ids = body.ids().isEmpty() ? List.of() : notEmpty(body.ids(), BODY);
            return new RecordIds(body.single(), ids);
        }
        throw new ZohoBiginInputException(
                "operation "
                        + in.operation()
                        + " needs to know which "
                        + what
                        + ": set option or header "
                        + options
                        + ", or give the id or a list of ids as the body");
    }

    private static List<String> notEmpty(List<String> ids, String where) {
        if (ids.isEmpty()) {
            throw new ZohoBiginInputException("there is no id in " + where);
        }
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (id.isEmpty() || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new ZohoBiginInputException(
                        named(id, i + 1, ids.size(), where)
                                + " is not an id: Bigin's ids are long numbers");
            }
        }
        return ids;
    }

    /** What a body holds is nobody's business in a log. */
    private static String named(String id, int place, int size, String where) {
        if (!where.equals(BODY)) {
            return "'" + id + "' in " + where;
        }
        return size == 1 ? BODY : "entry " + place + " of " + BODY;
    }
}
