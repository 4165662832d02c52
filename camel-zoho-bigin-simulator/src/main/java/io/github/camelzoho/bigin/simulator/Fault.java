package io.github.camelzoho.bigin.simulator;

import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.oauth.TokenGuard;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with one call. Immutable.
 *
 * @param kind what happens
 * @param processed whether the call takes effect before it goes wrong
 * @param answer the answer of {@link Kind#ANSWER}
 * @param duration how long a slow body takes or a delay is
 * @param latch what a held call waits for
 */
public record Fault(
        Kind kind,
        boolean processed,
        @Nullable Answer answer,
        Duration duration,
        @Nullable CountDownLatch latch) {

    /** The ways to go wrong. */
    public enum Kind {
        ANSWER,
        RESET,
        BROKEN_CHUNK,
        TRUNCATED,
        MALFORMED,
        SLOW_BODY,
        DELAY,
        HELD
    }

    private static final String HTML =
            "<html><head><title>%d</title></head><body><center><h1>%d</h1></center></body></html>";

    /** An error answer instead of processing: JSON for 4xx and 500, an HTML page for 502 and up. */
    public static Fault status(int status) {
        if (status > 500) {
            return answer(Answer.text(status, "text/html", HTML.formatted(status, status)));
        }
        String code =
                switch (status) {
                    case 429 -> "TOO_MANY_REQUESTS";
                    case 500 -> "INTERNAL_ERROR";
                    case 401 -> "AUTHENTICATION_FAILURE";
                    case 403 -> "NO_PERMISSION";
                    default -> "INVALID_REQUEST";
                };
        return answer(Answer.error(new ApiError(status, code, Map.of(), "fault on demand")));
    }

    /** An answer of your own. */
    public static Fault answer(int status, String contentType, String body) {
        return answer(Answer.text(status, contentType, body));
    }

    /** 401 INVALID_TOKEN although the token is valid. */
    public static Fault invalidToken() {
        return answer(Answer.error(TokenGuard.invalid()));
    }

    /** 200 without a body. */
    public static Fault emptyOk() {
        return answer(Answer.empty(200).with("Content-Type", Answer.JSON));
    }

    /** The connection is reset and nothing was done. */
    public static Fault resetBeforeProcessing() {
        return of(Kind.RESET, false);
    }

    /** The connection is reset after the call took effect. */
    public static Fault resetAfterProcessing() {
        return of(Kind.RESET, true);
    }

    /** The head of the answer, then garbage, then the end of the connection. */
    public static Fault brokenChunk() {
        return of(Kind.BROKEN_CHUNK, true);
    }

    /** A whole answer whose JSON ends in the middle. */
    public static Fault truncatedJson() {
        return of(Kind.TRUNCATED, true);
    }

    /** A whole answer that is no JSON although it says so. */
    public static Fault malformedJson() {
        return of(Kind.MALFORMED, true);
    }

    /** The right answer, its body spread over so much time. */
    public static Fault slowBody(Duration over) {
        return new Fault(Kind.SLOW_BODY, true, null, over, null);
    }

    /** The right answer, but only after so much time. */
    public static Fault delay(Duration before) {
        return new Fault(Kind.DELAY, true, null, before, null);
    }

    /** The right answer once the latch is down; the call counts as running meanwhile. */
    public static Fault heldUntil(CountDownLatch released) {
        return new Fault(Kind.HELD, true, null, Duration.ZERO, released);
    }

    /** With a {@code Retry-After} of seconds. */
    public Fault retryAfter(long seconds) {
        return header("Retry-After", Long.toString(seconds));
    }

    /** With another header in the answer. */
    public Fault header(String name, String value) {
        Answer changed = answer == null ? null : answer.with(name, value);
        return new Fault(kind, processed, changed, duration, latch);
    }

    /** The call takes effect, and the answer is wrong all the same. */
    public Fault afterProcessing() {
        return new Fault(kind, true, answer, duration, latch);
    }

    /** What the client gets instead of the right answer. */
    Answer spoil(Answer right) {
        return switch (kind) {
            case ANSWER -> {
                Answer own = answer == null ? right : answer;
                yield new Answer(own.status(), new LinkedHashMap<>(own.headers()), own.body());
            }
            case TRUNCATED -> {
                byte[] half = Arrays.copyOf(right.body(), right.body().length / 2);
                yield new Answer(right.status(), right.headers(), half);
            }
            case MALFORMED -> Answer.text(200, Answer.JSON, "{\"data\":[{\"id\":,}]}");
            default -> right;
        };
    }

    private static Fault answer(Answer answer) {
        return new Fault(Kind.ANSWER, false, answer, Duration.ZERO, null);
    }

    private static Fault of(Kind kind, boolean processed) {
        return new Fault(kind, processed, null, Duration.ZERO, null);
    }
}
