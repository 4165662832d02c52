package io.github.camelzoho.bigin.client.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was asked for.
 *
 * @param status the HTTP status of the answer
 * @param value the thing, {@code null} if there is none
 */
public record Found(int status, @Nullable Map<String, Object> value) {

    /** The thing, if there is one. */
    public Optional<Map<String, Object>> optional() {
        return Optional.ofNullable(value);
    }
}
