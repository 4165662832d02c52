package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.client.bulk.Pending;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import io.github.camelzoho.bigin.operation.OperationResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** No exchange waits for ever when the component stops. */
class JobWaitsTest {
    private final List<String> told = new ArrayList<>();

    /** Never there. */
    private final Pending<OperationResult> pending =
            new Pending<>() {
                @Override
                public Optional<Duration> pause() {
                    return Optional.of(Duration.ofSeconds(1));
                }

                @Override
                public void look() {
                    throw new IllegalStateException("nobody looks");
                }

                @Override
                public OperationResult get() {
                    throw new IllegalStateException("never there");
                }

                @Override
                public ZohoBiginException stopped() {
                    return new ZohoBiginTransportException(
                            CallFailure.of(null, "stopped", ""), false, null);
                }
            };

    @Test
    void whoBeginsToWaitWhileItStopsIsToldToo() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            // Takes what is to run later, and forgets it as one does that is shut down.
            JobWaits waits = new JobWaits(context, (delay, task) -> () -> {});
            waits.start();
            waits.await(
                    pending,
                    (result, failure) -> {
                        told.add("first " + failure.getMessage());
                        waits.await(pending, (none, why) -> told.add("then " + why.getMessage()));
                    });
            assertThat(told).isEmpty();
            waits.stop();
            waits.await(pending, (none, why) -> told.add("last " + why.getMessage()));
            assertThat(told)
                    .containsExactlyInAnyOrder("first stopped", "then stopped", "last stopped");
        }
    }
}
