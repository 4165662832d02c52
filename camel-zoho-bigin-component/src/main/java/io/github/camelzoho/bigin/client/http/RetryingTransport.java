package io.github.camelzoho.bigin.client.http;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a failed call again when {@link RetryPolicy} says so. Thread-safe. */
public final class RetryingTransport implements Transport {
    private static final Logger LOG = LoggerFactory.getLogger(RetryingTransport.class);

    private final Transport next;
    private final RetryPolicy policy;
    private final Sleeper sleeper;
    private final DoubleSupplier random;

    public RetryingTransport(
            Transport next, RetryPolicy policy, Sleeper sleeper, DoubleSupplier random) {
        this.next = next;
        this.policy = policy;
        this.sleeper = sleeper;
        this.random = random;
    }

    @Override
    public <T> T send(ApiRequest request, ResponseReader<T> reader) {
        Duration waited = Duration.ZERO;
        for (int retries = 0; ; retries++) {
            try {
                return next.send(request, reader);
            } catch (ZohoBiginException failure) {
                if (request.isSpent()) {
                    throw failure;
                }
                Optional<Duration> wait =
                        policy.next(retries, waited, failure, random.getAsDouble());
                if (wait.isEmpty() || !waits(wait.get())) {
                    throw failure;
                }
                waited = waited.plus(wait.get());
                LOG.debug("{} again in {}: {}", request, wait.get(), failure.getMessage());
            }
        }
    }

    private boolean waits(Duration time) {
        try {
            return !Thread.currentThread().isInterrupted() && sleeper.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
