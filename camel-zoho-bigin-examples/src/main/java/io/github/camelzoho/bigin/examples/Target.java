package io.github.camelzoho.bigin.examples;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.Credentials;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The Bigin to work with: the real service if the environment has a credential for it, else a
 * simulator in this process.
 *
 * @param options options of the component, by the names that Camel Main has for them
 * @param simulator the simulator, or {@code null} for the real service
 */
public record Target(Map<String, String> options, @Nullable BiginSimulator simulator)
        implements AutoCloseable {
    private static final String PREFIX = "camel.component.zoho-bigin.";

    /** Environment variables and the options that they set; the first four are the credentials. */
    private static final String[][] VARIABLES = {
        {"MATON_API_KEY", "gateway-api-key"},
        {"BIGIN_CLIENT_ID", "client-id"},
        {"BIGIN_CLIENT_SECRET", "client-secret"},
        {"BIGIN_REFRESH_TOKEN", "refresh-token"},
        {"BIGIN_DATA_CENTER", "data-center"},
        {"BIGIN_ACCOUNTS_URL", "accounts-url"},
        {"MATON_CONNECTION_ID", "connection-id"},
        {"MATON_GATEWAY_URL", "gateway-url"},
    };

    private static final int CREDENTIALS = 4;

    /** What the environment asks for. */
    public static Target of(UnaryOperator<@Nullable String> environment) {
        Map<String, String> options = new LinkedHashMap<>();
        boolean real = false;
        for (int i = 0; i < VARIABLES.length; i++) {
            String value = environment.apply(VARIABLES[i][0]);
            if (value != null && !value.isBlank()) {
                options.put(PREFIX + VARIABLES[i][1], value.strip());
                real |= i < CREDENTIALS;
            }
        }
        return real ? new Target(options, null) : of(BiginSimulator.start());
    }

    /** A simulator, which the target closes. */
    public static Target of(BiginSimulator simulator) {
        Credentials credentials = simulator.credentials();
        Map<String, String> options = new LinkedHashMap<>();
        options.put(PREFIX + "accounts-url", simulator.url());
        options.put(PREFIX + "client-id", credentials.clientId());
        options.put(PREFIX + "client-secret", credentials.clientSecret());
        options.put(PREFIX + "refresh-token", credentials.refreshToken());
        return new Target(options, simulator);
    }

    /** For people. */
    public String name() {
        return simulator != null
                ? "a simulator in this process, " + simulator.url()
                : "the real service";
    }

    @Override
    public void close() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
