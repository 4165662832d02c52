package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.webhook.Schedule;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;

/** Runs things later on a thread that Camel manages. Thread-safe. */
final class ExecutorSchedule extends ServiceSupport implements Schedule {
    private final CamelContext context;
    private final ScheduledExecutorService executor;

    ExecutorSchedule(CamelContext context, String name) {
        this.context = context;
        this.executor =
                context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, name);
    }

    @Override
    public Planned after(Duration delay, Runnable task) {
        Future<?> planned = executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> planned.cancel(false);
    }

    @Override
    protected void doStop() {
        context.getExecutorServiceManager().shutdownNow(executor);
    }
}
