package io.github.camelzoho.bigin.examples.quickstart;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
        PrintStream out = new PrintStream(System.out, true, charset());
        int status = new Quickstart(out, System::getenv).run(List.of(args));
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
            new Run(target, arguments.get(), new Progress(out)).run();
            return 0;
        } catch (Exception e) {
            out.println();
            out.println("The quickstart ends here: " + sentence(e));
            return FAILED;
        }
    }

    /** What the component says, which is meant for people, or else the innermost cause. */
    private static String sentence(Throwable failure) {
        List<Throwable> causes =
                Stream.iterate(failure, e -> e != null, Throwable::getCause).toList();
        Throwable telling =
                causes.stream()
                        .filter(ZohoBiginException.class::isInstance)
                        .findFirst()
                        .orElse(causes.get(causes.size() - 1));
        return telling.getMessage() == null ? telling.toString() : telling.getMessage();
    }

    /** A machine without a locale says ASCII, but shows UTF-8. */
    private static Charset charset() {
        Charset charset = Charset.defaultCharset();
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}
