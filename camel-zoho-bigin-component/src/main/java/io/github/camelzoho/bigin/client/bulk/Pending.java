package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What Bigin is still working on. Who wants it waits as long as {@link #pause()} says, looks, and
 * begins anew, on whatever thread, until there is no pause any more. For one thread at a time.
 *
 * @param <T> what there is then
 */
public interface Pending<T> {
    /**
     * How long to wait before the next look; empty when there is nothing to wait for any more.
     *
     * @throws ZohoBiginException if it has failed or takes too long
     */
    Optional<Duration> pause();

    /**
     * Asks how far it is.
     *
     * @throws ZohoBiginException if that can't be told
     */
    void look();

    /** What was waited for, once {@link #pause()} is empty. */
    T get();

    /** Gives up, and says why: the component stops. */
    ZohoBiginException stopped();

    /** Waits on this thread. */
    default T await(Patience patience) {
        for (Optional<Duration> pause = pause(); pause.isPresent(); pause = pause()) {
            if (!patience.sleep(pause.get())) {
                throw stopped();
            }
            look();
        }
        return get();
    }

    /** The same, of which something else is made when it is there. */
    default <R> Pending<R> map(Function<? super T, ? extends R> function) {
        Pending<T> awaited = this;
        return new Pending<>() {
            @Override
            public Optional<Duration> pause() {
                return awaited.pause();
            }

            @Override
            public void look() {
                awaited.look();
            }

            @Override
            public R get() {
                return function.apply(awaited.get());
            }

            @Override
            public ZohoBiginException stopped() {
                return awaited.stopped();
            }
        };
    }

    /** Nothing to wait for. */
    static <T> Pending<T> of(T value) {
        return new Pending<>() {
            @Override
            public Optional<Duration> pause() {
                return Optional.empty();
            }

            @Override
            public void look() {
                throw new IllegalStateException("there is nothing to look for");
            }

            @Override
            public T get() {
                return value;
            }

            @Override
            public ZohoBiginException stopped() {
                throw new IllegalStateException("there is nothing to stop");
            }
        };
    }
}
