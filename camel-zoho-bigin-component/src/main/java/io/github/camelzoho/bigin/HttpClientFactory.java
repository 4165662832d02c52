package io.github.camelzoho.bigin;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Pooled HTTP clients with the TLS, proxy and time-outs of Camel's http component, one for each set
 * of them.
 *
 * <p>They are run directly: Camel's own producer would copy headers both ways and, on 429 and 503,
 * send a create twice.
 */
final class HttpClientFactory extends ServiceSupport {
    /** Above any sensible maxConcurrentRequests; open downloads keep a connection each. */
    private static final int CONNECTIONS = 100;

    private final CamelContext camelContext;
    private final Map<Key, HttpEndpoint> endpoints = new ConcurrentHashMap<>();
    private boolean globalTls;

    HttpClientFactory(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    void useGlobalTls(boolean use) {
        this.globalTls = use;
    }

    /** The client for these settings; {@code own} wins over the time-outs. */
    HttpClient client(
            @Nullable HttpComponent own, Duration connectTimeout, Duration responseTimeout) {
        Key key =
                own == null
                        ? new Key(null, connectTimeout, responseTimeout)
                        : new Key(own, Duration.ZERO, Duration.ZERO);
        return endpoints.computeIfAbsent(key, this::open).getHttpClient();
    }

    private HttpEndpoint open(Key key) {
        HttpComponent component = key.own == null ? newComponent(key) : key.own;
        try {
            // The address is only a name: each call names its host.
            HttpEndpoint endpoint =
                    (HttpEndpoint) component.createEndpoint("https://www.zohoapis.com");
            endpoint.getClientBuilder()
                    .disableAutomaticRetries()
                    .disableCookieManagement()
                    .disableRedirectHandling()
                    .disableAuthCaching()
                    .disableDefaultUserAgent();
            ServiceHelper.startService(endpoint);
            return endpoint;
        } catch (Exception e) {
            throw new IllegalArgumentException(
                    "the http component can't give a client: " + e.getMessage(), e);
        }
    }

    private HttpComponent newComponent(Key key) {
        HttpComponent http = new HttpComponent();
        http.setCamelContext(camelContext);
        http.setUseGlobalSslContextParameters(globalTls);
        http.setConnectionsPerRoute(CONNECTIONS);
        http.setMaxTotalConnections(2 * CONNECTIONS);
        http.setConnectTimeout(key.connectTimeout.toMillis());
        http.setResponseTimeout(key.responseTimeout.toMillis());
        // Without it Camel would talk TLS to a proxy as soon as the target is https.
        http.setProxyAuthScheme("http");
        ServiceHelper.startService(http);
        return http;
    }

    @Override
    protected void doStop() {
        endpoints.forEach(
                (key, endpoint) -> {
                    ServiceHelper.stopAndShutdownService(endpoint);
                    if (key.own == null) {
                        ServiceHelper.stopAndShutdownService(endpoint.getComponent());
                    }
                });
        endpoints.clear();
    }

    private record Key(
            @Nullable HttpComponent own, Duration connectTimeout, Duration responseTimeout) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && own == key.own
                    && connectTimeout.equals(key.connectTimeout)
                    && responseTimeout.equals(key.responseTimeout);
        }

        @Override
        public int hashCode() {
            return Objects.hash(System.identityHashCode(own), connectTimeout, responseTimeout);
        }
    }
}
