package io.github.camelzoho.bigin.examples.pushfeed;

import io.github.camelzoho.bigin.examples.Command;
import io.github.camelzoho.bigin.examples.Console;
import io.github.camelzoho.bigin.examples.ExampleRoutes;
import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.examples.script.Performance;
import io.github.camelzoho.bigin.examples.script.Screen;
import io.github.camelzoho.bigin.examples.script.Script;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.Switch;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Prints what happens to contacts as soon as Bigin tells of it, by a real HTTP call. On the
 * simulator a script changes contacts, forges a call and lets one get lost; with the real service
 * the route listens until it is ended.
 */
public final class PushFeed {
    private static final String NAME = "push-feed";
    private static final String ADDRESS = "PUSH_FEED_ADDRESS";
    private static final int PORT = 8080;
    private static final String USAGE =
            """
            With the real service the route listens at port 8080 until it is ended. PUSH_FEED_ADDRESS
            has to be the public https address under which Bigin reaches that port. On the simulator
            a script works.""";

    private final Command command;
    private final UnaryOperator<@Nullable String> environment;

    /**
     * @param out where to tell
     * @param environment gives an environment variable
     */
    PushFeed(PrintStream out, UnaryOperator<@Nullable String> environment) {
        this.command = new Command(NAME, USAGE, out, environment);
        this.environment = environment;
    }

    /** Runs, and ends the process with a status that is not 0 if something is missed. */
    public static void main(String[] args) {
        Command.exit(new PushFeed(Console.out(), System::getenv).run(List.of(args)));
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
                        : ExampleRoutes.java(target, new PushFeedRoutes())) {
            routes.bean("screen", screen);
            if (simulator == null) {
                listen(routes, address(), PORT);
                configure(routes, "now", Path.of(".camel-zoho-bigin"), 300_000).run();
                return true;
            }
            simulator.switches().set(Switch.NOTIFY_URL_ON_THIS_MACHINE, true);
            int port = freePort();
            listen(routes, "http://localhost:" + port, port);
            // The simulator is a new one each time, so its positions are of no use later.
            configure(routes, "beginning", Files.createTempDirectory(NAME), 8_000);
            return new Performance(simulator, Map.of("", routes), screen)
                    .of(Script.read("/push-feed/script.txt"));
        }
    }

    private String address() {
        String address = environment.apply(ADDRESS);
        if (address == null) {
            throw new IllegalArgumentException(
                    "set "
                            + ADDRESS
                            + " to the public https address under which Bigin reaches port "
                            + PORT
                            + " of this machine");
        }
        return address;
    }

    /** The HTTP server of Camel Main, which platform-http listens with. */
    private void listen(ExampleRoutes routes, String address, int port) {
        command.fact("listens", address + "/bigin/contacts");
        routes.option("push-feed.address", address)
                .option("camel.server.enabled", true)
                .option("camel.server.host", "localhost")
                .option("camel.server.port", port)
                .option("camel.server.max-body-size", 262_144);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static ExampleRoutes configure(
            ExampleRoutes routes, String start, Path directory, int delay) {
        return routes.option("push-feed.start", start)
                .option("push-feed.directory", directory)
                .option("push-feed.delay", delay);
    }
}
