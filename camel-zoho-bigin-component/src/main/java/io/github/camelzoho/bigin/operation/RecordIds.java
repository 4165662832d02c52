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
        return one != null ? new RecordIds(true, List.of(one)) : ofBody(in);
    }

    private static RecordIds ofBody(OperationInput in) {
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
                        + " needs to know which records: set option or header recordId or"
                        + " ids, or give the id or a list of ids as the body");
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
