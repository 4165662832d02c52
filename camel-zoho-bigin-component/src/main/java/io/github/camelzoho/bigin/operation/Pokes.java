package io.github.camelzoho.bigin.operation;

import org.jspecify.annotations.Nullable;

/** Lets polling consumers look at once. Thread-safe. */
@FunctionalInterface
public interface Pokes {
    /**
     * Pokes the consumers that run in this Camel context.
     *
     * @param module whose consumers are meant, {@code null} for those of all modules
     * @param cursorName the name of the position of the consumer that is meant, {@code null} for
     *     all
     * @return how many were poked
     */
    int poke(@Nullable String module, @Nullable String cursorName);
}
