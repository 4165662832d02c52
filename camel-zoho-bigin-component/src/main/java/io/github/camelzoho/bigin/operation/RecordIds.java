package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The ids that an operation is about: from the headers, else from the options, else from the body.
 *
 * @param single whether one record is meant rather than a list, even of one
 * @param ids at least one
 */
record RecordIds(boolean single, List<String> ids) {

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
        Object body = in.exchange().getMessage().getBody();
        if (body instanceof Map<?, ?> record && record.get("id") != null) {
            return new RecordIds(true, List.of(record.get("id").toString()));
        }
        if (body instanceof Iterable<?> many) {
            return new RecordIds(false, notEmpty(idsIn(many), "the body"));
        }
        if (body instanceof Number || body instanceof CharSequence) {
            List<String> ids = notEmpty(OperationInput.split(body), "the body");
            return new RecordIds(ids.size() == 1, ids);
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

    private static List<String> idsIn(Iterable<?> many) {
        List<String> ids = new ArrayList<>();
        for (Object element : many) {
            Object id = element instanceof Map<?, ?> record ? record.get("id") : element;
            if (id == null) {
                throw new ZohoBiginInputException(
                        "entry " + (ids.size() + 1) + " of the body has no id");
            }
            ids.add(id.toString());
        }
        return ids;
    }

    private static List<String> notEmpty(List<String> ids, String where) {
        if (ids.isEmpty()) {
            throw new ZohoBiginInputException("there is no id in " + where);
        }
        for (String id : ids) {
            if (id.isEmpty() || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new ZohoBiginInputException(
                        "'" + id + "' in " + where + " is not an id: Bigin's ids are long numbers");
            }
        }
        return ids;
    }
}
