package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.paging.Page;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Mail to the people of a record. Thread-safe.
 *
 * <p>Sources: https://www.bigin.com/developer/docs/apis/v2/send-mail.html,
 * https://www.bigin.com/developer/docs/apis/v2/get-from-addresses.html
 */
public final class MailApi {
    /** What one mail costs. */
    private static final int CREDITS = 20;

    private final Transport transport;

    public MailApi(Transport transport) {
        this.transport = transport;
    }

    /** Sends mails, one call each. Never sent twice once bytes may have left. */
    public List<RecordOutcome> send(
            String module, String recordId, Iterator<Map<String, Object>> mails) {
        ApiRequest request =
                ApiRequest.of(
                                "POST",
                                Paths.of(module, recordId, "actions", "send_mail"),
                                "ZohoBigin.send_mail."
                                        + module.toLowerCase(Locale.ROOT)
                                        + ".CREATE (the name is not certain)")
                        .withOutcomes()
                        .credits(CREDITS);
        return BatchWrites.write(
                mails,
                1,
                one ->
                        Outcomes.of(
                                transport,
                                request.json(Json.write(Map.of("data", one))),
                                Collections.singletonList(null)),
                mail -> null);
    }

    /** The addresses that mail may come from. */
    public Page fromAddresses() {
        ApiRequest request =
                ApiRequest.of(
                        "GET",
                        Paths.of("settings", "emails", "actions", "from_addresses"),
                        "ZohoBigin.settings.emails.READ (or ZohoBigin.settings.ALL)");
        return transport.send(
                request,
                response -> {
                    Answer answer = Answer.read(request, response);
                    // The key is not documented; the list is the only one in the answer.
                    String key =
                            answer.body().entrySet().stream()
                                    .filter(entry -> entry.getValue() instanceof List<?>)
                                    .map(Map.Entry::getKey)
                                    .findFirst()
                                    .orElse("");
                    if (key.isEmpty() && !response.isEmpty()) {
                        throw new IOException("the answer has no list of addresses");
                    }
                    return answer.page(key);
                });
    }
}
