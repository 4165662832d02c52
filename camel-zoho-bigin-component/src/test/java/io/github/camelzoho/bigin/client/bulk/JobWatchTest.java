package io.github.camelzoho.bigin.client.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.error.ZohoBiginJobException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a job is awaited. */
class JobWatchTest {
    private static final String ID = "4001002000000222001";

    private final List<Duration> waits = new ArrayList<>();
    private boolean stopping;
    private BulkJob job = job("ADDED");

    private JobWatch watch(Duration timeout, boolean writing) {
        Patience patience =
                new Patience(
                        Clock.systemUTC(),
                        time -> {
                            waits.add(time);
                            return !stopping;
                        });
        return new JobWatch(patience, id -> job, timeout, writing);
    }

    private static BulkJob awaited(JobWatch watch) {
        return watch.untilDone(ID).await(watch.patience());
    }

    private static BulkJob job(String state) {
        return BulkJob.of(ID, state, Map.of("id", ID, "state", state));
    }

    @Test
    void jobThatIsDoneIsNotAwaited() {
        BulkJob done = job("COMPLETED");
        JobWatch watch = watch(Duration.ofHours(1), false);
        assertThat(watch.untilDone(done).await(watch.patience())).isSameAs(done);
        assertThat(waits).isEmpty();
    }

    @Test
    void stopsWhenTheComponentStops() {
        stopping = true;
        assertThatThrownBy(() -> awaited(watch(Duration.ofHours(1), false)))
                .isInstanceOf(ZohoBiginJobException.class)
                .hasMessageContaining("the component stops, the job goes on in Bigin")
                .hasMessageContaining("operation bulkRead and jobId=" + ID);
        assertThat(waits).hasSize(1);
    }

    @Test
    void interruptStopsItAndStays() {
        Patience patience =
                new Patience(
                        Clock.systemUTC(),
                        time -> {
                            throw new InterruptedException();
                        });
        JobWatch watch = new JobWatch(patience, id -> job, Duration.ofHours(1), false);
        assertThatThrownBy(() -> awaited(watch)).isInstanceOf(ZohoBiginJobException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void lastWaitEndsWithTheTime() {
        assertThatThrownBy(() -> awaited(watch(Duration.ofSeconds(5), true)))
                .hasMessageContaining("not done after waiting 5 s");
        assertThat(waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 2L);
    }

    @Test
    void outcomeOfAWritingJobIsUnknown() {
        job = job("FAILED");
        ZohoBiginJobException failure =
                catchThrowableOfType(
                        ZohoBiginJobException.class,
                        () -> awaited(watch(Duration.ofSeconds(5), true)));
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(failure.getJobId()).isEqualTo(ID);
        assertThat(failure.getCode()).isEqualTo("FAILED");
    }
}
