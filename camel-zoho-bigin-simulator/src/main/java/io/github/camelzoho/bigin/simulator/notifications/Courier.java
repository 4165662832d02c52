package io.github.camelzoho.bigin.simulator.notifications;

import io.github.camelzoho.bigin.simulator.SimulatorClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Brings notifications to their listeners, one after the other, on a thread of its own. */
final class Courier implements AutoCloseable {
    /** How long a listener may take; Bigin does not say. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration BEFORE_NEXT_TRY = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final SimulatorClock clock;
    private final Mishaps mishaps;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Parcel> waiting = new PriorityQueue<>();
    private final List<Parcel> overtaken = new ArrayList<>();
    private final Deque<Delivery> ended = new ArrayDeque<>();
    private @Nullable Thread thread;
    private boolean sending;
    private boolean closed;

    Courier(SimulatorClock clock, Mishaps mishaps) {
        this.clock = clock;
        this.mishaps = mishaps;
        clock.onMove(this::wake);
    }

    void take(Parcel parcel) {
        Mishap mishap = mishaps.next().orElse(null);
        lock.lock();
        try {
            if (mishap == null) {
                waiting.add(parcel);
                overtaken.forEach(before -> waiting.add(before.behind(parcel)));
                overtaken.clear();
            } else {
                befall(mishap, parcel);
            }
            start();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void befall(Mishap mishap, Parcel parcel) {
        switch (mishap.kind()) {
            case DROPPED -> note(parcel.ended(Delivery.Outcome.DROPPED, 0, clock.now()));
            case LATE -> waiting.add(parcel.later(mishap.delay()));
            case OVERTAKEN -> overtaken.add(parcel);
            case DOUBLED -> {
                waiting.add(parcel);
                waiting.add(parcel);
            }
        }
    }

    /** Posts something at once, on the caller's thread. */
    Delivery post(Parcel parcel) {
        Delivery delivery = sent(parcel);
        lock.lock();
        try {
            note(delivery);
        } finally {
            lock.unlock();
        }
        return delivery;
    }

    List<Delivery> ended() {
        lock.lock();
        try {
            return List.copyOf(ended);
        } finally {
            lock.unlock();
        }
    }

    /** Whether all that is due was delivered; late ones and overtaken ones may still wait. */
    boolean quiet() {
        return !sending && due().isEmpty();
    }

    /** Whether so many were delivered or lost. */
    boolean ended(int count) {
        return ended.size() >= count;
    }

    /** Waits until something holds, which is asked under the lock. */
    void await(BooleanSupplier condition, Duration atMost)
            throws InterruptedException, TimeoutException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (nanos <= 0) {
                    throw new TimeoutException("notifications are still under way");
                }
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    void reset() {
        lock.lock();
        try {
            waiting.clear();
            overtaken.clear();
            ended.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void start() {
        if (thread == null) {
            thread = new Thread(this::run, "bigin-simulator-notifications");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        try {
            for (Parcel parcel = next(); parcel != null; parcel = next()) {
                done(parcel, sent(parcel));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Parcel next() throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                Optional<Parcel> due = due();
                if (due.isPresent()) {
                    sending = true;
                    return waiting.poll();
                }
                Parcel first = waiting.peek();
                if (first == null) {
                    changed.await();
                } else {
                    long millis = Duration.between(clock.now(), first.due()).toMillis() + 1;
                    changed.await(millis, TimeUnit.MILLISECONDS);
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Parcel> due() {
        return Optional.ofNullable(waiting.peek())
                .filter(parcel -> !parcel.due().isAfter(clock.now()));
    }

    private void done(Parcel parcel, Delivery delivery) {
        lock.lock();
        try {
            sending = false;
            note(delivery);
            if (!delivery.taken() && parcel.tries() > 0) {
                Instant again = clock.now().plus(BEFORE_NEXT_TRY);
                waiting.add(parcel.again(again));
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void note(Delivery delivery) {
        if (ended.size() >= REMEMBERED) {
            ended.removeFirst();
        }
        ended.addLast(delivery);
    }

    private Delivery sent(Parcel parcel) {
        URI uri = URI.create(parcel.url());
        if (!ChannelReader.isHere(uri.getHost())) {
            return parcel.ended(Delivery.Outcome.ELSEWHERE, 0, clock.now());
        }
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(parcel.body()))
                        .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return parcel.ended(Delivery.Outcome.ANSWERED, status, clock.now());
        } catch (IOException e) {
            return parcel.ended(Delivery.Outcome.UNANSWERED, 0, clock.now());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return parcel.ended(Delivery.Outcome.UNANSWERED, 0, clock.now());
        }
    }
}
