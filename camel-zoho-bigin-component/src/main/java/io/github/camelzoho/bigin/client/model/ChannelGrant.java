package io.github.camelzoho.bigin.client.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Bigin has granted to a notification channel. Immutable.
 *
 * @param expiry when the channel ends; {@code null} if the answer does not tell
 * @param date Bigin's time when it answered, to the second; {@code null} if the answer has none
 */
public record ChannelGrant(@Nullable Instant expiry, @Nullable Instant date) {}
