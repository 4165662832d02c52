package io.github.camelzoho.bigin.client.auth;

/**
 * Supplies access tokens. Option {@code tokenSource} takes a bean of this type, for example one
 * that shares tokens between nodes. Must be thread-safe; calls come once per request, so answer
 * from a cache.
 */
public interface TokenSource {
    /**
     * A token to use now.
     *
     * @throws io.github.camelzoho.bigin.error.ZohoBiginException if there is none to be had
     */
    AccessToken current();

    /**
     * Bigin has refused this token. If it is still the current one, the next {@link #current()}
     * must be another.
     */
    void invalidate(AccessToken rejected);
}
