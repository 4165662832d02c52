package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
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
        return transport.send(
                request,
                response -> {
                    List<Map<String, Object>> entries = Answer.read(request, response).list("data");
                    int status = response.status();
                    if (entries.size() != ids.size()) {
                        throw new IOException(
                                ids.size()
                                        + " records were sent, the answer has "
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
