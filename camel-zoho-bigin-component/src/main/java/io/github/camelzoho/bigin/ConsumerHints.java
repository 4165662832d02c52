package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.poll.FeedSettings;
import io.github.camelzoho.bigin.poll.FeedStatus;
import io.github.camelzoho.bigin.webhook.HintedFeed;
import io.github.camelzoho.bigin.webhook.HintedPolls;
import io.github.camelzoho.bigin.webhook.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Service;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * The hints of one polling consumer: from {@code poke}, and with {@code push=true} from Bigin's own
 * notifications. Thread-safe.
 */
final class ConsumerHints extends ServiceSupport implements HintedFeed {
    private final ZohoBiginConsumer consumer;
    private final Schedule schedule;
    private final HintedPolls polls;
    private final @Nullable Service listener;

    ConsumerHints(ZohoBiginConsumer consumer, FeedSettings settings) {
        ZohoBiginEndpoint endpoint = consumer.endpoint();
        ZohoBiginConfiguration options = endpoint.getConfiguration();
        // Before there is a thread, which nobody would stop.
        Duration interval = FeedOptions.pokeInterval(options);
        this.consumer = consumer;
        this.listener =
                options.isPush()
                        ? endpoint.newListener(
                                notification -> {
                                    hint(notification.time());
                                    return true;
                                })
                        : null;
        this.schedule = endpoint.newSchedule("ZohoBiginHints");
        this.polls =
                new HintedPolls(
                        this,
                        settings.settleDelay(),
                        settings.lookBack(),
                        interval,
                        schedule,
                        endpoint.timing().nanoTime());
    }

    /** Something has happened, at a time by Bigin's clock or some time before now. */
    void hint(@Nullable Instant at) {
        polls.hint(at);
    }

    /** How many hints there were. */
    long count() {
        return polls.hints();
    }

    @Override
    public boolean poll() {
        return consumer.pollNow();
    }

    @Override
    public Optional<Instant> complete() {
        return consumer.status().map(FeedStatus::complete);
    }

    @Override
    public Optional<Instant> biginNow() {
        return consumer.status().map(FeedStatus::biginNow);
    }

    @Override
    protected void doStart() {
        try {
            ServiceHelper.startService(listener);
        } catch (RuntimeException e) {
            // What has failed to start is not stopped by Camel.
            doStop();
            throw e;
        }
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopService(listener);
        polls.stop();
        ServiceHelper.stopService(schedule);
    }
}
