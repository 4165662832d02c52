package io.github.camelzoho.bigin.client.auth;

import io.github.camelzoho.bigin.error.ZohoBiginAuthenticationException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether the credential is refused just now: what the last calls have shown. Thread-safe. */
public final class LastRefusal {
    private final AtomicReference<@Nullable ZohoBiginAuthenticationException> last =
            new AtomicReference<>();

    void refused(ZohoBiginAuthenticationException refusal) {
        last.set(refusal);
    }

    void accepted() {
        // Reading first keeps the threads of a healthy connection from writing to one place.
        if (last.get() != null) {
            last.set(null);
        }
    }

    /** The refusal, unless a call has gone through since. */
    public Optional<ZohoBiginAuthenticationException> get() {
        return Optional.ofNullable(last.get());
    }
}
