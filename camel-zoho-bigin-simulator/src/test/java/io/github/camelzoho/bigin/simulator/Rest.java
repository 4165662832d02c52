package io.github.camelzoho.bigin.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A plain HTTP client as tests need it; every call has a valid token unless told otherwise. */
final class Rest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final List<String> headers = new ArrayList<>();

    private Rest(String base) {
        this.base = base;
    }

    static Rest of(BiginSimulator simulator) {
        return raw(simulator.url() + "/bigin/v2")
                .header(
                        "Authorization",
                        "Zoho-oauthtoken " + simulator.credentials().issueAccessToken());
    }

    static Rest raw(String base) {
        return new Rest(base);
    }

    /** Adds a header to all calls. */
    Rest header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    record Reply(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        String text() {
            return http.body();
        }

        JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String code() {
            return json().path("code").asText();
        }

        JsonNode first() {
            return json().path("data").path(0);
        }

        JsonNode record(int index) {
            return json().path("data").path(index);
        }

        JsonNode info() {
            return json().path("info");
        }

        List<String> ids() {
            return json().path("data").findValuesAsText("id");
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    /** The body as it comes. */
    byte[] bytes(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    Reply post(String path, String body) {
        return write("POST", path, body);
    }

    Reply put(String path, String body) {
        return write("PUT", path, body);
    }

    Reply write(String method, String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    Reply form(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
