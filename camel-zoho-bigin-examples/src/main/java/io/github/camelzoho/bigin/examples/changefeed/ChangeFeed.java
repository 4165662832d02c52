package io.github.camelzoho.bigin.examples.changefeed;

import io.github.camelzoho.bigin.examples.Command;
import io.github.camelzoho.bigin.examples.Console;
import io.github.camelzoho.bigin.examples.ExampleRoutes;
import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.examples.script.Performance;
import io.github.camelzoho.bigin.examples.script.Screen;
import io.github.camelzoho.bigin.examples.script.Script;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Prints what happens to contacts. On the simulator a script changes them, and stops and starts the
 * route meanwhile; with the real service it listens until it is ended.
 */
public final class ChangeFeed {
    private static final String NAME = "change-feed";
    private static final String USAGE =
            """
            With the real service the route only listens, a poll a minute until it is ended, and
            keeps its position in the folder .camel-zoho-bigin. On the simulator a script works.""";

    private final Command command;

    /**
     * @param out where to tell
     * @param environment gives an environment variable
     */
    ChangeFeed(PrintStream out, UnaryOperator<@Nullable String> environment) {
        command = new Command(NAME, USAGE, out, environment);
    }

    /** Runs, and ends the process with a status that is not 0 if something is missed. */
    public static void main(String[] args) {
        Command.exit(new ChangeFeed(Console.out(), System::getenv).run(List.of(args)));
    }

    /** Answers the status of the process. */
    int run(List<String> args) {
        return command.run(args, this::work);
    }

    private boolean work(Target target, boolean yaml) throws Exception {
        BiginSimulator simulator = target.simulator();
        Screen screen = new Screen(command.out());
        try (ExampleRoutes routes =
                yaml
                        ? ExampleRoutes.yaml(target, NAME)
                        : ExampleRoutes.java(target, new ChangeFeedRoutes())) {
            routes.bean("screen", screen);
            if (simulator == null) {
                configure(routes, "now", Path.of(".camel-zoho-bigin"), 60_000).run();
                return true;
            }
            // The simulator is a new one each time, so its positions are of no use later.
            configure(routes, "beginning", Files.createTempDirectory(NAME), 900);
            return new Performance(simulator, Map.of("", routes), screen)
                    .of(Script.read("/change-feed/script.txt"));
        }
    }

    private static ExampleRoutes configure(
            ExampleRoutes routes, String start, Path directory, int delay) {
        return routes.option("change-feed.start", start)
                .option("change-feed.directory", directory)
                .option("change-feed.delay", delay);
    }
}
