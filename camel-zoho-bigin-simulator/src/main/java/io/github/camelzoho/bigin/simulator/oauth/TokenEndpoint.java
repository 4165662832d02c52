package io.github.camelzoho.bigin.simulator.oauth;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.Switches;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.http.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The accounts server. Its errors come with HTTP 200.
 *
 * <p>Sources: <a
 * href="https://www.bigin.com/developer/docs/apis/v2/self-client-refresh-token-usage.html">refresh</a>,
 * <a href="https://www.bigin.com/developer/docs/apis/v2/revoke-tokens.html">revoke</a>.
 */
public final class TokenEndpoint {
    private static final Set<String> KNOWN =
            Set.of(
                    "grant_type",
                    "client_id",
                    "client_secret",
                    "refresh_token",
                    "code",
                    "redirect_uri");

    private final Grants grants;
    private final Switches switches;
    private final Supplier<String> apiDomain;

    /**
     * @param apiDomain what {@code api_domain} says
     */
    public TokenEndpoint(Grants grants, Switches switches, Supplier<String> apiDomain) {
        this.grants = grants;
        this.switches = switches;
        this.apiDomain = apiDomain;
    }

    /** POST /oauth/v2/token, form body or query. */
    public Answer token(Call call) {
        Map<String, String> form = form(call);
        for (String name : form.keySet()) {
            if (!KNOWN.contains(name)) {
                throw call.refuse("parameter " + name, "INVALID_REQUEST", Map.of("param", name));
            }
        }
        if (!Grants.CLIENT_ID.equals(form.get("client_id"))) {
            return error("invalid_client", switches.get(Switch.CLIENT_ERROR_STATUS));
        }
        if (!Grants.CLIENT_SECRET.equals(form.get("client_secret"))) {
            return error("invalid_client_secret", switches.get(Switch.CLIENT_ERROR_STATUS));
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "refresh_token" -> refresh(form.getOrDefault("refresh_token", ""));
            case "authorization_code" -> exchange(form.getOrDefault("code", ""));
            default -> error("unsupported_grant_type", 200);
        };
    }

    /** POST /oauth/v2/token/revoke?token=. */
    public Answer revoke(Call call) {
        String token = form(call).getOrDefault("token", "");
        return grants.revokeRefreshToken(token)
                ? Answer.json(200, Map.of("status", "success"))
                : error("invalid_code", 200);
    }

    private Answer refresh(String refreshToken) {
        if (grants.foreign() || !grants.knowsRefreshToken(refreshToken)) {
            return error("invalid_code", 200);
        }
        return grants.refresh(refreshToken)
                .map(token -> Answer.json(200, tokens(token)))
                .orElseGet(this::throttled);
    }

    private Answer exchange(String code) {
        if (grants.exchangesThrottled()) {
            return throttled();
        }
        Optional<String> refreshToken = grants.foreign() ? Optional.empty() : grants.exchange(code);
        if (refreshToken.isEmpty()) {
            return error("invalid_code", 200);
        }
        return grants.refresh(refreshToken.get())
                .map(
                        token -> {
                            Map<String, Object> answer = tokens(token);
                            answer.put("refresh_token", refreshToken.get());
                            return Answer.json(200, answer);
                        })
                .orElseGet(this::throttled);
    }

    private Map<String, Object> tokens(String token) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", token);
        answer.put("scope", String.join(" ", grants.scopes()));
        answer.put("api_domain", apiDomain.get());
        answer.put("token_type", "Bearer");
        answer.put("expires_in", Grants.LIFE.toSeconds());
        return answer;
    }

    private Answer throttled() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("error", "Access Denied");
        answer.put(
                "error_description",
                "You have made too many requests continuously. Please try again after some time.");
        answer.put("status", "failure");
        return Answer.json(switches.get(Switch.TOKEN_THROTTLE_STATUS), answer);
    }

    private static Answer error(String error, int status) {
        return Answer.json(status, Map.of("error", error));
    }

    private static Map<String, String> form(Call call) {
        Map<String, String> form = new TreeMap<>();
        call.query().forEach((name, values) -> form.put(name, values.get(0)));
        Map<String, List<String>> body = Query.parse(call.bodyText());
        body.forEach((name, values) -> form.put(name, values.get(0)));
        return form;
    }
}
