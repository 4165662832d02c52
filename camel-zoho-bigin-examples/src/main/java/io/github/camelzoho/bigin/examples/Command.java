package io.github.camelzoho.bigin.examples;

import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The command of an example: its arguments, the Bigin that it works with, and how it ends.
 *
 * @param name as in its profile and the folder of its resources, such as {@code change-feed}
 * @param usage what it does and takes from the environment besides, for people
 * @param out where to tell
 * @param environment gives an environment variable
 */
public record Command(
        String name, String usage, PrintStream out, UnaryOperator<@Nullable String> environment) {
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;
    private static final String YAML = "--yaml";
    private static final String USAGE =
            """
            Arguments:
              --yaml    take the routes of %s/routes.yaml instead of those in Java
            The real service is taken if the environment has MATON_API_KEY, or BIGIN_CLIENT_ID,
            BIGIN_CLIENT_SECRET and BIGIN_REFRESH_TOKEN (with BIGIN_DATA_CENTER unless it is us);
            else a simulator in this process.""";

    /** What an example does. */
    @FunctionalInterface
    public interface Work {
        /**
         * Works.
         *
         * @param target the Bigin
         * @param yaml whether with the routes in YAML
         * @return whether all was as it has to be
         */
        boolean on(Target target, boolean yaml) throws Exception;
    }

    /** Works, and answers the status of the process: not 0 if something is not as it has to be. */
    public int run(List<String> args, Work work) {
        if (!List.of(YAML).containsAll(args)) {
            out.println(USAGE.formatted(name));
            out.println(usage);
            return args.contains("--help") ? 0 : WRONG_ARGUMENTS;
        }
        try (Target target = Target.of(environment)) {
            boolean yaml = args.contains(YAML);
            out.println("Example " + name + " of camel-zoho-bigin");
            fact("routes", yaml ? "YAML" : "Java");
            fact("Bigin", target.name());
            return work.on(target, yaml) ? 0 : FAILED;
        } catch (Exception e) {
            out.println();
            out.println("The example ends here: " + Console.sentence(e));
            return FAILED;
        }
    }

    /** A line of the heading. */
    public void fact(String what, String value) {
        out.printf("  %-8s  %s%n", what, value);
    }

    /** Ends the process unless the status is 0, so that Maven goes on after success only. */
    public static void exit(int status) {
        if (status != 0) {
            System.exit(status);
        }
    }
}
