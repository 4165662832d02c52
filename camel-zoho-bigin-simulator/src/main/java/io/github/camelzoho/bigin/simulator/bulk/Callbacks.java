package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.http.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Posts the end of jobs to their callbacks, once, whatever the other side answers. Those beyond
 * this machine are never called.
 */
final class Callbacks implements AutoCloseable {
    private static final int MILLIS_BETWEEN_LOOKS = 20;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final Runnable finishDue;
    private final AtomicInteger awaited = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private @Nullable ScheduledExecutorService watch;
    private @Nullable Future<?> looking;

    /**
     * @param finishDue looks whether the time of a job is over
     */
    Callbacks(Runnable finishDue) {
        this.finishDue = finishDue;
    }

    /** Looks for the end of one job more while the clock runs by itself. */
    synchronized void watch() {
        awaited.incrementAndGet();
        ScheduledExecutorService executor = watch;
        if (executor == null) {
            executor = Executors.newSingleThreadScheduledExecutor(Callbacks::thread);
            watch = executor;
            looking =
                    executor.scheduleWithFixedDelay(
                            this::look, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "bulk-callbacks");
        thread.setDaemon(true);
        return thread;
    }

    private void look() {
        if (awaited.get() > 0) {
            finishDue.run();
        }
    }

    void send(BulkJob job) {
        String url = job.callback();
        if (url == null) {
            return;
        }
        awaited.decrementAndGet();
        URI address = URI.create(url);
        if (!THIS_MACHINE.contains(String.valueOf(address.getHost()))) {
            return;
        }
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.text(job.callbackBody())))
                        .build();
        // As with Bigin, nobody learns what became of it.
        client.sendAsync(request, BodyHandlers.discarding()).exceptionally(lost -> null);
    }

    void clear() {
        awaited.set(0);
    }

    @Override
    public synchronized void close() {
        if (watch != null && looking != null) {
            looking.cancel(true);
            watch.shutdownNow();
        }
    }
}
