package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.client.Credential;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises the kind of credential from the options that are set. */
final class CredentialChoice {
    static final String GATEWAY_KEY_VARIABLE = "MATON_API_KEY";

    private static final Set<String> OAUTH = Set.of("clientId", "clientSecret", "refreshToken");

    private CredentialChoice() {}

    /**
     * The credential that is set.
     *
     * @param environment gives an environment variable
     * @throws ZohoBiginInputException if there is none, half of one, or more than one
     */
    static Credential of(
            ZohoBiginConfiguration options, UnaryOperator<@Nullable String> environment) {
        Map<String, Credential> set = new LinkedHashMap<>();
        Credential oauth = oauth(options);
        if (oauth != null) {
            set.put("clientId, clientSecret and refreshToken", oauth);
        }
        if (isSet(options.getAccessToken())) {
            set.put("accessToken", new Credential.Fixed(String.valueOf(options.getAccessToken())));
        }
        if (isSet(options.getGatewayApiKey())) {
            set.put("gatewayApiKey", gateway(String.valueOf(options.getGatewayApiKey()), options));
        }
        if (options.getTokenSource() != null) {
            set.put("tokenSource", new Credential.Bean(options.getTokenSource()));
        }
        if (set.size() > 1) {
            throw new ZohoBiginInputException(
                    "more than one credential is set: "
                            + String.join("; ", set.keySet())
                            + ". Keep one");
        }
        if (!set.isEmpty()) {
            return set.values().iterator().next();
        }
        String key = environment.apply(GATEWAY_KEY_VARIABLE);
        if (isSet(key)) {
            return gateway(String.valueOf(key), options);
        }
        throw new ZohoBiginInputException(
                "no credential is set: set clientId, clientSecret and refreshToken (Zoho OAuth 2.0), or"
                        + " accessToken, or gatewayApiKey (or the environment variable "
                        + GATEWAY_KEY_VARIABLE
                        + "), or tokenSource, on the endpoint or the component");
    }

    /**
     * Forgets the component's credential if an endpoint brings one of another kind, so that the
     * endpoint's wins as its other options do.
     *
     * @param own the endpoint's copy of the component's options
     * @param given the options that the endpoint sets
     */
    static void keepOnly(ZohoBiginConfiguration own, Set<String> given) {
        boolean oauth = !Collections.disjoint(given, OAUTH);
        boolean fixed = given.contains("accessToken");
        boolean gateway = given.contains("gatewayApiKey");
        boolean bean = given.contains("tokenSource");
        if (!(oauth || fixed || gateway || bean)) {
            return;
        }
        if (!oauth) {
            own.setClientId(null);
            own.setClientSecret(null);
            own.setRefreshToken(null);
        }
        if (!fixed) {
            own.setAccessToken(null);
        }
        if (!gateway) {
            own.setGatewayApiKey(null);
        }
        if (!bean) {
            own.setTokenSource(null);
        }
    }

    private static @Nullable Credential oauth(ZohoBiginConfiguration options) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("clientId", text(options.getClientId()));
        parts.put("clientSecret", text(options.getClientSecret()));
        parts.put("refreshToken", text(options.getRefreshToken()));
        if (parts.values().stream().allMatch(String::isEmpty)) {
            return null;
        }
        String missing =
                parts.entrySet().stream()
                        .filter(part -> part.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new ZohoBiginInputException(
                    "Zoho OAuth 2.0 needs clientId, clientSecret and refreshToken together: set "
                            + missing);
        }
        return new Credential.OAuth(
                text(options.getClientId()),
                text(options.getClientSecret()),
                text(options.getRefreshToken()));
    }

    private static Credential gateway(String key, ZohoBiginConfiguration options) {
        String url = options.getGatewayUrl().replaceAll("/+$", "");
        return new Credential.Gateway(key, url);
    }

    private static boolean isSet(@Nullable String value) {
        return !text(value).isEmpty();
    }

    private static String text(@Nullable String value) {
        return Stream.ofNullable(value).map(String::strip).findFirst().orElse("");
    }
}
