package io.github.camelzoho.bigin.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A JVM of its own with this one's class path. Ends with this one at the latest. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    /**
     * Starts it.
     *
     * @param jvmArguments for example the size of the heap
     * @param main the class to run
     * @param arguments its arguments
     * @param echo gets each line that it prints
     */
    public ChildJvm(
            List<String> jvmArguments, String main, List<String> arguments, Consumer<String> echo) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main);
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        reader = new Thread(() -> read(echo), "output of " + main);
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Consumer<String> echo) {
        InputStreamReader output =
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        try (BufferedReader in = new BufferedReader(output)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                echo.accept(line);
                lines.add(line);
            }
        } catch (IOException e) {
            echo.accept("the output broke off: " + e.getMessage());
        }
    }

    /** Waits for a line with this start and gives what follows it. */
    public String await(String start) throws InterruptedException {
        while (true) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            if (line == null && !process.isAlive() && lines.isEmpty()) {
                throw new IllegalStateException("ended without saying '" + start + "'");
            }
            if (line != null && line.strip().startsWith(start)) {
                return line.strip().substring(start.length()).strip();
            }
        }
    }

    /** Waits for its end and gives the exit code. */
    public int awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        return code;
    }

    /** Writes a line to its standard input. */
    public void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Ends it at once, without a chance to tidy up (SIGKILL on Unix), and waits for that. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
