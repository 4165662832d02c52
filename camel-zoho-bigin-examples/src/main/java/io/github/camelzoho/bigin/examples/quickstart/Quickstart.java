package io.github.camelzoho.bigin.examples.quickstart;

import io.github.camelzoho.bigin.examples.Console;
import io.github.camelzoho.bigin.examples.Target;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes 500 contacts through all that routes do with Bigin, and tells what happens. */
public final class Quickstart {
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private final PrintStream out;
    private final UnaryOperator<@Nullable String> environment;

    /**
     * @param out where to tell
     * @param environment gives an environment variable
     */
    Quickstart(PrintStream out, UnaryOperator<@Nullable String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** Runs, and ends the process with a status that is not 0 if something fails. */
    public static void main(String[] args) {
        int status = new Quickstart(Console.out(), System::getenv).run(List.of(args));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Answers the status of the process. */
    int run(List<String> args) {
        Optional<Arguments> arguments = Arguments.of(args);
        if (arguments.isEmpty()) {
            out.println(Arguments.USAGE);
            return args.contains("--help") ? 0 : WRONG_ARGUMENTS;
        }
        try (Target target = Target.of(environment)) {
            int notPermitted = new Run(target, arguments.get(), new Progress(out)).run();
            if (notPermitted > 0) {
                out.println("Steps not permitted with this credential: " + notPermitted);
            }
            return notPermitted == 0 ? 0 : FAILED;
        } catch (Exception e) {
            out.println();
            out.println("The quickstart ends here: " + Console.sentence(e));
            return FAILED;
        }
    }
}
