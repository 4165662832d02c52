package io.github.camelzoho.bigin.benchmark;

import io.github.camelzoho.bigin.testing.ChildJvm;
import java.util.ArrayList;
import java.util.List;

/**
 * Streams a long list through a route in a JVM with 64 MB, from a simulator in a JVM of its own.
 *
 * <p>Arguments, all optional: {@code --records=N} (default 1,000,000; with a latency 20,000),
 * {@code --latency=TIME} as the simulator takes it, such as {@code 200ms}: then the time of the
 * walk is compared with that of bare calls, one after the other.
 */
public final class StreamMillionRecords {
    private static final String SIMULATOR = "io.github.camelzoho.bigin.simulator.SimulatorMain";
    private static final String HEAP_OF_WALK = "-Xmx64m";
    // A million rows need some 400 MB; more than that keeps the collector out of the measured time.
    private static final String HEAP_OF_SIMULATOR = "-Xmx3g";

    private StreamMillionRecords() {}

    /** Ends with 1 if the walk fails or is short. */
    public static void main(String[] args) throws Exception {
        String latency = option(args, "--latency", "0ms");
        String records =
                option(args, "--records", latency.equals("0ms") ? "1000000" : "20000")
                        .replace("_", "");
        List<String> options =
                List.of(
                        "--port=0",
                        "--seed-contacts=" + records,
                        "--latency=" + latency,
                        "--credits=" + Integer.MAX_VALUE);
        try (ChildJvm simulator =
                new ChildJvm(List.of(HEAP_OF_SIMULATOR), SIMULATOR, options, line -> {})) {
            List<String> walk = new ArrayList<>();
            walk.add(records);
            walk.add(latency.equals("0ms") ? "0" : latency.replaceAll("\\D", ""));
            walk.add(simulator.await("Bigin simulator at"));
            walk.add(simulator.await("client id:"));
            walk.add(simulator.await("client secret:"));
            walk.add(simulator.await("refresh token:"));
            System.out.println(
                    records + " contacts, " + latency + " per call, route in " + HEAP_OF_WALK);
            try (ChildJvm route =
                    new ChildJvm(
                            List.of(HEAP_OF_WALK),
                            StreamWalk.class.getName(),
                            walk,
                            line -> System.out.println(line))) {
                System.exit(route.awaitEnd());
            }
        }
    }

    private static String option(String[] args, String name, String otherwise) {
        for (String arg : args) {
            if (arg.startsWith(name + "=")) {
                return arg.substring(name.length() + 1);
            }
        }
        return otherwise;
    }
}
