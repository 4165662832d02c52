package io.github.camelzoho.bigin.examples.tablesync;

import io.github.camelzoho.bigin.examples.Command;
import io.github.camelzoho.bigin.examples.Console;
import io.github.camelzoho.bigin.examples.ExampleRoutes;
import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.poll.JdbcCursorStore;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a table of a PostgreSQL as the contacts in Bigin are. On the simulator somebody works on
 * the contacts, and the route is stopped and started meanwhile; with the real service it works
 * until it is ended.
 */
public final class TableSync {
    private static final String NAME = "table-sync";
    private static final String USAGE =
            """
            The environment may have TABLE_SYNC_URL, the JDBC URL of a PostgreSQL with user and
            password; else one is started. With the real service the route polls once a minute until
            it is ended.""";

    private final Command command;

    /**
     * @param out where to tell
     * @param environment gives an environment variable
     */
    TableSync(PrintStream out, UnaryOperator<@Nullable String> environment) {
        command = new Command(NAME, USAGE, out, environment);
    }

    /** Runs, and ends the process with a status that is not 0 if table and Bigin differ. */
    public static void main(String[] args) {
        Command.exit(new TableSync(Console.out(), System::getenv).run(List.of(args)));
    }

    /** Answers the status of the process. */
    int run(List<String> args) {
        return command.run(args, this::work);
    }

    private boolean work(Target target, boolean yaml) throws Exception {
        BiginSimulator simulator = target.simulator();
        try (Database database = Database.of(command.environment());
                ExampleRoutes routes =
                        routes(target, database, yaml, simulator == null ? 60_000 : 900)) {
            command.fact("database", database.name());
            if (simulator == null) {
                routes.run();
                return true;
            }
            return new Day(new Office(simulator), database, routes, command.out()).passes();
        }
    }

    /**
     * @param delay milliseconds between two polls
     */
    static ExampleRoutes routes(Target target, Database database, boolean yaml, int delay) {
        ExampleRoutes routes =
                yaml
                        ? ExampleRoutes.yaml(target, NAME)
                        : ExampleRoutes.java(target, new TableSyncRoutes());
        return routes.option("table-sync.delay", delay)
                .bean("database", database.connections())
                .bean("positions", new JdbcCursorStore(database.connections()));
    }
}
