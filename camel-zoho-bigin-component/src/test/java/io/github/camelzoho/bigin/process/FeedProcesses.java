package io.github.camelzoho.bigin.process;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.testing.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts {@link FeedProcess}es on a simulator, one number after the other. */
final class FeedProcesses {
    /** What takes a short process least time to start. */
    private static final List<String> JVM =
            List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final BiginSimulator bigin;
    private final List<String> arguments;
    private int number;

    /**
     * @param uri of the consumer
     * @param file to which they append
     * @param more further options: {@code database=}, {@code cluster=}
     */
    FeedProcesses(BiginSimulator bigin, String uri, Path file, String... more) {
        this.bigin = bigin;
        arguments = new ArrayList<>(List.of("url=" + bigin.url(), "uri=" + uri, "file=" + file));
        arguments.addAll(List.of(more));
    }

    /** Starts the next one; it does nothing before it is told to go. */
    ChildJvm start() {
        List<String> own = new ArrayList<>(arguments);
        int process = ++number;
        own.add("process=" + process);
        // Zoho mints ten tokens in ten minutes for a refresh token: too few for so many processes.
        own.add("accessToken=" + bigin.credentials().issueAccessToken());
        return new ChildJvm(
                JVM,
                FeedProcess.class.getName(),
                own,
                line -> System.out.println(process + ": " + line));
    }

    /** The number of the one that was started last. */
    int number() {
        return number;
    }
}
