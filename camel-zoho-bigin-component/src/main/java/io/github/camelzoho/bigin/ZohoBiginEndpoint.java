package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.client.BiginClients;
import io.github.camelzoho.bigin.client.BiginConnection;
import io.github.camelzoho.bigin.client.Timing;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.operation.OptionRules;
import io.github.camelzoho.bigin.operation.Pokes;
import io.github.camelzoho.bigin.webhook.Schedule;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.Service;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Read, write and query the records of Zoho Bigin, the CRM of small businesses, and consume their
 * changes.
 *
 * <p>Talks to Bigin's REST API v2 with Zoho OAuth 2.0 in all data centres, or through a gateway
 * that holds the tokens.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "zoho-bigin",
        title = "Zoho Bigin",
        syntax = "zoho-bigin:module",
        category = {Category.CLOUD, Category.SAAS},
        headersClass = ZohoBiginConstants.class)
@ManagedResource(description = "Managed Zoho Bigin Endpoint")
public class ZohoBiginEndpoint extends ScheduledPollEndpoint implements EndpointServiceLocation {
    /** Between polls for what was not told of, unless the user sets another time. */
    static final Duration SAFETY_DELAY = Duration.ofMinutes(5);

    @UriParam private ZohoBiginConfiguration configuration;

    private final ZohoBiginComponent owner;
    private final Executor fetchAhead;
    private volatile @Nullable BiginClients clients;

    public ZohoBiginEndpoint(
            String uri, ZohoBiginComponent component, ZohoBiginConfiguration configuration) {
        super(uri, component);
        this.owner = component;
        this.fetchAhead = task -> component.fetchAhead().execute(task);
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() throws Exception {
        return new ZohoBiginProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        ZohoBiginConsumer consumer = new ZohoBiginConsumer(this, processor);
        consumer.setMaxMessagesPerPoll(configuration.getMaxMessagesPerPoll());
        configureConsumer(consumer);
        if (configuration.isPush() && getDelay() < 0) {
            consumer.setDelay(consumer.getTimeUnit().convert(SAFETY_DELAY));
        }
        return consumer;
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    /**
     * Opens the connection, so that a wrong credential shows at start and not with the first
     * message.
     */
    BiginClients clients() {
        BiginClients known = clients;
        return known == null ? open() : known;
    }

    private synchronized BiginClients open() {
        BiginClients known = clients;
        if (known == null) {
            known = owner.connections().clients(configuration);
            clients = known;
        }
        return known;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        OptionRules.check(configuration);
    }

    BiginConnection connection() {
        return owner.connections().connection(configuration);
    }

    /** Asks for a thread only when something is run: most exchanges stream nothing. */
    Executor fetchAhead() {
        return fetchAhead;
    }

    /** Waits for bulk jobs. */
    JobWaits jobWaits() {
        return owner.schedules().jobWaits();
    }

    /** Where a consumer's position lives. */
    CursorPlace cursorPlace() {
        return CursorPlace.of(configuration, getServiceUrl());
    }

    /** The consumers of the component that are running. */
    Set<ZohoBiginConsumer> consumers() {
        return owner.consumers();
    }

    /** The notification channels of the component that are to be open. */
    Set<PushChannel> channels() {
        return owner.channels();
    }

    /** Lets consumers of this component look at once. */
    Pokes pokes() {
        return owner::poke;
    }

    /**
     * A listener with a channel of its own, for a polling consumer.
     *
     * @param sink takes what Bigin tells
     * @throws ZohoBiginInputException always: only endpoints that know camel-webhook have one
     */
    Service newListener(NotificationSink sink) {
        throw new ZohoBiginInputException(
                "push=true needs camel-webhook and one of Camel's HTTP servers, such as"
                        + " camel-platform-http-vertx, on the class path");
    }

    /** Runs what keeps channels open. */
    Schedule schedule() {
        return owner.schedules().ofChannels();
    }

    /** Runs the polls of one consumer that hints lead to. */
    Schedule newSchedule(String name) {
        return owner.schedules().ofItsOwn(name);
    }

    /** Makes secrets. */
    RandomGenerator secrets() {
        return owner.secrets();
    }

    boolean isConsumerHealthCheckEnabled() {
        return owner.isHealthCheckConsumerEnabled();
    }

    Timing timing() {
        return owner.timing();
    }

    boolean isProducerHealthCheckEnabled() {
        return owner.isHealthCheckProducerEnabled();
    }

    @Override
    protected void doStop() throws Exception {
        clients = null;
        super.doStop();
    }

    @Override
    public String getServiceUrl() {
        return owner.connections().address(configuration);
    }

    @Override
    public String getServiceProtocol() {
        return "http";
    }

    /** All options of this endpoint. */
    public ZohoBiginConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(ZohoBiginConfiguration configuration) {
        this.configuration = configuration;
    }

    @ManagedAttribute(description = "API name of the module")
    public @Nullable String getModule() {
        return configuration.getModule();
    }

    @ManagedAttribute(description = "The operation unless a header names another")
    public @Nullable String getOperationName() {
        ZohoBiginOperation operation = configuration.getOperation();
        return operation == null ? null : operation.name();
    }

    @ManagedAttribute(description = "Calls answered, over all endpoints with the same credential")
    public long getCalls() {
        return connection().meter().calls();
    }

    @ManagedAttribute(
            description =
                    "Credits spent by Bigin's table, over all endpoints with the same credential")
    public long getCredits() {
        return connection().meter().credits();
    }

    @ManagedAttribute(
            description = "Calls that failed, over all endpoints with the same credential")
    public long getFailures() {
        return connection().meter().failures();
    }

    @ManagedAttribute(description = "Calls under way, over all endpoints with the same credential")
    public int getCallsUnderWay() {
        return connection().concurrency().underWay();
    }

    @ManagedAttribute(
            description =
                    "Calls that may be under way now; fewer after Bigin said that there were too many")
    public int getCallsAllowed() {
        return connection().concurrency().allowed();
    }
}
