package io.github.camelzoho.bigin.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an example prints. */
public final class Recorded {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    public PrintStream out() {
        return out;
    }

    public String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** The lines that match, without the blanks that make them pretty. */
    public List<String> lines(String pattern) {
        return printed()
                .lines()
                .filter(line -> line.matches(pattern))
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }
}
