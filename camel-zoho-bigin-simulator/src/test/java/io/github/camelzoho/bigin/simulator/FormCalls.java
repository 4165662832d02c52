package io.github.camelzoho.bigin.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Sends forms byte for byte as a test writes them, and reads bytes. */
final class FormCalls {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static final String TYPE = "multipart/form-data; boundary=B";

    private final Rest rest;

    FormCalls(Rest rest) {
        this.rest = rest;
    }

    /** A form with one file. */
    static String file(String name, String content) {
        return part("file\"; filename=\"" + name, content) + "--B--\r\n";
    }

    /** One part with its boundary before it. */
    static String part(String field, String content) {
        return "--B\r\nContent-Disposition: form-data; name=\""
                + field
                + "\"\r\n\r\n"
                + content
                + "\r\n";
    }

    /** A form with one file of any bytes. */
    static byte[] file(String name, byte[] content) {
        byte[] head =
                ("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--B--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        System.arraycopy(tail, 0, all, head.length + content.length, tail.length);
        return all;
    }

    Rest.Reply post(String path, String body) {
        return post(path, TYPE, body.getBytes(StandardCharsets.UTF_8));
    }

    Rest.Reply post(String path, byte[] body) {
        return post(path, TYPE, body);
    }

    Rest.Reply post(String path, String type, byte[] body) {
        return new Rest.Reply(
                send(
                        rest.request(path)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofString()));
    }

    HttpResponse<byte[]> get(String path) {
        return send(rest.request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    private static <T> HttpResponse<T> send(
            java.net.http.HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
