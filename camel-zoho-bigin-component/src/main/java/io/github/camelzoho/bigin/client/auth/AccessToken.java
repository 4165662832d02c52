package io.github.camelzoho.bigin.client.auth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What authorizes a call. Immutable; {@link #toString()} shows no secret.
 *
 * @param value the token itself
 * @param expiresAt when it ends, {@link Instant#MAX} if that is not known
 * @param apiDomain the API host that came with it, such as {@code https://www.zohoapis.eu}, or
 *     {@code null}
 */
public record AccessToken(String value, Instant expiresAt, @Nullable String apiDomain) {

    /** A token of which neither end nor host is known. */
    public static AccessToken of(String value) {
        return new AccessToken(value, Instant.MAX, null);
    }

    @Override
    public String toString() {
        return "AccessToken[xxxxxx, expiresAt=" + expiresAt + "]";
    }
}
