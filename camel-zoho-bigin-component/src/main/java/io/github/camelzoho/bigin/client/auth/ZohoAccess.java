package io.github.camelzoho.bigin.client.auth;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.Service;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import org.jspecify.annotations.Nullable;

/**
 * Straight to Bigin: scheme {@code Zoho-oauthtoken}, although the token answer says {@code Bearer}.
 *
 * @param dataCenter gives the API host until a token answer does
 * @param apiUrl overrides both, or {@code null}
 * @param contentUrl the host that takes files for bulk write, or {@code null} for the one of the
 *     data centre
 * @param header writes the header
 */
public record ZohoAccess(
        DataCenter dataCenter,
        @Nullable String apiUrl,
        @Nullable String contentUrl,
        AuthorizationHeader header)
        implements Access {

    /** With Zoho's own scheme. */
    public ZohoAccess(DataCenter dataCenter, @Nullable String apiUrl, @Nullable String contentUrl) {
        this(dataCenter, apiUrl, contentUrl, new AuthorizationHeader("Zoho-oauthtoken"));
    }

    @Override
    public ApiRequest authorize(ApiRequest request, AccessToken token) {
        if (request.service() == Service.CONNECTIONS) {
            throw new ZohoBiginInputException(
                    request.line()
                            + " is the gateway's: set gatewayApiKey instead of a Zoho credential");
        }
        if (request.headers().containsKey(GatewayAccess.CONNECTION)) {
            throw new ZohoBiginInputException(
                    "connectionId picks an account of a gateway, but the credential is Zoho's own:"
                            + " remove the header CamelZohoBiginConnectionId");
        }
        String api =
                apiUrl != null
                        ? apiUrl
                        : token.apiDomain() != null ? token.apiDomain() : dataCenter.apiUrl();
        String base = request.service() == Service.CONTENT ? contentHost(api) : api;
        return request.to(base, header.of(token));
    }

    /** That of the data centre whose API is called, which a token answer may have named. */
    private String contentHost(String api) {
        if (contentUrl != null) {
            return contentUrl;
        }
        return DataCenter.ofApi(api)
                .map(DataCenter::contentUrl)
                .orElseThrow(
                        () ->
                                new ZohoBiginInputException(
                                        "which host takes files for bulk write is not known beside "
                                                + api
                                                + ": set contentUrl"));
    }

    @Override
    public String adviceWhenRefused() {
        return "Bigin does not take the access token: it is expired or revoked, or the account is not in data centre '"
                + dataCenter
                + "'; set dataCenter, and prefer clientId, clientSecret and refreshToken to a fixed accessToken";
    }

    @Override
    public String adviceOnForeignFault() {
        return "";
    }
}
