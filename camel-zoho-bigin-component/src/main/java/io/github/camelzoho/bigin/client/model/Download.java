package io.github.camelzoho.bigin.client.model;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being read.
 *
 * @param status the HTTP status of the answer
 * @param body its bytes, to be closed by the reader; until then a connection and a place among the
 *     concurrent calls stay taken. {@code null} if there is no such file
 * @param fileName its name as Bigin gives it, any characters; {@code null} if Bigin gives none
 * @param contentType its media type, {@code null} if Bigin gives none
 */
public record Download(
        int status,
        @Nullable InputStream body,
        @Nullable String fileName,
        @Nullable String contentType) {

    /** There is no such file. */
    public static Download nothing(int status) {
        return new Download(status, null, null, null);
    }
}
