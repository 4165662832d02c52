package io.github.camelzoho.bigin.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/** The pages of a list, one call after the other: as fast as one stream of calls can be. */
final class BareCalls implements AutoCloseable {
    private final ObjectMapper mapper = new ObjectMapper();
    private final CloseableHttpClient client = HttpClients.createDefault();
    private final String url;
    private final String token;

    BareCalls(String url, String clientId, String clientSecret, String refreshToken)
            throws IOException {
        this.url = url;
        this.token =
                send(ClassicRequestBuilder.post(url + "/oauth/v2/token")
                                .addParameter("grant_type", "refresh_token")
                                .addParameter("client_id", clientId)
                                .addParameter("client_secret", clientSecret)
                                .addParameter("refresh_token", refreshToken)
                                .build())
                        .path("access_token")
                        .asText();
    }

    /** Reads so many pages from the first. */
    void pages(String fields, long count) throws IOException {
        String next = "";
        for (int page = 1; page <= count; page++) {
            String place = next.isEmpty() ? "&page=" + page : "&page_token=" + next;
            JsonNode answer =
                    send(
                            ClassicRequestBuilder.get(
                                            url
                                                    + "/bigin/v2/Contacts?fields="
                                                    + fields.replace(",", "%2C")
                                                    + place)
                                    .addHeader("Authorization", "Zoho-oauthtoken " + token)
                                    .build());
            next = answer.path("info").path("next_page_token").asText("");
        }
    }

    private JsonNode send(ClassicHttpRequest request) throws IOException {
        return client.execute(
                request,
                response -> {
                    if (response.getCode() != 200) {
                        throw new IOException("HTTP " + response.getCode());
                    }
                    return mapper.readTree(response.getEntity().getContent());
                });
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
