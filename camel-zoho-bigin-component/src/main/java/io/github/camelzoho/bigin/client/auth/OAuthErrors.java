package io.github.camelzoho.bigin.client.auth;

import io.github.camelzoho.bigin.client.http.Redaction;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginAuthenticationException;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the token endpoint says when it gives no token, in plain words. It says so with HTTP 200,
 * 400 or 401 alike.
 */
final class OAuthErrors {
    /** Zoho names no time; minutes are what its users report. */
    private static final Duration THROTTLED_FOR = Duration.ofMinutes(10);

    private OAuthErrors() {}

    static ZohoBiginException toException(
            String call, int status, Map<String, Object> answer, String accountsUrl) {
        String error =
                String.valueOf(answer.getOrDefault("error", "no access_token in the answer"));
        Object description = answer.get("error_description");
        String said = description == null ? error : error + " (" + description + ")";
        CallFailure failure =
                new CallFailure(
                        call,
                        status,
                        error,
                        "no access token from " + accountsUrl + ": " + Redaction.scrub(said, null),
                        Map.of(),
                        advice(error, accountsUrl));
        boolean throttled = said.toLowerCase(Locale.ROOT).contains("too many requests");
        return throttled ? throttled(failure, null) : new ZohoBiginAuthenticationException(failure);
    }

    /**
     * An answer of 429, whatever it says.
     *
     * @param hint when to come back, if the server says so
     */
    static ZohoBiginRateLimitException throttled(
            String call, String accountsUrl, @Nullable Duration hint) {
        String text = "no access token from " + accountsUrl + ": too many requests";
        return throttled(new CallFailure(call, 429, null, text, Map.of(), ""), hint);
    }

    private static ZohoBiginRateLimitException throttled(
            CallFailure failure, @Nullable Duration hint) {
        return new ZohoBiginRateLimitException(
                failure.withAdvice(
                        "Zoho throttles token requests: wait some minutes, share tokens between"
                                + " nodes"),
                hint == null ? THROTTLED_FOR : hint);
    }

    private static String advice(String error, String accountsUrl) {
        return switch (error) {
            case "invalid_code" ->
                    "The refresh token is revoked, mistyped, or of another data centre than "
                            + accountsUrl
                            + ": set dataCenter to the one of the account, or make a new refresh"
                            + " token";
            case "invalid_client" ->
                    "The clientId is unknown at "
                            + accountsUrl
                            + ", or the clientSecret is wrong: check both, and dataCenter";
            case "invalid_client_secret" ->
                    "The clientSecret is wrong; it may differ per data centre";
            case "invalid_scope" -> "The scopes of the refresh token are not valid: make a new one";
            default -> "Check clientId, clientSecret, refreshToken and dataCenter";
        };
    }
}
