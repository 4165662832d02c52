package io.github.camelzoho.bigin.examples;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** How the examples talk to people. */
public final class Console {
    private Console() {}

    /** Standard output. */
    public static PrintStream out() {
        return new PrintStream(System.out, true, charset());
    }

    /** A machine without a locale says ASCII, but shows UTF-8. */
    private static Charset charset() {
        Charset charset = Charset.defaultCharset();
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    /** What the component says, which is meant for people, or else the innermost cause. */
    public static String sentence(Throwable failure) {
        List<Throwable> causes =
                Stream.iterate(failure, e -> e != null, Throwable::getCause).toList();
        Throwable telling =
                causes.stream()
                        .filter(ZohoBiginException.class::isInstance)
                        .findFirst()
                        .orElse(causes.get(causes.size() - 1));
        return telling.getMessage() == null ? telling.toString() : telling.getMessage();
    }
}
