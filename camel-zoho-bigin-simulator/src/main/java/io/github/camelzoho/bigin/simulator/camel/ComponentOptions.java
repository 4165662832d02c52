package io.github.camelzoho.bigin.simulator.camel;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.Credentials;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The options with which a component {@code zoho-bigin} talks to a simulator.
 *
 * @param values by name of the option, for example {@code accountsUrl}
 */
public record ComponentOptions(Map<String, String> values) {
    private static final String PREFIX = "camel.component.zoho-bigin.";

    public ComponentOptions {
        values = Map.copyOf(values);
    }

    /** With client, secret and refresh token, as for Zoho's accounts server. */
    public static ComponentOptions of(BiginSimulator bigin) {
        Credentials credentials = bigin.credentials();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("accountsUrl", bigin.url());
        values.put("contentUrl", bigin.url());
        values.put("clientId", credentials.clientId());
        values.put("clientSecret", credentials.clientSecret());
        values.put("refreshToken", credentials.refreshToken());
        return new ComponentOptions(values);
    }

    /** Through the gateway that holds the tokens. */
    public static ComponentOptions ofGateway(BiginSimulator bigin) {
        return new ComponentOptions(
                Map.of(
                        "gatewayUrl",
                        bigin.url(),
                        "gatewayApiKey",
                        bigin.credentials().gatewayApiKey()));
    }

    /**
     * As properties of Camel Main and Spring Boot: {@code camel.component.zoho-bigin.accounts-url}
     * and so on.
     */
    public Properties properties() {
        Properties properties = new Properties();
        values.forEach((name, value) -> properties.setProperty(PREFIX + dashed(name), value));
        return properties;
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** Names only: there are secrets among the values, if those of a simulator. */
    @Override
    public String toString() {
        return "ComponentOptions" + values.keySet();
    }
}
