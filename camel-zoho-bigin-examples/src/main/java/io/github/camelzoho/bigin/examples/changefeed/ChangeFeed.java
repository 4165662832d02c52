package io.github.camelzoho.bigin.examples.changefeed;

import io.github.camelzoho.bigin.examples.Console;
import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Prints what happens to contacts. On the simulator a script changes them, and stops and starts the
 * route meanwhile; with the real service it listens until it is ended.
 */
public final class ChangeFeed {
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;
    private static final String USAGE =
            """
            Arguments:
              --yaml    take the route of change-feed/routes.yaml instead of the one in Java
            The real service is taken if the environment has MATON_API_KEY, or BIGIN_CLIENT_ID,
            BIGIN_CLIENT_SECRET and BIGIN_REFRESH_TOKEN (with BIGIN_DATA_CENTER unless it is us):
            the route only listens then. Else a script works on a simulator in this process.""";

    private final PrintStream out;
    private final UnaryOperator<@Nullable String> environment;

    /**
     * @param out where to tell
     * @param environment gives an environment variable
     */
    ChangeFeed(PrintStream out, UnaryOperator<@Nullable String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** Runs, and ends the process with a status that is not 0 if something is missed. */
    public static void main(String[] args) {
        int status = new ChangeFeed(Console.out(), System::getenv).run(List.of(args));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Answers the status of the process. */
    int run(List<String> args) {
        if (!List.of("--yaml").containsAll(args)) {
            out.println(USAGE);
            return args.contains("--help") ? 0 : WRONG_ARGUMENTS;
        }
        try (Target target = Target.of(environment)) {
            boolean yaml = args.contains("--yaml");
            out.println("Change feed of camel-zoho-bigin");
            out.println("  route  " + (yaml ? "YAML" : "Java"));
            out.println("  Bigin  " + target.name());
            BiginSimulator simulator = target.simulator();
            return simulator == null ? listen(target, yaml) : perform(target, simulator, yaml);
        } catch (Exception e) {
            out.println();
            out.println("The change feed ends here: " + Console.sentence(e));
            return FAILED;
        }
    }

    /** With each start it goes on where the last one stopped: the position stays in the folder. */
    private int listen(Target target, boolean yaml) throws Exception {
        Path directory = Path.of(".camel-zoho-bigin");
        try (Feed feed = new Feed(target, yaml, new Screen(out), "now", directory, 10_000)) {
            feed.run();
            return 0;
        }
    }

    /** The simulator is a new one each time, so its positions are of no use later. */
    private int perform(Target target, BiginSimulator simulator, boolean yaml) throws Exception {
        Path directory = Files.createTempDirectory("change-feed");
        Screen screen = new Screen(out);
        try (Feed feed = new Feed(target, yaml, screen, "beginning", directory, 200)) {
            return new Performance(simulator, feed, screen)
                            .of(Script.read("/change-feed/script.txt"))
                    ? 0
                    : FAILED;
        }
    }
}
