package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.client.bulk.Pending;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import io.github.camelzoho.bigin.operation.OperationResult;
import io.github.camelzoho.bigin.webhook.Schedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** However a wait ends, that is told once. */
class JobWaiterTest {
    private final List<String> told = new ArrayList<>();
    private final List<Runnable> planned = new ArrayList<>();
    private final Set<JobWaiter> all = new HashSet<>();
    private Runnable whileLooking = () -> {};
    private int looks;

    /** There after two looks. */
    private final Pending<OperationResult> pending =
            new Pending<>() {
                @Override
                public Optional<Duration> pause() {
                    return looks < 2 ? Optional.of(Duration.ofSeconds(1)) : Optional.empty();
                }

                @Override
                public void look() {
                    looks++;
                    whileLooking.run();
                }

                @Override
                public OperationResult get() {
                    throw new IllegalStateException("there");
                }

                @Override
                public ZohoBiginException stopped() {
                    return new ZohoBiginTransportException(
                            CallFailure.of(null, "stopped", ""), false, null);
                }
            };

    private JobWaiter waiter(Schedule schedule) {
        return new JobWaiter(
                pending,
                schedule,
                all,
                (result, failure) -> told.add(failure == null ? "" : failure.getMessage()));
    }

    private JobWaiter begun() {
        JobWaiter waiter =
                waiter(
                        (delay, task) -> {
                            planned.add(task);
                            return () -> {};
                        });
        waiter.begin();
        return waiter;
    }

    private void runNext() {
        planned.remove(0).run();
    }

    @Test
    void looksUntilItIsThere() {
        begun();
        assertThat(all).hasSize(1);
        runNext();
        assertThat(told).isEmpty();
        runNext();
        assertThat(told).containsExactly("there");
        assertThat(all).isEmpty();
        assertThat(planned).isEmpty();
    }

    @Test
    void stopBetweenLooksEndsIt() {
        JobWaiter waiter = begun();
        waiter.stop();
        assertThat(told).containsExactly("stopped");
        assertThat(all).isEmpty();
        runNext();
        waiter.stop();
        assertThat(told).hasSize(1);
        assertThat(looks).isZero();
    }

    @Test
    void stopWhileItLooksEndsItBehindTheLook() {
        JobWaiter waiter = begun();
        whileLooking =
                () -> {
                    waiter.stop();
                    assertThat(told).isEmpty();
                };
        runNext();
        assertThat(told).containsExactly("stopped");
        assertThat(planned).isEmpty();
    }

    @Test
    void stopDuringTheLastLookDoesNotTakeAwayWhatIsThere() {
        JobWaiter waiter = begun();
        runNext();
        whileLooking = waiter::stop;
        runNext();
        assertThat(told).containsExactly("there");
    }

    @Test
    void scheduleThatIsShutDownEndsIt() {
        JobWaiter waiter =
                waiter(
                        (delay, task) -> {
                            throw new RejectedExecutionException("shut down");
                        });
        waiter.begin();
        waiter.stop();
        assertThat(told).containsExactly("shut down");
    }
}
