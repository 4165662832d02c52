package io.github.camelzoho.bigin.simulator.http;

import java.time.Instant;
import java.util.Set;

/**
 * Whoever a credential stands for.
 *
 * @param kind {@code token} or {@code gateway}
 * @param userId the acting user
 * @param scopes what was granted
 * @param expires when the credential ends
 */
public record Caller(String kind, long userId, Set<String> scopes, Instant expires) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }
}
