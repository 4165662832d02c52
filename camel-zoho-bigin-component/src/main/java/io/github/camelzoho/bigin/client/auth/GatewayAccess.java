package io.github.camelzoho.bigin.client.auth;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.Service;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;

/**
 * Through a Maton-style gateway that holds the OAuth tokens: {@code Bearer} key, and the connection
 * in a header.
 *
 * <p>Source: https://github.com/maton-ai/api-gateway-skill
 *
 * @param gatewayUrl for example {@code https://api.maton.ai}
 * @param header writes the header
 */
public record GatewayAccess(String gatewayUrl, AuthorizationHeader header) implements Access {
    /** The header that picks a connection. */
    public static final String CONNECTION = "Maton-Connection";

    private static final String APP = "/zoho-bigin";

    /** With the gateway's scheme. */
    public GatewayAccess(String gatewayUrl) {
        this(gatewayUrl, new AuthorizationHeader("Bearer"));
    }

    @Override
    public ApiRequest authorize(ApiRequest request, AccessToken token) {
        String authorization = header.of(token);
        if (request.service() == Service.CONNECTIONS) {
            return request.to(gatewayUrl, authorization);
        }
        if (request.service() == Service.CONTENT) {
            throw new ZohoBiginInputException(
                    "a gateway does not reach the host that takes files for bulk write: use a credential of"
                            + " Zoho's own for it, or operations create, update and upsert");
        }
        return request.to(gatewayUrl + APP, authorization);
    }

    @Override
    public String adviceWhenRefused() {
        return "Check gatewayApiKey; if Bigin itself refused the token (INVALID_TOKEN), the gateway's connection is broken:"
                + " make a new one with operation createConnection and finish it at its url";
    }

    @Override
    public String adviceOnForeignFault() {
        return "The gateway failed; often the authorization of the connection has expired: make a new connection, then"
                + " delete the old one";
    }
}
