package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.poll.ChangeFeed;
import io.github.camelzoho.bigin.poll.FeedSettings;
import io.github.camelzoho.bigin.poll.FeedStatus;
import io.github.camelzoho.bigin.poll.PageHandler;
import io.github.camelzoho.bigin.poll.PollCursor;
import io.github.camelzoho.bigin.poll.RecordChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.support.BridgeExceptionHandlerToErrorHandler;
import org.apache.camel.support.DefaultScheduledPollConsumerScheduler;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Emits the changes of a module, each as an exchange that is routed on the polling thread before
 * the next one begins. The position moves behind exchanges that completed, and only there.
 */
@ManagedResource(description = "Managed Zoho Bigin Consumer")
public class ZohoBiginConsumer extends ScheduledBatchPollingConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(ZohoBiginConsumer.class);

    private final ZohoBiginEndpoint endpoint;
    private final ChangeDelivery delivery;
    private final ReentrantLock runs = new ReentrantLock();
    private volatile @Nullable Running running;
    private volatile @Nullable Instant underWaySince;
    private long polls;

    /** What there is from start to stop. */
    private record Running(
            String key, ChangeFeed feed, PositionOwnership ownership, ConsumerHints hints) {}

    // The delivery only keeps the reference; Java 21 and later warn of it.
    @SuppressWarnings("this-escape")
    public ZohoBiginConsumer(ZohoBiginEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.delivery = new ChangeDelivery(this, endpoint.getConfiguration());
    }

    /** One at a time: by the scheduler, or because of a hint. */
    @Override
    public void run() {
        runs.lock();
        try {
            super.run();
        } finally {
            runs.unlock();
        }
    }

    /**
     * A poll now, whatever the backoff says.
     *
     * @return false if there was none or it failed
     */
    boolean pollNow() {
        runs.lock();
        try {
            long before = polls;
            for (int i = 0; i <= getBackoffMultiplier() && polls == before; i++) {
                super.run();
            }
            return polls != before && status().map(FeedStatus::lastFailure).isEmpty();
        } finally {
            runs.unlock();
        }
    }

    /**
     * Lets the consumer look as soon as what happened can be read.
     *
     * @param at when it happened by Bigin's clock, {@code null} if that is not known
     * @return false if the consumer is not running
     */
    boolean poke(@Nullable Instant at) {
        Running now = running;
        if (now != null) {
            now.hints.hint(at);
        }
        return now != null;
    }

    @Override
    protected int poll() throws Exception {
        polls++;
        Running now = running;
        if (now == null || !now.ownership.beginPoll()) {
            return 0;
        }
        // As all batch consumers of Camel do: what a shutdown that did not happen has left.
        shutdownRunningTask = null;
        try {
            return now.feed.poll(getMaxMessagesPerPoll(), delivery);
        } finally {
            pending(0);
            now.ownership.endPoll();
        }
    }

    /**
     * Routes a page of {@link RecordChange}s, as the feed hands them over.
     *
     * @return how many are done with
     */
    @Override
    public int processBatch(Queue<Object> changes) throws Exception {
        List<RecordChange> page = changes.stream().map(RecordChange.class::cast).toList();
        PageHandler.Handled handled = delivery.handle(page);
        if (handled.failure() != null) {
            throw handled.failure();
        }
        return handled.acknowledged();
    }

    /** Whether another page may be begun: not while the consumer is being stopped or suspended. */
    boolean mayBeginPage() {
        return mayGoOn() && shutdownRunningTask == null;
    }

    /** Whether the page may go on: a shutdown that completes all tasks lets it. */
    boolean mayGoOn() {
        boolean suspended =
                isSuspendingOrSuspended()
                        && shutdownRunningTask != ShutdownRunningTask.CompleteAllTasks;
        return isBatchAllowed() && !suspended;
    }

    /** How many exchanges of the page are still to come. */
    void pending(int exchanges) {
        pendingExchanges = exchanges;
    }

    /** An exchange begins or has ended. */
    void underWay(boolean begins) {
        underWaySince = begins ? endpoint.timing().clock().instant() : null;
    }

    @Override
    protected void doBuild() throws Exception {
        if (getHealthCheck() == null) {
            setHealthCheck(new ZohoBiginConsumerHealthCheck(this));
        }
        super.doBuild();
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        FeedOptions.settings(endpoint.getConfiguration());
        if (getExceptionHandler() instanceof BridgeExceptionHandlerToErrorHandler) {
            setExceptionHandler(new BridgeOfUnrouted(this));
        }
    }

    @Override
    protected void doStart() throws Exception {
        FeedSettings settings = FeedOptions.settings(endpoint.getConfiguration());
        CursorPlace place = endpoint.cursorPlace();
        PositionOwnership ownership = PositionOwnership.take(place);
        try {
            // A position that can't be read shows at start.
            place.store().load(place.key());
            ChangeFeed feed =
                    new ChangeFeed(
                            place.key(),
                            settings,
                            endpoint.clients().standard(),
                            place.store(),
                            endpoint.timing());
            ConsumerHints hints = new ConsumerHints(this, settings);
            running = new Running(place.key(), feed, ownership, hints);
            // Before the scheduler, which would go on if there is nothing to listen with.
            ServiceHelper.startService(hints);
            super.doStart();
        } catch (Exception e) {
            stopHints();
            running = null;
            ownership.giveBack();
            throw e;
        }
        endpoint.consumers().add(this);
        ownHealth(true);
        warnOfCost();
    }

    private void warnOfCost() {
        // Another scheduler has times of its own, and a backoff makes fewer polls.
        if (isStartScheduler()
                && getBackoffMultiplier() == 0
                && getScheduler() instanceof DefaultScheduledPollConsumerScheduler) {
            Duration delay = Duration.ofMillis(getTimeUnit().toMillis(getDelay()));
            PollCost.warning(delay).ifPresent(text -> LOG.warn("{}: {}", getEndpoint(), text));
        }
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.consumers().remove(this);
        ownHealth(false);
        stopHints();
        try {
            super.doStop();
        } finally {
            Running now = running;
            if (now != null) {
                now.ownership.giveBack();
            }
            running = null;
        }
    }

    private void stopHints() {
        Running now = running;
        if (now != null) {
            ServiceHelper.stopService(now.hints);
        }
    }

    /** Camel finds the checks of routes; a consumer within another, as master has it, has none. */
    private void ownHealth(boolean add) {
        HealthCheckRegistry registry = HealthCheckRegistry.get(endpoint.getCamelContext());
        if (getRoute() == null && registry != null && add) {
            registry.register(getHealthCheck());
        } else if (getRoute() == null && registry != null) {
            registry.unregister(getHealthCheck());
        }
    }

    /** How the feed is doing; empty while the consumer is stopped. */
    Optional<FeedStatus> status() {
        return Optional.ofNullable(running).map(now -> now.feed.status());
    }

    /**
     * Since when a change waits: that of the exchange under way, or the one at which the position
     * has stopped; empty if none does.
     */
    Optional<Instant> waitingSince() {
        Instant exchange = underWaySince;
        return exchange == null ? status().map(FeedStatus::waitingSince) : Optional.of(exchange);
    }

    ZohoBiginEndpoint endpoint() {
        return endpoint;
    }

    @ManagedAttribute(description = "Name of the position in the store")
    public @Nullable String getCursorName() {
        Running now = running;
        return now == null ? null : now.key;
    }

    @ManagedAttribute(description = "The position, as the store has it")
    public @Nullable String getPosition() {
        return status().map(FeedStatus::position).map(PollCursor::encode).orElse(null);
    }

    @ManagedAttribute(description = "By how many seconds what was emitted is behind Bigin's clock")
    public @Nullable Long getLagSeconds() {
        return status().map(FeedStatus::lag).map(Duration::toSeconds).orElse(null);
    }

    @ManagedAttribute(description = "When a poll last ended well")
    public @Nullable String getLastSuccess() {
        return status().map(FeedStatus::lastSuccess).map(Instant::toString).orElse(null);
    }

    @ManagedAttribute(
            description =
                    "Since when an exchange is under way, or Bigin has changes while the position"
                            + " has not moved")
    public @Nullable String getWaitingSince() {
        return waitingSince().map(Instant::toString).orElse(null);
    }

    @ManagedAttribute(description = "Why the last poll failed")
    public @Nullable String getLastFailure() {
        return status().map(FeedStatus::lastFailure).map(Exception::getMessage).orElse(null);
    }

    @ManagedAttribute(
            description = "How modified records are found: coql or list; auto if not known yet")
    public @Nullable String getChangeSource() {
        return status().map(now -> now.source().name()).orElse(null);
    }

    @ManagedAttribute(description = "Hints that there was something to be read, since the start")
    public long getHints() {
        Running now = running;
        return now == null ? 0 : now.hints.count();
    }

    @ManagedAttribute(description = "Changes emitted since the consumer started")
    public long getChangesEmitted() {
        return status().map(FeedStatus::handedOut).orElse(0L);
    }
}
