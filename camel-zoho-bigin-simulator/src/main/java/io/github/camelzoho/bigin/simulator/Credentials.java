package io.github.camelzoho.bigin.simulator;

import io.github.camelzoho.bigin.simulator.gateway.Connections;
import io.github.camelzoho.bigin.simulator.gateway.Gateway;
import io.github.camelzoho.bigin.simulator.oauth.Grants;
import java.util.List;
import java.util.Set;

/** What the simulator accepts as proof of who calls. */
public final class Credentials {
    private final Grants grants;
    private final Gateway gateway;
    private final Connections connections;

    Credentials(Grants grants, Gateway gateway, Connections connections) {
        this.grants = grants;
        this.gateway = gateway;
        this.connections = connections;
    }

    public String clientId() {
        return Grants.CLIENT_ID;
    }

    public String clientSecret() {
        return Grants.CLIENT_SECRET;
    }

    /** The refresh token there is from the start. */
    public String refreshToken() {
        return Grants.FIRST_REFRESH_TOKEN;
    }

    /** The key of the gateway. */
    public String gatewayApiKey() {
        return Gateway.API_KEY;
    }

    /** The active connection the gateway has from the start. */
    public String connectionId() {
        return Connections.FIRST_ID;
    }

    /** A fresh valid access token of an hour that counts against no quota. */
    public String issueAccessToken() {
        return grants.issue(Grants.FIRST_REFRESH_TOKEN);
    }

    /** As {@link #issueAccessToken()}, for another user of the organisation. */
    public String issueAccessTokenOf(String userId) {
        return grants.issue(Grants.FIRST_REFRESH_TOKEN, Long.parseLong(userId));
    }

    /** A code for {@code grant_type=authorization_code}: single use, two minutes. */
    public String issueAuthorizationCode() {
        return grants.newCode();
    }

    public void revokeAccessToken(String token) {
        grants.revokeAccessToken(token);
    }

    /** Revokes {@link #refreshToken()} and with it all access tokens made from it. */
    public void revokeRefreshToken() {
        grants.revokeRefreshToken(Grants.FIRST_REFRESH_TOKEN);
    }

    /** The scopes of tokens made from now on; all of them at the start. */
    public void scopes(Set<String> granted) {
        grants.scopes(granted);
    }

    /** The scopes of the gateway's own client; narrower than all at the start. */
    public void gatewayScopes(Set<String> granted) {
        gateway.scopes(granted);
    }

    /**
     * Calls the gateway takes within one second of the simulator's clock; 10 at the start, 0 for no
     * limit. Set 0 for tests that make longer runs of calls through the gateway.
     */
    public void gatewayRequestsPerSecond(int calls) {
        gateway.requestsPerSecond(calls);
    }

    /** State of {@link #connectionId()}: PENDING, ACTIVE or FAILED. */
    public void connectionStatus(String status) {
        connections.status(Connections.FIRST_ID, status);
    }

    /**
     * Pretends that the account lives in another data centre: the token endpoint answers {@code
     * invalid_code}, the API {@code INVALID_TOKEN}.
     */
    public void foreign(boolean otherDataCentre) {
        grants.foreign(otherDataCentre);
    }

    /** The access tokens that the token endpoint handed out, oldest first. */
    public List<String> tokensIssued() {
        return grants.issued();
    }
}
