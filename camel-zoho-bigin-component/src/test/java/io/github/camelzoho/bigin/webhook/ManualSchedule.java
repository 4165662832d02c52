package io.github.camelzoho.bigin.webhook;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs tasks when the simulator's clock is moved on to their time, on the mover's thread. */
public final class ManualSchedule implements Schedule {
    private record Task(Instant due, Runnable work) {}

    private final BiginSimulator bigin;
    private final List<Task> tasks = new CopyOnWriteArrayList<>();

    public ManualSchedule(BiginSimulator bigin) {
        this.bigin = bigin;
    }

    @Override
    public Planned after(Duration delay, Runnable work) {
        Task task = new Task(bigin.clock().now().plus(delay), work);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** Runs what is due. */
    public void run() {
        advance(Duration.ZERO);
    }

    /** Moves the clock on, stopping at each task on the way to run it. */
    public void advance(Duration by) {
        Instant end = bigin.clock().now().plus(by);
        for (Optional<Task> next = next(end); next.isPresent(); next = next(end)) {
            Task task = next.get();
            if (task.due.isAfter(bigin.clock().now())) {
                bigin.clock().set(task.due);
            }
            tasks.remove(task);
            task.work.run();
        }
        if (end.isAfter(bigin.clock().now())) {
            bigin.clock().set(end);
        }
    }

    /** How many tasks wait. */
    public int size() {
        return tasks.size();
    }

    private Optional<Task> next(Instant end) {
        return tasks.stream()
                .filter(task -> !task.due.isAfter(end))
                .min(Comparator.comparing(Task::due));
    }
}
