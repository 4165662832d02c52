package io.github.camelzoho.bigin.simulator.oauth;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.http.Caller;
import java.util.Map;

/** Accepts calls with a valid {@code Authorization: Zoho-oauthtoken …}. */
public final class TokenGuard {
    private static final String SCHEME = "Zoho-oauthtoken ";

    private final Grants grants;

    public TokenGuard(Grants grants) {
        this.grants = grants;
    }

    public Caller check(Call call) {
        String header =
                call.header("Authorization")
                        .orElseThrow(
                                () ->
                                        new ApiError(
                                                401,
                                                "AUTHENTICATION_FAILURE",
                                                Map.of(),
                                                "Authentication failed"));
        if (!header.startsWith(SCHEME)) {
            throw new ApiError(400, "INVALID_REQUEST", Map.of(), "unable to process your request.");
        }
        return grants.caller(header.substring(SCHEME.length())).orElseThrow(TokenGuard::invalid);
    }

    /** What an expired, revoked or foreign token gets. */
    public static ApiError invalid() {
        return new ApiError(401, "INVALID_TOKEN", Map.of(), "invalid oauth token");
    }
}
