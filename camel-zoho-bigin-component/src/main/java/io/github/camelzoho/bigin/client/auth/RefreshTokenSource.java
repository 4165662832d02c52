package io.github.camelzoho.bigin.client.auth;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ApiResponse;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Replay;
import io.github.camelzoho.bigin.client.http.RetryAfter;
import io.github.camelzoho.bigin.client.http.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Fetches access tokens for a refresh token. Not thread-safe: {@link CachingTokenSource} calls it
 * under its lock.
 *
 * <p>Source: https://www.bigin.com/developer/docs/apis/v2/self-client-refresh-token-usage.html
 */
public final class RefreshTokenSource implements Supplier<AccessToken> {
    private static final String PATH = "/oauth/v2/token";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What {@code expires_in} has always been, for an answer that leaves it out. */
    private static final long USUAL_LIFE = 3600;

    private static final int TOO_MANY = 429;

    private final Transport transport;
    private final String accountsUrl;
    private final byte[] form;
    private final Clock clock;
    private final TokenQuota quota;

    /**
     * @param transport a chain of its own: no token is needed to get a token; error answers must
     *     pass it undecoded
     * @param accountsUrl the host that gives tokens
     */
    public RefreshTokenSource(
            Transport transport,
            String accountsUrl,
            String clientId,
            String clientSecret,
            String refreshToken,
            Clock clock) {
        this.transport = transport;
        this.accountsUrl = accountsUrl;
        this.form =
                new QueryString()
                        .add("grant_type", "refresh_token")
                        .add("client_id", clientId)
                        .add("client_secret", clientSecret)
                        .add("refresh_token", refreshToken)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
        this.quota = new TokenQuota(clock);
    }

    @Override
    public AccessToken get() {
        quota.check();
        // The life counts from before the call, so that a slow answer can't make a token look
        // younger than it is.
        Instant asked = clock.instant();
        ApiRequest request =
                ApiRequest.of("POST", PATH, "")
                        .body(form, FORM)
                        .replay(Replay.ALWAYS)
                        .credits(0)
                        .to(accountsUrl);
        AccessToken token = transport.send(request, response -> read(request, response, asked));
        quota.count();
        return token;
    }

    private AccessToken read(ApiRequest request, ApiResponse response, Instant asked)
            throws IOException {
        if (response.status() >= 500) {
            throw new IOException("HTTP " + response.status());
        }
        if (response.status() == TOO_MANY) {
            // Whatever its body is, a proxy's page too.
            throw OAuthErrors.throttled(request.line(), accountsUrl, RetryAfter.of(response));
        }
        Map<String, Object> answer = Json.readObject(response);
        if (!(answer.get("access_token") instanceof String value) || answer.containsKey("error")) {
            throw OAuthErrors.toException(request.line(), response.status(), answer, accountsUrl);
        }
        long life =
                answer.get("expires_in") instanceof Number seconds
                        ? seconds.longValue()
                        : USUAL_LIFE;
        String domain = answer.get("api_domain") instanceof String named ? named : null;
        return new AccessToken(value, asked.plusSeconds(life), domain);
    }
}
