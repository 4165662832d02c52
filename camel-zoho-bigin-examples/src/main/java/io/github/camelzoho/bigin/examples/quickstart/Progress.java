package io.github.camelzoho.bigin.examples.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Prints what happens while it happens, and a summary in the end. For one run. */
final class Progress {
    private record Done(Step step, String result, Spending spent, Duration time) {}

    private final PrintStream out;
    private final List<String> results = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();
    private int number;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Something about the run as a whole. */
    void say(String text) {
        out.println(text);
    }

    void begins(Step step) {
        results.clear();
        number++;
        say("");
        say("%2d/%d  %s".formatted(number, Step.values().length, step.title()));
    }

    /** Something about the step that runs. */
    void line(String text) {
        say("       " + text);
    }

    /** A line that the summary repeats. */
    void result(String text) {
        line(text);
        results.add(text);
    }

    void ends(Step step, Spending spent, Duration time) {
        done.add(new Done(step, String.join(", ", results), spent, time));
    }

    /** A step that is not taken, and why. */
    void skipped(Step step, String reason) {
        begins(step);
        line("skipped: " + reason);
        done.add(new Done(step, "skipped", Spending.NONE, Duration.ZERO));
    }

    void summary() {
        say("");
        say(row("Summary", "calls", "credits", "seconds", "result"));
        for (Done one : done) {
            say(
                    row(
                            one.step.title(),
                            one.spent.calls(),
                            one.spent.credits(),
                            "%.1f".formatted(one.time.toMillis() / 1000.0),
                            one.result));
        }
        say("");
    }

    private static String row(
            String step, Object calls, Object credits, String seconds, String result) {
        return "%-28s %6s %8s %8s   %s".formatted(step, calls, credits, seconds, result);
    }
}
