package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wait for the jobs of a bulk write, one after the other. What they have on disk is removed
 * when it fails. For one thread at a time.
 */
final class PendingWrites implements Pending<List<StartedWrites.Ended>> {
    private final StartedWrites started;
    private final JobWatch watch;
    private final Iterator<String> jobIds;
    private final List<StartedWrites.Ended> ended = new ArrayList<>();
    private @Nullable JobWait job;

    PendingWrites(StartedWrites started, JobWatch watch) {
        this.started = started;
        this.watch = watch;
        this.jobIds = started.jobIds().iterator();
    }

    @Override
    public Optional<Duration> pause() {
        try {
            JobWait here = job;
            Optional<Duration> pause = here == null ? Optional.empty() : here.pause();
            while (pause.isEmpty()) {
                if (here != null) {
                    ended.add(
                            new StartedWrites.Ended(here.get(), started.parts().get(ended.size())));
                }
                if (!jobIds.hasNext()) {
                    job = null;
                    return Optional.empty();
                }
                here = watch.untilEnded(jobIds.next());
                job = here;
                pause = here.pause();
            }
            return pause;
        } catch (ZohoBiginException e) {
            throw failed(e);
        }
    }

    @Override
    public void look() {
        JobWait here = job;
        if (here == null) {
            throw new IllegalStateException("all jobs have ended");
        }
        try {
            here.look();
        } catch (ZohoBiginException e) {
            throw failed(e);
        }
    }

    @Override
    public List<StartedWrites.Ended> get() {
        return ended;
    }

    @Override
    public ZohoBiginException stopped() {
        JobWait here = job;
        if (here == null) {
            throw new IllegalStateException("all jobs have ended");
        }
        return failed(here.stopped());
    }

    private ZohoBiginException failed(ZohoBiginException cause) {
        started.close();
        return started.lost(cause);
    }
}
