package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Channels are renewed, and hints lead to polls, on threads that Camel manages. */
class ExecutorScheduleTest {
    private final DefaultCamelContext context = new DefaultCamelContext();
    private ExecutorSchedule schedule;

    @BeforeEach
    void start() {
        schedule = new ExecutorSchedule(context, "ZohoBiginTest");
        schedule.start();
    }

    @AfterEach
    void stop() {
        schedule.stop();
        context.stop();
    }

    private String nextThread() throws Exception {
        CompletableFuture<String> ran = new CompletableFuture<>();
        schedule.after(Duration.ZERO, () -> ran.complete(Thread.currentThread().getName()));
        return ran.get(10, TimeUnit.SECONDS);
    }

    @Test
    void runsOnAThreadOfCamel() throws Exception {
        assertThat(nextThread()).contains("Camel", context.getName(), "ZohoBiginTest");
    }

    @Test
    void comesAfterItsDelay() throws Exception {
        long begin = System.nanoTime();
        CompletableFuture<Long> ran = new CompletableFuture<>();
        schedule.after(Duration.ofMillis(30), () -> ran.complete(System.nanoTime()));
        assertThat(ran.get(10, TimeUnit.SECONDS) - begin)
                .isGreaterThanOrEqualTo(Duration.ofMillis(30).toNanos());
    }

    @Test
    void comesNotIfItIsCancelled() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        AtomicBoolean ran = new AtomicBoolean();
        schedule.after(Duration.ZERO, () -> await(busy));
        schedule.after(Duration.ZERO, () -> ran.set(true)).cancel();
        busy.countDown();
        nextThread();
        assertThat(ran).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void failureOfOneTaskDoesNotKeepTheNextFromRunning() throws Exception {
        schedule.after(
                Duration.ZERO,
                () -> {
                    throw new IllegalStateException("as the test wants");
                });
        assertThat(nextThread()).isNotBlank();
    }
}
