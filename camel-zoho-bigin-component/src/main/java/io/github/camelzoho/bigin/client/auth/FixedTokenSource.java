package io.github.camelzoho.bigin.client.auth;

/** One ready token that is never refreshed: an access token, or the key of a gateway. Immutable. */
public final class FixedTokenSource implements TokenSource {
    private final AccessToken token;

    public FixedTokenSource(String value) {
        this.token = AccessToken.of(value);
    }

    @Override
    public AccessToken current() {
        return token;
    }

    @Override
    public void invalidate(AccessToken rejected) {
        // There is no other; the caller sees the same token again and gives up.
    }
}
