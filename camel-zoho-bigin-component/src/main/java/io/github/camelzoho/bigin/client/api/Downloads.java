package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ApiResponse;
import io.github.camelzoho.bigin.client.http.ContentDisposition;
import io.github.camelzoho.bigin.client.http.ErrorAnswers;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.Download;
import io.github.camelzoho.bigin.error.ZohoBiginApiException;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an answer that is a file. */
final class Downloads {
    /** More than any error object. */
    private static final int MAX_ERROR_BYTES = 64 * 1024;

    private Downloads() {}

    /**
     * The file; nothing if Bigin answers 204, that it knows no such thing, or with the address of a
     * link.
     */
    static Download of(Transport transport, ApiRequest request) {
        try {
            return transport.send(request, response -> read(request, response));
        } catch (ZohoBiginApiException e) {
            if (isNothing(e)) {
                return Download.nothing(e.getStatusCode());
            }
            throw e;
        }
    }

    private static boolean isNothing(ZohoBiginApiException e) {
        boolean unknownThing =
                e instanceof ZohoBiginNotFoundException
                        && e.getCode() != null
                        && !e.getCode().equals("INVALID_URL_PATTERN");
        return unknownThing || e.getStatusCode() / 100 == 3;
    }

    private static Download read(ApiRequest request, ApiResponse response) throws IOException {
        if (response.isEmpty()) {
            return Download.nothing(response.status());
        }
        String type = response.header("Content-Type");
        String name = ContentDisposition.fileName(response.header("Content-Disposition"));
        if (name == null && is("html", type)) {
            // Bigin's files have names, and no photo is a page: a proxy wants something.
            throw new IOException("the answer is a page instead of a file");
        }
        boolean perhapsAnError = name == null && is("json", type);
        if (!perhapsAnError) {
            return new Download(response.status(), response.detach(), name, type);
        }
        byte[] start = response.body().readNBytes(MAX_ERROR_BYTES);
        ZohoBiginException error = errorIn(request, response.status(), start);
        if (error != null) {
            throw error;
        }
        SequenceInputStream whole =
                new SequenceInputStream(new ByteArrayInputStream(start), response.detach());
        return new Download(response.status(), whole, null, type);
    }

    private static @Nullable ZohoBiginException errorIn(
            ApiRequest request, int status, byte[] start) {
        try {
            return ErrorAnswers.inAcceptedAnswer(
                    request, status, Json.readObject(new ByteArrayInputStream(start)));
        } catch (IOException notAnObject) {
            // A file that is called JSON, or a long one: no error of Bigin.
            return null;
        }
    }

    private static boolean is(String form, @Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).contains(form);
    }
}
