package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.client.bulk.Pending;
import io.github.camelzoho.bigin.operation.OperationResult;
import io.github.camelzoho.bigin.webhook.Schedule;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One wait: looks, and plans the next look, until it has what it waits for or is stopped.
 * Thread-safe; its steps follow one another.
 */
final class JobWaiter implements Runnable {
    private final Pending<OperationResult> pending;
    private final Schedule schedule;
    private final Set<JobWaiter> all;
    private final End end;
    private final AtomicReference<State> state = new AtomicReference<>(State.LOOKING);
    private volatile boolean stopping;

    private enum State {
        LOOKING,
        PLANNED,
        ENDED
    }

    /** Is told how a wait has ended: with the one or the other. */
    @FunctionalInterface
    interface End {
        void told(@Nullable OperationResult result, @Nullable Throwable failure);
    }

    /**
     * @param pending what is waited for
     * @param schedule runs the looks
     * @param all those that wait, this one among them as long as it does
     * @param end is told once
     */
    JobWaiter(Pending<OperationResult> pending, Schedule schedule, Set<JobWaiter> all, End end) {
        this.pending = pending;
        this.schedule = schedule;
        this.all = all;
        this.end = end;
    }

    /** Plans the first look. */
    void begin() {
        all.add(this);
        goOn(false);
    }

    /** Looks. */
    @Override
    public void run() {
        if (state.compareAndSet(State.PLANNED, State.LOOKING)) {
            goOn(true);
        }
    }

    /** Ends the wait now, or behind a look that is under way. */
    void stop() {
        stopping = true;
        if (state.compareAndSet(State.PLANNED, State.LOOKING)) {
            ended(null, pending.stopped());
        }
    }

    private void goOn(boolean looking) {
        OperationResult result;
        try {
            if (looking) {
                pending.look();
            }
            Optional<Duration> pause = pending.pause();
            if (pause.isPresent()) {
                plan(pause.get());
                return;
            }
            result = pending.get();
        } catch (Throwable e) {
            ended(null, e);
            return;
        }
        ended(result, null);
    }

    /** From here on another thread may look, or stop it. */
    private void plan(Duration pause) {
        state.set(State.PLANNED);
        if (stopping) {
            stop();
        } else {
            schedule.after(pause, this);
        }
    }

    private void ended(@Nullable OperationResult result, @Nullable Throwable failure) {
        if (state.getAndSet(State.ENDED) != State.ENDED) {
            all.remove(this);
            end.told(result, failure);
        }
    }
}
