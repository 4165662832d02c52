package io.github.camelzoho.bigin.examples.quickstart;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A quickstart that takes a test's environment and remembers what it prints. */
final class RecordedRun {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    PrintStream out() {
        return out;
    }

    /** Runs as the command does and answers its status. */
    int run(Map<String, String> environment, String... args) {
        return new Quickstart(out, environment::get).run(List.of(args));
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** An environment in which a simulator is the real service. */
    static Map<String, String> serviceAt(BiginSimulator simulator) {
        return new HashMap<>(
                Map.of(
                        "BIGIN_ACCOUNTS_URL", simulator.url(),
                        "BIGIN_CLIENT_ID", simulator.credentials().clientId(),
                        "BIGIN_CLIENT_SECRET", simulator.credentials().clientSecret(),
                        "BIGIN_REFRESH_TOKEN", simulator.credentials().refreshToken()));
    }
}
