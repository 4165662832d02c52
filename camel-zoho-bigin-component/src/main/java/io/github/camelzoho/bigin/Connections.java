package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.client.BiginClients;
import io.github.camelzoho.bigin.client.BiginConnection;
import io.github.camelzoho.bigin.client.CallLimits;
import io.github.camelzoho.bigin.client.ConnectionSettings;
import io.github.camelzoho.bigin.client.Credential;
import io.github.camelzoho.bigin.client.Timing;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.Nullable;

/** The connections of a component: endpoints with the same credential share one. Thread-safe. */
final class Connections extends ServiceSupport {
    /** What the gateway allows; see https://github.com/maton-ai/api-gateway-skill */
    private static final double GATEWAY_CALLS_PER_SECOND = 10;

    private final HttpClientFactory clients;
    private final Timing timing;
    private final UnaryOperator<@Nullable String> environment;
    private final Map<ConnectionSettings, BiginConnection> open = new ConcurrentHashMap<>();

    Connections(
            HttpClientFactory clients, Timing timing, UnaryOperator<@Nullable String> environment) {
        this.clients = clients;
        this.timing = timing;
        this.environment = environment;
    }

    /** The connection for an endpoint's options, opened if it is the first of its kind. */
    BiginConnection connection(ZohoBiginConfiguration options) {
        return open.computeIfAbsent(
                settings(options),
                settings -> new BiginConnection(settings, http(options), timing));
    }

    /** The connections that are open now. */
    Map<ConnectionSettings, BiginConnection> open() {
        return Map.copyOf(open);
    }

    /** Clients of the connection with the endpoint's own limits. */
    BiginClients clients(ZohoBiginConfiguration options) {
        return connection(options)
                .clients(http(options), limits(options), options.getConnectionId());
    }

    /** The host that an endpoint's calls go to, before a token answer names another. */
    String address(ZohoBiginConfiguration options) {
        ConnectionSettings settings = settings(options);
        if (settings.credential() instanceof Credential.Gateway gateway) {
            return gateway.gatewayUrl();
        }
        String own = settings.apiUrl();
        return own == null ? settings.dataCenter().apiUrl() : own;
    }

    private HttpClient http(ZohoBiginConfiguration options) {
        return clients.client(
                options.getHttpComponent(),
                Duration.ofMillis(options.getConnectTimeout()),
                Duration.ofMillis(options.getResponseTimeout()));
    }

    private ConnectionSettings settings(ZohoBiginConfiguration options) {
        Credential credential = CredentialChoice.of(options, environment);
        if (credential instanceof Credential.Gateway gateway
                && address("gatewayUrl", gateway.gatewayUrl()) == null) {
            throw new ZohoBiginInputException(
                    "gatewayUrl is empty: set the gateway's address, or leave the option out");
        }
        return new ConnectionSettings(
                credential,
                options.getDataCenter(),
                address("accountsUrl", options.getAccountsUrl()),
                address("apiUrl", options.getApiUrl()),
                address("contentUrl", options.getContentUrl()));
    }

    private CallLimits limits(ZohoBiginConfiguration options) {
        if (options.getMaxConcurrentRequests() < 1) {
            throw new ZohoBiginInputException("maxConcurrentRequests must be at least 1");
        }
        if (options.getMaxRetries() < 0
                || options.getRetryBudget() < 0
                || options.getRequestsPerSecond() < 0) {
            throw new ZohoBiginInputException(
                    "maxRetries, retryBudget and requestsPerSecond must not be negative");
        }
        boolean gateway = settings(options).credential() instanceof Credential.Gateway;
        double perSecond = options.getRequestsPerSecond();
        return new CallLimits(
                options.getMaxConcurrentRequests(),
                perSecond == 0 && gateway ? GATEWAY_CALLS_PER_SECOND : perSecond,
                options.getMaxRetries(),
                Duration.ofMillis(options.getRetryBudget()));
    }

    private static @Nullable String address(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String url = value.strip().replaceAll("/+$", "");
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new ZohoBiginInputException(
                    option + " is not an address that begins with https:// or http://", e);
        }
        throw new ZohoBiginInputException(
                option + " is not an address that begins with https:// or http://");
    }

    @Override
    protected void doStop() {
        open.values().forEach(BiginConnection::close);
        open.clear();
        ServiceHelper.stopService(clients);
    }
}
