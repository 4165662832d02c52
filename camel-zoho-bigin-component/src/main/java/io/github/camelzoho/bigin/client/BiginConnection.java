package io.github.camelzoho.bigin.client;

import io.github.camelzoho.bigin.client.api.DescriptionCache;
import io.github.camelzoho.bigin.client.auth.Access;
import io.github.camelzoho.bigin.client.auth.AuthorizingTransport;
import io.github.camelzoho.bigin.client.auth.CachingTokenSource;
import io.github.camelzoho.bigin.client.auth.FixedTokenSource;
import io.github.camelzoho.bigin.client.auth.GatewayAccess;
import io.github.camelzoho.bigin.client.auth.LastRefusal;
import io.github.camelzoho.bigin.client.auth.RefreshTokenSource;
import io.github.camelzoho.bigin.client.auth.TokenSource;
import io.github.camelzoho.bigin.client.auth.ZohoAccess;
import io.github.camelzoho.bigin.client.bulk.Patience;
import io.github.camelzoho.bigin.client.http.CallMeter;
import io.github.camelzoho.bigin.client.http.CallPacer;
import io.github.camelzoho.bigin.client.http.ConcurrencyLimit;
import io.github.camelzoho.bigin.client.http.ErrorDecodingTransport;
import io.github.camelzoho.bigin.client.http.LimitingTransport;
import io.github.camelzoho.bigin.client.http.PooledHttpTransport;
import io.github.camelzoho.bigin.client.http.RetryPolicy;
import io.github.camelzoho.bigin.client.http.RetryingTransport;
import io.github.camelzoho.bigin.client.http.ServerClock;
import io.github.camelzoho.bigin.client.http.ServerClockTransport;
import io.github.camelzoho.bigin.client.http.Sleeper;
import io.github.camelzoho.bigin.client.http.Transport;
import java.io.Closeable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What all users of one credential share: tokens, limits, meter, what was told of modules. Gives
 * each a client over its own chain. Thread-safe.
 */
public final class BiginConnection implements Closeable {
    private final Timing timing;
    private final ConnectionSettings settings;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Sleeper sleeper;
    private final CallMeter meter = new CallMeter();
    private final LastRefusal refusal = new LastRefusal();
    private final ConcurrencyLimit concurrency = new ConcurrencyLimit(Integer.MAX_VALUE);
    private final CallPacer pacer;
    private final ServerClock serverClock;
    private final Patience patience;
    private final TokenSource tokens;
    private final Access access;
    private final Map<String, DescriptionCache> descriptions = new ConcurrentHashMap<>();

    /**
     * Opens nothing yet: the first call does.
     *
     * @param settings whom to talk to and as whom
     * @param tokenClient carries token requests
     * @param timing time and chance
     */
    public BiginConnection(ConnectionSettings settings, HttpClient tokenClient, Timing timing) {
        this.timing = timing;
        this.settings = settings;
        Sleeper real = Sleeper.until(closed);
        this.sleeper = time -> timing.sleeper().await(time, real);
        this.pacer = new CallPacer(0, timing.nanoTime(), sleeper);
        this.serverClock = new ServerClock(timing.nanoTime());
        this.patience = new Patience(timing.clock(), sleeper);
        this.tokens = tokensOf(settings, tokenClient);
        this.access =
                settings.credential() instanceof Credential.Gateway gateway
                        ? new GatewayAccess(gateway.gatewayUrl())
                        : new ZohoAccess(
                                settings.dataCenter(), settings.apiUrl(), settings.contentUrl());
    }

    /**
     * Clients whose calls go: retry, limit, authorize, hear the server's clock, decode errors,
     * send.
     *
     * @param connectionId the gateway's connection to use unless a message names another, or {@code
     *     null}; all of them share tokens and limits
     */
    public BiginClients clients(HttpClient http, CallLimits limits, @Nullable String connectionId) {
        concurrency.restrictTo(limits.maxConcurrentRequests());
        pacer.restrictTo(limits.requestsPerSecond());
        RetryPolicy policy =
                new RetryPolicy(limits.maxRetries(), limits.retryBudget(), RetryPolicy.FIRST_DELAY);
        Transport sending =
                new ServerClockTransport(
                        new ErrorDecodingTransport(new PooledHttpTransport(http, meter)),
                        serverClock);
        Transport limited =
                new LimitingTransport(
                        new AuthorizingTransport(sending, tokens, access, refusal),
                        concurrency,
                        pacer);
        return new BiginClients(
                new RetryingTransport(limited, policy, sleeper, timing.random()),
                this::descriptionsOf,
                patience,
                serverClock,
                settings.credential() instanceof Credential.Gateway ? connectionId : null);
    }

    /** Each connection of a gateway is another organisation with modules of its own. */
    private DescriptionCache descriptionsOf(@Nullable String connectionId) {
        return descriptions.computeIfAbsent(
                connectionId == null ? "" : connectionId,
                id -> new DescriptionCache(timing.clock()));
    }

    /** Where tokens come from. */
    public TokenSource tokens() {
        return tokens;
    }

    /** Whether the credential is refused just now. */
    public LastRefusal refusal() {
        return refusal;
    }

    /** What was spent. */
    public CallMeter meter() {
        return meter;
    }

    /** How many calls may be under way. */
    public ConcurrencyLimit concurrency() {
        return concurrency;
    }

    /** Wakes all who wait; calls under way end by themselves. */
    @Override
    public void close() {
        closed.countDown();
        concurrency.close();
    }

    private TokenSource tokensOf(ConnectionSettings settings, HttpClient http) {
        if (settings.credential() instanceof Credential.Bean bean) {
            return bean.tokens();
        }
        if (settings.credential() instanceof Credential.Fixed fixed) {
            return new FixedTokenSource(fixed.accessToken());
        }
        if (settings.credential() instanceof Credential.Gateway gateway) {
            return new FixedTokenSource(gateway.apiKey());
        }
        Credential.OAuth oauth = (Credential.OAuth) settings.credential();
        // No token is needed to get one, its calls cost neither credits nor places, and the call
        // that needs it retries.
        Transport sending = new PooledHttpTransport(http, new CallMeter());
        RefreshTokenSource source =
                new RefreshTokenSource(
                        sending,
                        settings.accountsHost(),
                        oauth.clientId(),
                        oauth.clientSecret(),
                        oauth.refreshToken(),
                        timing.clock());
        return new CachingTokenSource(source, timing.clock());
    }
}
