package io.github.camelzoho.bigin;

import static io.github.camelzoho.bigin.ZohoBiginConstants.EVENT_TYPE;
import static io.github.camelzoho.bigin.ZohoBiginConstants.IDS;
import static io.github.camelzoho.bigin.ZohoBiginConstants.MESSAGE_TIMESTAMP;
import static io.github.camelzoho.bigin.ZohoBiginConstants.MODULE;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.operation.Output;
import io.github.camelzoho.bigin.poll.RecordChange;
import io.github.camelzoho.bigin.webhook.Notification;
import io.github.camelzoho.bigin.webhook.NotifiedChanges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Routes what notifications tell of, one exchange after the other on a thread of its own, while
 * their callers have long been answered. What has no room is not taken. Thread-safe.
 */
final class NotifiedRoute extends ServiceSupport implements NotificationSink {
    private static final Logger LOG = LoggerFactory.getLogger(NotifiedRoute.class);

    /** As many as share the calls that read their records. */
    private static final int TOGETHER = 100;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final ZohoBiginEndpoint endpoint;
    private final RouteEntry entry;
    private final NotifiedChanges changes;
    private final ChangeExchanges exchanges;
    private final Output structure;
    private final boolean fetch;
    private final boolean split;
    private final BlockingQueue<Notification> queue;
    private final AtomicBoolean working = new AtomicBoolean();

    /** Those whose records could not be read yet. For the working thread only. */
    private final List<Notification> held = new ArrayList<>();

    private volatile boolean paused;
    private Duration pause = FIRST_PAUSE;
    private @Nullable ExecutorService worker;

    /**
     * @param endpoint where exchanges come from
     * @param next the route
     * @param changes reads what notifications name
     */
    NotifiedRoute(ZohoBiginEndpoint endpoint, Processor next, NotifiedChanges changes) {
        ZohoBiginConfiguration options = endpoint.getConfiguration();
        this.endpoint = endpoint;
        this.entry = new RouteEntry(endpoint, next);
        this.changes = changes;
        this.exchanges = new ChangeExchanges(options);
        this.structure = Output.structure(options);
        this.fetch = options.isFetchRecords();
        this.split = options.isSplitResults();
        if (options.getNotificationQueueSize() < 1) {
            throw new ZohoBiginInputException("notificationQueueSize must be at least 1");
        }
        this.queue = new ArrayBlockingQueue<>(options.getNotificationQueueSize());
    }

    /** The route has started. */
    void startedWith(Route route) {
        entry.startedWith(route);
    }

    @Override
    public boolean take(Notification notification) {
        if (!isRunAllowed() || !queue.offer(notification)) {
            return false;
        }
        wake();
        return true;
    }

    /** How many notifications wait. */
    int waiting() {
        return queue.size();
    }

    private void wake() {
        ExecutorService thread = worker;
        if (thread != null && !paused && working.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        try {
            while (!paused && more()) {
                deliver();
            }
        } finally {
            working.set(false);
        }
        if (!queue.isEmpty()) {
            wake();
        }
    }

    private boolean more() {
        queue.drainTo(held, Math.max(0, TOGETHER - held.size()));
        return !held.isEmpty();
    }

    private void deliver() {
        List<RecordChange> read = List.of();
        if (fetch) {
            try {
                read = changes.read(held);
            } catch (ZohoBiginException e) {
                if (e.isRetryable() && isRunAllowed()) {
                    waitBeforeNextTry(e);
                    return;
                }
                entry.failed("Error reading what Bigin has told of", e);
                held.clear();
                return;
            }
        }
        List<Notification> done = List.copyOf(held);
        held.clear();
        pause = FIRST_PAUSE;
        route(read, done);
    }

    private void route(List<RecordChange> read, List<Notification> told) {
        if (!fetch) {
            told.forEach(notification -> entry.send(message -> fill(message, notification)));
        } else if (split) {
            read.forEach(change -> entry.send(message -> exchanges.fill(message, change)));
        } else if (!read.isEmpty()) {
            entry.send(message -> exchanges.fill(message, read));
        }
    }

    private void waitBeforeNextTry(ZohoBiginException e) {
        LOG.warn(
                "The records of {} notifications could not be read; the next try is in {} s: {}",
                held.size(),
                pause.toSeconds(),
                e.getMessage());
        paused = true;
        endpoint.schedule()
                .after(
                        pause,
                        () -> {
                            paused = false;
                            wake();
                        });
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private void fill(Message message, Notification notification) {
        message.setBody(structure.one(notification.payload()));
        message.setHeader(EVENT_TYPE, notification.type().name());
        message.setHeader(MODULE, endpoint.getModule());
        message.setHeader(IDS, notification.ids());
        if (notification.time() != null) {
            message.setHeader(MESSAGE_TIMESTAMP, notification.time().toEpochMilli());
        }
    }

    @Override
    protected void doStart() {
        paused = false;
        worker =
                endpoint.getCamelContext()
                        .getExecutorServiceManager()
                        .newSingleThreadExecutor(this, "ZohoBiginNotifications");
    }

    /** Finishes what was taken, as callers were told that it was. */
    @Override
    protected void doStop() {
        ExecutorService thread = worker;
        if (thread != null) {
            paused = false;
            thread.execute(this::work);
            worker = null;
            endpoint.getCamelContext().getExecutorServiceManager().shutdownGraceful(thread);
        }
        int lost = queue.size() + held.size();
        if (lost > 0) {
            LOG.warn(
                    "{} notifications that were taken are lost, as the route stopped before them",
                    lost);
            queue.clear();
            held.clear();
        }
    }
}
