package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.client.BiginConnection;
import io.github.camelzoho.bigin.client.ConnectionSettings;
import io.github.camelzoho.bigin.client.Timing;
import io.github.camelzoho.bigin.client.text.Coql;
import io.github.camelzoho.bigin.client.text.Criteria;
import io.github.camelzoho.bigin.client.text.QuoteEscape;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.Registry;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/**
 * Reads, writes and queries the records of Zoho Bigin, and consumes their changes. Thread-safe once
 * started.
 */
@Component("zoho-bigin")
public class ZohoBiginComponent extends HealthCheckComponent implements SSLContextParametersAware {
    /** The bean with which routes write criteria. */
    public static final String CRITERIA_BEAN = "zohoBiginCriteria";

    /** The bean with which routes write values into COQL. */
    public static final String COQL_BEAN = "zohoBiginCoql";

    private static final String WEBHOOK =
            "org.apache.camel.component.webhook.WebhookCapableEndpoint";

    @Metadata(description = "Options for all endpoints, each of which can set its own")
    private ZohoBiginConfiguration configuration = new ZohoBiginConfiguration();

    @Metadata(
            label = "security",
            defaultValue = "false",
            description = "Whether to use the TLS settings of the Camel context")
    private boolean useGlobalSslContextParameters;

    @Metadata(
            label = "advanced",
            defaultValue = "doubling",
            description =
                    "How the bean zohoBiginCoql writes a quote within a text; Bigin does not say which form it takes")
    private QuoteEscape coqlQuoteEscape = QuoteEscape.doubling;

    private Timing timing = Timing.system();
    private UnaryOperator<@Nullable String> environment = System::getenv;
    private final Set<ZohoBiginConsumer> consumers = ConcurrentHashMap.newKeySet();
    private final Set<PushChannel> channels = ConcurrentHashMap.newKeySet();
    private RandomGenerator secrets = new SecureRandom();
    private final Schedules schedules = new Schedules(this);
    private @Nullable Connections connections;
    private @Nullable ExecutorService fetchAhead;

    public ZohoBiginComponent() {}

    public ZohoBiginComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        ZohoBiginConfiguration own = configuration.copy();
        own.setModule(remaining);
        UriOptions.removeLeftOut(parameters, getCamelContext());
        CredentialChoice.keepOnly(own, parameters.keySet());
        CursorPlace.keepOnly(own, parameters.keySet());
        UriOptions.check(parameters, getCamelContext(), getEndpointPropertyConfigurer());
        ZohoBiginEndpoint endpoint = newEndpoint(uri, own);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** camel-webhook is optional: without it there are endpoints that can do everything else. */
    private ZohoBiginEndpoint newEndpoint(String uri, ZohoBiginConfiguration options) {
        ClassLoader own = ZohoBiginComponent.class.getClassLoader();
        return getCamelContext().getClassResolver().resolveClass(WEBHOOK, own) == null
                ? new ZohoBiginEndpoint(uri, this, options)
                : PushEndpoints.make(uri, this, options);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        Registry registry = getCamelContext().getRegistry();
        if (registry.lookupByName(CRITERIA_BEAN) == null) {
            registry.bind(CRITERIA_BEAN, new Criteria());
        }
        if (registry.lookupByName(COQL_BEAN) == null) {
            registry.bind(COQL_BEAN, new Coql(coqlQuoteEscape));
        }
    }

    @Override
    protected void doStop() throws Exception {
        schedules.stop();
        ServiceHelper.stopService(connections);
        connections = null;
        if (fetchAhead != null) {
            getCamelContext().getExecutorServiceManager().shutdownNow(fetchAhead);
            fetchAhead = null;
        }
        super.doStop();
    }

    /** The connections that endpoints share. */
    synchronized Connections connections() {
        Connections known = connections;
        if (known == null) {
            HttpClientFactory clients = new HttpClientFactory(getCamelContext());
            clients.useGlobalTls(useGlobalSslContextParameters);
            known = new Connections(clients, timing, environment);
            ServiceHelper.startService(clients, known);
            connections = known;
        }
        return known;
    }

    /** Threads that fetch the next page of streamed lists; made when the first list is streamed. */
    synchronized ExecutorService fetchAhead() {
        ExecutorService known = fetchAhead;
        if (known == null) {
            known =
                    getCamelContext()
                            .getExecutorServiceManager()
                            .newCachedThreadPool(this, "ZohoBiginFetchAhead");
            fetchAhead = known;
        }
        return known;
    }

    /** The connections that are open; empty if nothing has asked for one. */
    synchronized Map<ConnectionSettings, BiginConnection> openConnections() {
        return connections == null ? Map.of() : connections.open();
    }

    /** The consumers that are running. */
    Set<ZohoBiginConsumer> consumers() {
        return consumers;
    }

    /** The notification channels that are to be open. */
    Set<PushChannel> channels() {
        return channels;
    }

    /** Lets running consumers look at once; tells how many. */
    int poke(@Nullable String module, @Nullable String cursorName) {
        int poked = 0;
        for (ZohoBiginConsumer consumer : consumers) {
            boolean meant =
                    (module == null || module.equals(consumer.endpoint().getModule()))
                            && (cursorName == null || cursorName.equals(consumer.getCursorName()));
            if (meant && consumer.poke(null)) {
                poked++;
            }
        }
        return poked;
    }

    /** What runs later. */
    Schedules schedules() {
        return schedules;
    }

    /** Makes secrets. */
    RandomGenerator secrets() {
        return secrets;
    }

    /** Time and chance. */
    Timing timing() {
        return timing;
    }

    /** Options for all endpoints, each of which can set its own. */
    public ZohoBiginConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(ZohoBiginConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    /** Whether to use the TLS settings of the Camel context. */
    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public QuoteEscape getCoqlQuoteEscape() {
        return coqlQuoteEscape;
    }

    /**
     * How the bean zohoBiginCoql writes a quote within a text; Bigin does not say which form it
     * takes.
     */
    public void setCoqlQuoteEscape(QuoteEscape coqlQuoteEscape) {
        this.coqlQuoteEscape = coqlQuoteEscape;
    }

    /** Time and chance, for tests. Takes effect on connections that are opened afterwards. */
    void useTiming(Timing other) {
        this.timing = other;
    }

    /** What secrets are made of, for tests. */
    void useSecrets(RandomGenerator other) {
        this.secrets = other;
    }

    /** Where environment variables come from, for tests. */
    void useEnvironment(UnaryOperator<@Nullable String> other) {
        this.environment = other;
    }
}
