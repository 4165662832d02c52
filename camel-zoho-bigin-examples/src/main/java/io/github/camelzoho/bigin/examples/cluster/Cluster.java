package io.github.camelzoho.bigin.examples.cluster;

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
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.jspecify.annotations.Nullable;

/**
 * Two pollers with the same route, of which one works and one waits. On the simulator both are in
 * this process, and a script stops one and the other; with the real service the command is started
 * twice, and whoever comes second waits.
 */
public final class Cluster {
    private static final String NAME = "cluster";
    private static final String USAGE =
            """
            With the real service the route polls once a minute until it is ended: start the command
            twice in this folder, and end the one that prints. Lock and position are in the folder
            .camel-zoho-bigin.""";

    private final Command command;

    /**
     * @param out where to tell
     * @param environment gives an environment variable
     */
    Cluster(PrintStream out, UnaryOperator<@Nullable String> environment) {
        command = new Command(NAME, USAGE, out, environment);
    }

    /** Runs, and ends the process with a status that is not 0 if something is missed. */
    public static void main(String[] args) {
        Command.exit(new Cluster(Console.out(), System::getenv).run(List.of(args)));
    }

    /** Answers the status of the process. */
    int run(List<String> args) {
        return command.run(args, this::work);
    }

    private boolean work(Target target, boolean yaml) throws Exception {
        BiginSimulator simulator = target.simulator();
        Screen screen = new Screen(command.out());
        if (simulator == null) {
            Path directory = Path.of(".camel-zoho-bigin");
            try (ExampleRoutes routes = routes(target, yaml, screen, directory, "now", 60_000)) {
                routes.run();
                return true;
            }
        }
        Path directory = Files.createTempDirectory(NAME);
        String start = "beginning";
        try (ExampleRoutes a = routes(target, yaml, screen.of("A"), directory, start, 900);
                ExampleRoutes b = routes(target, yaml, screen.of("B"), directory, start, 900)) {
            return new Performance(simulator, Map.of("A", a, "B", b), screen)
                    .of(Script.read("/cluster/script.txt"));
        }
    }

    /** One poller. What makes several of them a cluster is the folder. */
    private static ExampleRoutes routes(
            Target target, boolean yaml, Screen screen, Path directory, String start, int delay) {
        ExampleRoutes routes =
                yaml
                        ? ExampleRoutes.yaml(target, NAME)
                        : ExampleRoutes.java(target, new ClusterRoutes());
        return routes.option("cluster.start", start)
                .option("cluster.directory", directory)
                .option("cluster.delay", delay)
                .bean("screen", screen)
                .beanOfEachStart("pollers", () -> pollers(directory));
    }

    /** Who holds the lock leads; the others try for it. */
    private static FileLockClusterService pollers(Path directory) {
        FileLockClusterService pollers = new FileLockClusterService();
        pollers.setRoot(directory.resolve("leader").toString());
        pollers.setAcquireLockDelay(100, TimeUnit.MILLISECONDS);
        pollers.setAcquireLockInterval(500, TimeUnit.MILLISECONDS);
        return pollers;
    }
}
