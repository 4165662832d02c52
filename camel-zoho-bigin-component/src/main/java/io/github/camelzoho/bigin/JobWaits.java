package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.client.bulk.Pending;
import io.github.camelzoho.bigin.operation.OperationResult;
import io.github.camelzoho.bigin.webhook.Schedule;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Waits for what Bigin is working on without a thread for each: one thread that Camel manages tells
 * when it is time to look, and threads that last only as long as they have something to do look,
 * and take the exchange on through its route. Thread-safe.
 */
final class JobWaits extends ServiceSupport {
    private final CamelContext context;
    private final Schedule schedule;
    private final ExecutorService workers;
    private final Set<JobWaiter> waiters = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /**
     * @param context lends threads
     * @param schedule tells when to look; stopped with this
     */
    JobWaits(CamelContext context, Schedule schedule) {
        this.context = context;
        this.schedule = schedule;
        this.workers =
                context.getExecutorServiceManager().newCachedThreadPool(this, "ZohoBiginJobs");
    }

    /**
     * Waits. The end is told once, on another thread.
     *
     * @param pending what is to be waited for, and has a pause
     */
    void await(Pending<OperationResult> pending, JobWaiter.End end) {
        JobWaiter waiter = new JobWaiter(pending, this::later, waiters, end);
        waiter.begin();
        if (stopping) {
            // The others are being told, or were.
            waiter.stop();
        }
    }

    private Schedule.Planned later(Duration delay, Runnable task) {
        return schedule.after(delay, () -> workers.execute(task));
    }

    /** All who wait are told that the component stops. */
    @Override
    protected void doStop() {
        stopping = true;
        waiters.forEach(JobWaiter::stop);
        ServiceHelper.stopService(schedule);
        context.getExecutorServiceManager().shutdownNow(workers);
    }
}
