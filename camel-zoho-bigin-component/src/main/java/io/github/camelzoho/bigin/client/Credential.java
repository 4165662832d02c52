package io.github.camelzoho.bigin.client;

import io.github.camelzoho.bigin.client.auth.TokenSource;

/**
 * One of the four ways to be let in. Equal credentials share tokens and limits. {@code toString}
 * shows no secret.
 */
public sealed interface Credential {
    /**
     * Zoho OAuth 2.0: access tokens are fetched with a refresh token.
     *
     * @param clientId of the client registered at Zoho
     * @param clientSecret its secret in the account's data centre
     * @param refreshToken lives until it is revoked
     */
    record OAuth(String clientId, String clientSecret, String refreshToken) implements Credential {
        @Override
        public String toString() {
            return "OAuth[xxxxxx]";
        }
    }

    /**
     * A ready access token, never refreshed.
     *
     * @param accessToken the token
     */
    record Fixed(String accessToken) implements Credential {
        @Override
        public String toString() {
            return "Fixed[xxxxxx]";
        }
    }

    /**
     * A gateway that holds the OAuth tokens.
     *
     * @param apiKey the gateway's key
     * @param gatewayUrl its address
     */
    record Gateway(String apiKey, String gatewayUrl) implements Credential {
        @Override
        public String toString() {
            return "Gateway[xxxxxx, " + gatewayUrl + "]";
        }
    }

    /**
     * A bean that supplies tokens.
     *
     * @param tokens the bean
     */
    record Bean(TokenSource tokens) implements Credential {}
}
