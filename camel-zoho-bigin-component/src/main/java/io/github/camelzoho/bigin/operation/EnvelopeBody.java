package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a body has of things that are no records: one or many, or Bigin's own envelope of them, such
 * as {@code {"tags":[…]}}. All of it is read at once.
 *
 * @param single whether the body is one thing rather than a list, even of one
 * @param list the things
 */
record EnvelopeBody(boolean single, List<Map<String, Object>> list) {

    /**
     * Reads the body.
     *
     * @param key the key of the envelope
     */
    static EnvelopeBody of(OperationInput in, String key) {
        RecordBody body = RecordBody.of(in.exchange(), Output.mapper(in));
        List<Map<String, Object>> list = new ArrayList<>();
        body.records().forEachRemaining(list::add);
        boolean mayBeEnvelope = body.single() && list.get(0).size() == 1;
        return mayBeEnvelope && list.get(0).get(key) instanceof List<?> things
                ? new EnvelopeBody(false, maps(key, things))
                : new EnvelopeBody(body.single(), list);
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static List<Map<String, Object>> maps(String key, List<?> things) {
        for (Object thing : things) {
            if (!(thing instanceof Map<?, ?>)) {
                throw new ZohoBiginInputException("'" + key + "' must be a list of objects");
            }
        }
        return (List<Map<String, Object>>) things;
    }
}
