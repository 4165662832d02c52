package io.github.camelzoho.bigin.client.auth;

import io.github.camelzoho.bigin.client.http.Redaction;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginAuthenticationException;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

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
        return throttled
                ? new ZohoBiginRateLimitException(
                        failure.withAdvice(
                                "Zoho throttles token requests: wait some minutes, share tokens between nodes"),
                        THROTTLED_FOR)
                : new ZohoBiginAuthenticationException(failure);
    }

    private static String advice(String error, String accountsUrl) {
        return switch (error) {
            case "invalid_code" ->
                    "The refresh token is revoked, mistyped, or of another data centre than "
                            + accountsUrl
                            + ": set dataCenter to the one of the account, or make a new refresh token";
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
