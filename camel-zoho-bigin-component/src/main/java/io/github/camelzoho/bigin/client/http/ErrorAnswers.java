package io.github.camelzoho.bigin.client.http;

import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginApiException;
import io.github.camelzoho.bigin.error.ZohoBiginAuthenticationException;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From an error answer to the exception of its meaning. */
public final class ErrorAnswers {
    private static final Set<String> PERMISSION =
            Set.of("OAUTH_SCOPE_MISMATCH", "NO_PERMISSION", "AUTHORIZATION_FAILED");
    private static final Set<String> TOKEN = Set.of("INVALID_TOKEN", "AUTHENTICATION_FAILURE");
    private static final Pattern HTML_TITLE =
            Pattern.compile("(?is)<title>\\s*(.{0,120}?)\\s*</title>");

    private ErrorAnswers() {}

    /**
     * The exception for an answer that is an error by its status.
     *
     * @param body the answer as JSON object, {@code null} if it is none
     * @param bytes the answer as it came
     */
    static ZohoBiginException toException(
            ApiRequest request,
            ApiResponse response,
            @Nullable Map<String, Object> body,
            byte[] bytes) {
        Map<String, Object> error = body == null ? null : errorIn(body);
        int status = response.status();
        CallFailure failure =
                error != null
                        ? toFailure(request, status, error)
                        : foreign(request, response, body, bytes);
        return typed(request, failure, RetryAfter.of(response));
    }

    /**
     * The exception for an answer that is an error by its body although its status is 2xx, or
     * {@code null}. Where no outcomes are expected, the error may stand where the data should be.
     */
    public static @Nullable ZohoBiginException inAcceptedAnswer(
            ApiRequest request, int status, Map<String, Object> body) {
        boolean deep = !isError(body) && !request.outcomes();
        Map<String, Object> error =
                deep ? first(ErrorDecodingTransport.OUTCOMES.stream().map(body::get)) : body;
        return error == null || !isError(error)
                ? null
                : typed(request, toFailure(request, status, error), null);
    }

    /** The exception for one rejected record. */
    public static ZohoBiginException ofRejected(
            ApiRequest request, int status, Map<String, Object> outcome) {
        return typed(request, toFailure(request, status, outcome), null);
    }

    private static ZohoBiginException typed(
            ApiRequest request, CallFailure failure, @Nullable Duration retryAfter) {
        int status = failure.statusCode();
        String code = failure.code() == null ? "" : failure.code();
        if (PERMISSION.contains(code) || status == 403) {
            return new ZohoBiginPermissionException(failure);
        }
        if (TOKEN.contains(code) || status == 401) {
            return new ZohoBiginAuthenticationException(failure);
        }
        if (status == 429 || code.equals("TOO_MANY_REQUESTS")) {
            return new ZohoBiginRateLimitException(failure, retryAfter);
        }
        if (status >= 500
                || status == 408
                || code.equals("INTERNAL_ERROR")
                || code.equals("INTERNAL_SERVER_ERROR")) {
            return serverFault(request, failure, retryAfter);
        }
        if (status == 404) {
            return new ZohoBiginNotFoundException(failure);
        }
        return code.isEmpty() || status / 100 == 3
                ? new ZohoBiginApiException(failure)
                : new ZohoBiginInvalidDataException(failure);
    }

    private static ZohoBiginServerException serverFault(
            ApiRequest request, CallFailure failure, @Nullable Duration retryAfter) {
        boolean unknown = request.replay() == Replay.IF_NOT_SENT;
        String advice =
                unknown
                        ? "The call may have taken effect: look in Bigin before you send it again"
                        : failure.advice();
        return new ZohoBiginServerException(failure.withAdvice(advice), unknown, retryAfter);
    }

    private static CallFailure toFailure(
            ApiRequest request, int status, Map<String, Object> error) {
        String code = text(error.get("code"));
        String message = text(error.get("message"));
        return new CallFailure(
                request.line(),
                status,
                code,
                message == null ? "no message" : clean(message, request),
                error.get("details") instanceof Map<?, ?> details
                        ? Redaction.scrub(details, request.headers().get(ApiRequest.AUTHORIZATION))
                        : Map.of(),
                ErrorAdvice.of(request, status, code));
    }

    /** An answer that is not Bigin's: of a gateway or a proxy. */
    private static CallFailure foreign(
            ApiRequest request,
            ApiResponse response,
            @Nullable Map<String, Object> body,
            byte[] bytes) {
        String said =
                body == null
                        ? titleOf(bytes)
                        : firstText(body, "message", "error", "error_description", "detail");
        String type = response.header("Content-Type");
        String text =
                "not Bigin's answer"
                        + (type == null ? "" : " (" + type + ")")
                        + (said == null ? "" : ": " + clean(said, request));
        String advice = ErrorAdvice.of(request, response.status(), null);
        return new CallFailure(request.line(), response.status(), null, text, Map.of(), advice);
    }

    private static @Nullable Map<String, Object> errorIn(Map<String, Object> body) {
        return isError(body) ? body : first(body.values().stream());
    }

    /** The error that begins one of the lists. */
    private static @Nullable Map<String, Object> first(Stream<?> lists) {
        return lists.filter(value -> value instanceof List<?> list && !list.isEmpty())
                .map(value -> ((List<?>) value).get(0))
                .filter(value -> value instanceof Map<?, ?>)
                .map(value -> stringKeys((Map<?, ?>) value))
                .filter(ErrorAnswers::isError)
                .findFirst()
                .orElse(null);
    }

    private static boolean isError(Map<String, Object> object) {
        return "error".equals(object.get("status")) && object.get("code") instanceof String;
    }

    private static @Nullable String titleOf(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
        Matcher title = HTML_TITLE.matcher(start);
        if (title.find()) {
            return title.group(1);
        }
        boolean markup = start.stripLeading().startsWith("<");
        return markup || start.isBlank()
                ? null
                : start.strip().substring(0, Math.min(200, start.strip().length()));
    }

    private static @Nullable String firstText(Map<String, Object> body, String... names) {
        for (String name : names) {
            Object value = body.get(name);
            if (value instanceof Map<?, ?> nested) {
                value = firstText(stringKeys(nested), names);
            }
            if (value instanceof String text && !text.isBlank()) {
                return text.substring(0, Math.min(200, text.length()));
            }
        }
        return null;
    }

    private static String clean(String text, ApiRequest request) {
        return Redaction.scrub(text, request.headers().get(ApiRequest.AUTHORIZATION));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    private static Map<String, Object> stringKeys(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
