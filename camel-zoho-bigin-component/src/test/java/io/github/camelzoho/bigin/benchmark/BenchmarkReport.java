package io.github.camelzoho.bigin.benchmark;

import io.github.camelzoho.bigin.testing.ChildJvm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link RecordCalls} and prints what is to be known: the ratios to the raw client.
 *
 * <p>In rounds, in each of which every contender runs once in a JVM of its own, one after the
 * other: what else the machine does then disturbs all alike, and a ratio is taken within a round.
 * The median of the rounds is told with their least and greatest.
 *
 * <p>Argument: the number of rounds (default 5).
 */
public final class BenchmarkReport {
    private static final List<String> CONTENDERS = List.of("raw", "component", "camel-http");
    private static final List<String> CALLS = List.of("getOne", "page", "create");
    private static final Map<String, Integer> RECORDS =
            Map.of("getOne", 1, "page", SampleRecords.PAGE, "create", SampleRecords.BATCH);
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Map<String, List<Measured>> results = new HashMap<>();

    private record Measured(double perSecond, double microsPerCall, double bytesPerCall) {}

    private BenchmarkReport() {}

    /** Measures and prints. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        BenchmarkReport report = new BenchmarkReport();
        try (ChildJvm server =
                new ChildJvm(
                        List.of("-Xmx256m"),
                        LoopbackServer.class.getName(),
                        List.of(),
                        line -> {})) {
            String url = "http://localhost:" + server.await(LoopbackServer.SAYS_PORT);
            for (int round = 0; round < rounds; round++) {
                for (String call : CALLS) {
                    report.round(round, call, url);
                }
            }
        }
        report.print(rounds);
    }

    private void round(int round, String call, String url) throws RunnerException {
        List<String> order = new ArrayList<>(CONTENDERS);
        Collections.rotate(order, round);
        for (String contender : order) {
            Measured measured = measure(call, contender, url);
            results.computeIfAbsent(call + contender, key -> new ArrayList<>()).add(measured);
            System.out.printf(
                    Locale.ROOT,
                    "round %d  %-7s %-11s %9.0f calls/s %9.1f us processor time/call %9.0f bytes/call%n",
                    round + 1,
                    call,
                    contender,
                    measured.perSecond,
                    measured.microsPerCall,
                    measured.bytesPerCall);
        }
    }

    private static Measured measure(String call, String contender, String url)
            throws RunnerException {
        Options options =
                new OptionsBuilder()
                        .include(RecordCalls.class.getName() + "\\." + call + "$")
                        .param("contender", contender)
                        .jvmArgs("-Xms1g", "-Xmx1g", "-D" + RecordCalls.SERVER + "=" + url)
                        .forks(1)
                        .threads(1)
                        .warmupIterations(12)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(10)
                        .measurementTime(TimeValue.milliseconds(500))
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTime.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        Collection<RunResult> run = new Runner(options).run();
        RunResult result = run.iterator().next();
        return new Measured(
                result.getPrimaryResult().getStatistics().getPercentile(50),
                result.getSecondaryResults().get(CpuTime.LABEL).getStatistics().getPercentile(50),
                result.getSecondaryResults().get(ALLOCATED).getScore());
    }

    private void print(int rounds) {
        System.out.printf(
                "%nMedians of %d rounds, in brackets the least and the greatest; ratios to raw.%n",
                rounds);
        table("Calls per second", Measured::perSecond, "%.0f", false);
        table(
                "Processor time of the client per call, in microseconds",
                Measured::microsPerCall,
                "%.1f",
                true);
        System.out.printf("%nAllocated by the component per record, above raw: bytes%n%n");
        System.out.println("| call | bytes |");
        System.out.println("| --- | --- |");
        for (String call : CALLS) {
            double[] more = values(call, "component", Measured::bytesPerCall);
            double[] raw = values(call, "raw", Measured::bytesPerCall);
            for (int i = 0; i < more.length; i++) {
                more[i] = (more[i] - raw[i]) / RECORDS.get(call);
            }
            System.out.printf("| %s | %s |%n", call, spread("%.0f", more));
        }
    }

    private void table(
            String title, ToDoubleFunction<Measured> value, String format, boolean lessIsBetter) {
        System.out.printf("%n%s%n%n", title);
        System.out.println("| call | raw | component / raw | camel-http + camel-jackson / raw |");
        System.out.println("| --- | --- | --- | --- |");
        for (String call : CALLS) {
            double[] raw = values(call, "raw", value);
            double[] component = values(call, "component", value);
            double[] http = values(call, "camel-http", value);
            System.out.printf(
                    "| %s | %s | %s | %s |%n",
                    call,
                    spread(format, raw),
                    spread("%.2f", lessIsBetter ? ratios(raw, component) : ratios(component, raw)),
                    spread("%.2f", lessIsBetter ? ratios(raw, http) : ratios(http, raw)));
        }
    }

    private double[] values(String call, String contender, ToDoubleFunction<Measured> value) {
        return results.get(call + contender).stream().mapToDouble(value).toArray();
    }

    private static double[] ratios(double[] of, double[] to) {
        double[] ratios = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            ratios[i] = of[i] / to[i];
        }
        return ratios;
    }

    private static String spread(String format, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return String.format(
                Locale.ROOT,
                format + " (" + format + " … " + format + ")",
                median,
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
