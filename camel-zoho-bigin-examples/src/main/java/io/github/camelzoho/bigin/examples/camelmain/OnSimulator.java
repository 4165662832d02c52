package io.github.camelzoho.bigin.examples.camelmain;

import io.github.camelzoho.bigin.examples.Command;
import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.camel.main.Main;

/** Runs the application on a simulated Bigin, until it has written a contact and heard of it. */
public final class OnSimulator {
    private static final String EXCHANGES = "2";

    private OnSimulator() {}

    /** Ends the process with a status that is not 0 if the application does not end well. */
    public static void main(String[] args) throws Exception {
        try (BiginSimulator simulator = BiginSimulator.start()) {
            Command.exit(run(Target.of(simulator), Files.createTempDirectory("camel-main")));
        }
    }

    /** Answers the status of the application. */
    static int run(Target target, Path positions) throws Exception {
        Main main = Application.create();
        Properties instead = new Properties();
        instead.putAll(target.options());
        instead.setProperty("camel.component.zoho-bigin.state-directory", positions.toString());
        instead.setProperty("contacts.delay", "900");
        instead.setProperty("camel.main.duration-max-messages", EXCHANGES);
        main.setOverrideProperties(instead);
        main.run();
        return main.getExitCode();
    }
}
