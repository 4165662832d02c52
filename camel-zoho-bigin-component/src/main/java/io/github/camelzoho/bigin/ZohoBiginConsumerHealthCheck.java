package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.support.ScheduledPollConsumerHealthCheck;

/**
 * DOWN when the last poll failed (a failed exchange, a refused token, no credits left), when the
 * credential is refused just now, and when for {@link #STALLED} an exchange has been under way, or
 * Bigin has had changes while the position did not move. Costs no credits.
 */
final class ZohoBiginConsumerHealthCheck extends ScheduledPollConsumerHealthCheck {
    /** Longer than an exchange should take, shorter than anybody should have to wait. */
    static final Duration STALLED = Duration.ofMinutes(5);

    private final ZohoBiginConsumer consumer;

    ZohoBiginConsumerHealthCheck(ZohoBiginConsumer consumer) {
        super(consumer, id(consumer));
        this.consumer = consumer;
    }

    private static String id(ZohoBiginConsumer consumer) {
        String route = consumer.getRouteId();
        return "consumer:" + (route == null ? "zoho-bigin-" + consumer.endpoint().getId() : route);
    }

    @Override
    public Result call(Map<String, Object> options) {
        Result polls = super.call(options);
        HealthCheckResultBuilder builder =
                HealthCheckResultBuilder.on(this)
                        .state(polls.getState())
                        .details(polls.getDetails())
                        .details(FeedFacts.of(consumer));
        polls.getMessage().ifPresent(builder::message);
        polls.getError().ifPresent(builder::error);
        if (polls.getState() == State.UP) {
            refusal()
                    .ifPresentOrElse(
                            e -> builder.message(e.getMessage()).error(e).down(),
                            () -> stalled().ifPresent(text -> builder.message(text).down()));
        }
        return builder.build();
    }

    private Optional<? extends ZohoBiginException> refusal() {
        return consumer.endpoint().connection().refusal().get();
    }

    private Optional<String> stalled() {
        Instant now = consumer.endpoint().timing().clock().instant();
        return consumer.waitingSince()
                .filter(since -> Duration.between(since, now).compareTo(STALLED) > 0)
                .map(
                        since ->
                                "Bigin has changes, and the position has not moved since "
                                        + since
                                        + ": is an exchange hanging in the route?");
    }
}
