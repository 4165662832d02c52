package io.github.camelzoho.bigin.client.auth;

import org.jspecify.annotations.Nullable;

/**
 * Writes the value of the authorization header, once per token: every call has it. Thread-safe;
 * {@link #toString()} shows no secret.
 */
final class AuthorizationHeader {
    private final String scheme;
    private volatile @Nullable Written last;

    /**
     * @param scheme stands before the token
     */
    AuthorizationHeader(String scheme) {
        this.scheme = scheme;
    }

    String of(AccessToken token) {
        Written known = last;
        if (known == null || !known.token.equals(token.value())) {
            known = new Written(token.value(), scheme + " " + token.value());
            last = known;
        }
        return known.value;
    }

    @Override
    public String toString() {
        return scheme + " xxxxxx";
    }

    private record Written(String token, String value) {}
}
