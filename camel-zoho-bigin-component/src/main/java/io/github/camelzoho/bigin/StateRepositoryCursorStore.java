package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.error.ZohoBiginCursorConflictException;
import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import io.github.camelzoho.bigin.poll.CursorStore;
import io.github.camelzoho.bigin.poll.KeyOwners;
import io.github.camelzoho.bigin.poll.PollCursor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.StatefulService;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/**
 * Keeps positions in any state repository of Camel's. How safely is up to that: what it holds must
 * outlive a crash. It is started when a consumer starts, for one that is not started may know
 * nothing; who made it stops it.
 */
final class StateRepositoryCursorStore implements CursorStore {
    private final StateRepository<String, String> repository;
    private final KeyOwners owners;
    private final AtomicBoolean started = new AtomicBoolean();

    StateRepositoryCursorStore(StateRepository<String, String> repository) {
        this.repository = repository;
        this.owners = new KeyOwners(repository);
    }

    @Override
    public Optional<PollCursor> load(String key) {
        return stored(key).map(text -> decoded(key, text));
    }

    private Optional<String> stored(String key) {
        try {
            start();
            return Optional.ofNullable(repository.getState(name(key)));
        } catch (RuntimeException e) {
            throw failed("the position '" + key + "' can't be read from", e);
        }
    }

    /** Again if it was stopped with its context, as far as it tells. */
    private void start() {
        boolean first = started.compareAndSet(false, true);
        boolean stopped = repository instanceof StatefulService service && !service.isStarted();
        if (first || stopped) {
            ServiceHelper.startService(repository);
        }
    }

    private PollCursor decoded(String key, String text) {
        try {
            return PollCursor.decode(text);
        } catch (ZohoBiginCursorException e) {
            throw new ZohoBiginCursorException(
                    "'" + name(key) + "' in " + repository + ": " + e.getFailure().text(),
                    e.getAdvice(),
                    e);
        }
    }

    @Override
    public void save(String key, @Nullable PollCursor before, PollCursor after) {
        if (!load(key).equals(Optional.ofNullable(before))) {
            throw new ZohoBiginCursorConflictException(
                    "the position '" + key + "' in " + repository + " was moved by somebody else",
                    "This consumer goes on from there. Let only one run: master: before the endpoint,"
                            + " or a cursorName for each");
        }
        try {
            repository.setState(name(key), after.encode());
        } catch (RuntimeException e) {
            throw failed("the position '" + key + "' can't be written to", e);
        }
    }

    @Override
    public void acquire(String key) {
        owners.acquire(key);
    }

    @Override
    public void release(String key) {
        owners.release(key);
    }

    private ZohoBiginCursorException failed(String what, RuntimeException e) {
        return new ZohoBiginCursorException(
                what + " " + repository + " (" + e.getMessage() + ")",
                "Look after the stateRepository",
                e);
    }

    /** Camel's file repository takes no {@code =} and no line break in names. */
    private static String name(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
