package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.webhook.Schedule;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/** What a component lets run later; each schedule is made when it is first needed. Thread-safe. */
final class Schedules {
    private final ZohoBiginComponent component;
    private @Nullable Schedule channels;
    private boolean isGiven;
    private @Nullable Schedule jobs;
    private @Nullable JobWaits jobWaits;

    Schedules(ZohoBiginComponent component) {
        this.component = component;
    }

    /** Runs what keeps channels open. */
    synchronized Schedule ofChannels() {
        Schedule known = channels;
        if (known == null) {
            known = started("ZohoBiginChannels");
            channels = known;
        }
        return known;
    }

    /** A schedule with a thread of its own, which its user stops. */
    synchronized Schedule ofItsOwn(String name) {
        Schedule given = channels;
        return isGiven && given != null ? given : started(name);
    }

    /** Waits for bulk jobs. */
    synchronized JobWaits jobWaits() {
        JobWaits known = jobWaits;
        if (known == null) {
            Schedule looks = jobs == null ? started("ZohoBiginJobSchedule") : jobs;
            known = new JobWaits(context(), looks);
            ServiceHelper.startService(looks, known);
            jobWaits = known;
        }
        return known;
    }

    synchronized void stop() {
        ServiceHelper.stopService(jobWaits);
        jobWaits = null;
        ServiceHelper.stopService(channels);
        channels = null;
    }

    /** What runs later, for tests. */
    synchronized void use(Schedule other) {
        channels = other;
        isGiven = true;
    }

    /** What tells when to look after bulk jobs, for tests. */
    synchronized void useForJobs(Schedule other) {
        jobs = other;
    }

    private Schedule started(String name) {
        Schedule made = new ExecutorSchedule(context(), name);
        ServiceHelper.startService(made);
        return made;
    }

    private CamelContext context() {
        return component.getCamelContext();
    }
}
