package io.github.camelzoho.bigin.examples.tablesync;

import io.github.camelzoho.bigin.examples.Console;
import io.github.camelzoho.bigin.examples.Target;
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
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;
    private static final String USAGE =
            """
            Arguments:
              --yaml    take the route of table-sync/routes.yaml instead of the one in Java
            The environment may have TABLE_SYNC_URL, the JDBC URL of a PostgreSQL with user and
            password; else one is started. The real service is taken if the environment has
            MATON_API_KEY, or BIGIN_CLIENT_ID, BIGIN_CLIENT_SECRET and BIGIN_REFRESH_TOKEN (with
            BIGIN_DATA_CENTER unless it is us); else a simulator in this process.""";

    private final PrintStream out;
    private final UnaryOperator<@Nullable String> environment;

    /**
     * @param out where to tell
     * @param environment gives an environment variable
     */
    TableSync(PrintStream out, UnaryOperator<@Nullable String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** Runs, and ends the process with a status that is not 0 if table and Bigin differ. */
    public static void main(String[] args) {
        int status = new TableSync(Console.out(), System::getenv).run(List.of(args));
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
        try (Target target = Target.of(environment);
                Database database = Database.of(environment)) {
            boolean yaml = args.contains("--yaml");
            out.println("Table sync of camel-zoho-bigin");
            out.println("  route     " + (yaml ? "YAML" : "Java"));
            out.println("  Bigin     " + target.name());
            out.println("  database  " + database.name());
            BiginSimulator simulator = target.simulator();
            int delay = simulator == null ? 10_000 : 200;
            try (Sync sync = new Sync(target, database, yaml, delay)) {
                if (simulator == null) {
                    sync.run();
                    return 0;
                }
                return new Day(new Office(simulator), database, sync, out).passes() ? 0 : FAILED;
            }
        } catch (Exception e) {
            out.println();
            out.println("The table sync ends here: " + Console.sentence(e));
            return FAILED;
        }
    }
}
