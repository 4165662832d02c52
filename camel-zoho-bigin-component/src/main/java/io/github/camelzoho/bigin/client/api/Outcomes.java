package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ErrorAnswers;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what Bigin says about each thing that was written. */
final class Outcomes {
    private Outcomes() {}

    /** One outcome for each id, in their order; an id may be {@code null}. */
    static List<RecordOutcome> of(
            Transport transport, ApiRequest request, List<@Nullable String> ids) {
        return of(transport, request, "data", ids);
    }

    /**
     * As {@link #of(Transport, ApiRequest, List)}.
     *
     * @param key where the answer keeps the outcomes: {@code data}, {@code tags}, {@code users}
     */
    static List<RecordOutcome> of(
            Transport transport, ApiRequest request, String key, List<@Nullable String> ids) {
        return transport.send(
                request,
                response -> {
                    List<Map<String, Object>> entries =
                            entries(Answer.read(request, response), key);
                    int status = response.status();
                    if (entries.size() == 1 && ids.size() > 1 && isError(entries.get(0))) {
                        throw ErrorAnswers.ofRejected(request, status, entries.get(0));
                    }
                    if (entries.size() != ids.size()) {
                        throw new IOException(
                                ids.size()
                                        + " "
                                        + (key.equals("data") ? "records" : key)
                                        + " were sent, the answer has "
                                        + entries.size()
                                        + " outcomes");
                    }
                    List<RecordOutcome> outcomes = new ArrayList<>(entries.size());
                    for (int i = 0; i < entries.size(); i++) {
                        outcomes.add(RecordOutcome.of(entries.get(i), ids.get(i), status));
                    }
                    return outcomes;
                });
    }

    /** One error for several things is that of the whole call. */
    private static boolean isError(Map<String, Object> entry) {
        return "error".equals(entry.get("status"));
    }

    /** A list, or the outcome of the only thing without one. */
    @SuppressWarnings("unchecked") // the JSON reader makes maps with string keys
    private static List<Map<String, Object>> entries(Answer answer, String key) {
        return answer.body().get(key) instanceof Map<?, ?> one
                ? List.of((Map<String, Object>) one)
                : answer.list(key);
    }

    /** The only outcome: the answer itself, or the one entry of its {@code data}. */
    static RecordOutcome single(Transport transport, ApiRequest request, @Nullable String id) {
        return transport.send(
                request,
                response -> {
                    Answer answer = Answer.read(request, response);
                    List<Map<String, Object>> entries = answer.list("data");
                    Map<String, Object> entry = entries.isEmpty() ? answer.body() : entries.get(0);
                    if (entries.size() > 1 || !(entry.get("status") instanceof String)) {
                        throw new IOException("the answer has no single outcome");
                    }
                    return RecordOutcome.of(entry, id, response.status());
                });
    }
}
