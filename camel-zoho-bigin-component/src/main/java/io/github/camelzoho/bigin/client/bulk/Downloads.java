package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.http.ApiResponse;
import io.github.camelzoho.bigin.client.http.ResponseReader;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Function;

/**
 * Downloads the files of jobs onto the disk, so that no connection stays taken while a route reads
 * them, and one that breaks off is made again. Keeps to ten a minute; if others use them up, it
 * waits for the next minute. Immutable.
 *
 * @param patience waits
 * @param timeout how long it waits for others to let it in
 */
record Downloads(Patience patience, Duration timeout) {
    private static final Duration UNTIL_NEXT = Duration.ofMinutes(1);

    /** The file that a call answers with. */
    ZippedFile fetch(Function<ResponseReader<TempFile>, TempFile> call) {
        Duration left = timeout;
        while (true) {
            if (!patience.awaitDownload()) {
                throw stopped();
            }
            try {
                return new ZippedFile(call.apply(Downloads::toFile));
            } catch (ZohoBiginRateLimitException e) {
                Duration wait = e.getRetryAfter().orElse(UNTIL_NEXT);
                if (wait.compareTo(left) > 0) {
                    throw e;
                }
                if (!patience.sleep(wait)) {
                    throw stopped();
                }
                left = left.minus(wait);
            }
        }
    }

    /** Looks at it while the call can still be made again. */
    private static TempFile toFile(ApiResponse response) throws IOException {
        TempFile file = TempFile.of(response.body());
        try (InputStream in = file.open()) {
            if (in.read() == 'P' && in.read() == 'K') {
                return file;
            }
        }
        file.close();
        throw new IOException("the answer is no ZIP file");
    }

    static ZohoBiginTransportException stopped() {
        return new ZohoBiginTransportException(
                CallFailure.of(null, "not downloaded: the component stops", ""), false, null);
    }
}
