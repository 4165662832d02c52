package io.github.camelzoho.bigin.simulator.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job that takes its time and then has done its work all at once. Guarded by the database. */
abstract class BulkJob {
    /** How far a job is. */
    enum State {
        ADDED,
        QUEUED,
        IN_PROGRESS,
        COMPLETED,
        FAILED
    }

    private final String id;
    private final Map<String, Object> creator;
    private final Instant created;
    private final Duration duration;
    private final boolean failing;
    private final @Nullable String callback;
    private boolean finished;
    private byte @Nullable [] result;

    /** What every job begins with. */
    record Start(
            String id,
            Map<String, Object> creator,
            Instant created,
            Duration duration,
            boolean failing,
            @Nullable String callback) {}

    BulkJob(Start start) {
        this.id = start.id();
        this.creator = start.creator();
        this.created = start.created();
        this.duration = start.duration();
        this.failing = start.failing();
        this.callback = start.callback();
    }

    final String id() {
        return id;
    }

    final Map<String, Object> creator() {
        return creator;
    }

    final Instant created() {
        return created;
    }

    final @Nullable String callback() {
        return callback;
    }

    /** The file to download, null until the job is completed. */
    final byte @Nullable [] result() {
        return result;
    }

    final boolean isFinished() {
        return finished;
    }

    /** Does the work if its time has come; tells whether it was this call that did. */
    final boolean finish(Instant now) {
        if (finished || now.isBefore(created.plus(duration))) {
            return false;
        }
        finished = true;
        result = failing ? null : work(now);
        return true;
    }

    /** A third of the time each for the states before the end. */
    final State state(Instant now) {
        if (finished) {
            return failing ? State.FAILED : State.COMPLETED;
        }
        long part =
                Duration.between(created, now).toMillis() * 3 / Math.max(1, duration.toMillis());
        return part < 1 ? State.ADDED : part < 2 ? State.QUEUED : State.IN_PROGRESS;
    }

    /** Does the work and makes the file. */
    abstract byte[] work(Instant now);

    /** What is posted to the callback at the end. */
    abstract Map<String, Object> callbackBody();
}
