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
import java.util.function.Predicate;

/** A JVM of its own. Ends with this one at the latest. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    /**
     * Starts it with this one's class path, in this one's folder.
     *
     * @param jvmArguments for example the size of the heap
     * @param main the class to run
     * @param arguments its arguments
     * @param echo gets each line that it prints
     */
    public ChildJvm(
            List<String> jvmArguments, String main, List<String> arguments, Consumer<String> echo) {
        this(
                Path.of(""),
                System.getProperty("java.class.path"),
                jvmArguments,
                main,
                arguments,
                echo);
    }

    /**
     * Starts it.
     *
     * @param folder to start it in
     * @param classPath all that it knows
     * @param jvmArguments for example the size of the heap
     * @param main the class to run, or the file that it is the source of
     * @param arguments its arguments
     * @param echo gets each line that it prints
     */
    public ChildJvm(
            Path folder,
            String classPath,
            List<String> jvmArguments,
            String main,
            List<String> arguments,
            Consumer<String> echo) {
        this(
                folder,
                command(
                        Path.of(System.getProperty("java.home")),
                        classPath,
                        jvmArguments,
                        main,
                        arguments),
                echo);
    }

    /**
     * Starts it.
     *
     * @param folder to start it in
     * @param command as {@link #command} makes it
     * @param echo gets each line that it prints
     */
    public ChildJvm(Path folder, List<String> command, Consumer<String> echo) {
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(folder.toAbsolutePath().toFile())
                            .redirectErrorStream(true)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        reader = new Thread(() -> read(echo), "output of process " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * The command that runs a class.
     *
     * @param java the folder of the Java to run it with
     * @param classPath all that it knows
     * @param jvmArguments for example the size of the heap
     * @param main the class, or the file that it is the source of
     * @param arguments its arguments
     */
    public static List<String> command(
            Path java,
            String classPath,
            List<String> jvmArguments,
            String main,
            List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.resolve("bin/java").toString());
        command.addAll(jvmArguments);
        command.add("-cp");
        command.add(classPath);
        command.add(main);
        command.addAll(arguments);
        return command;
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
        return await(start, line -> line.startsWith(start)).substring(start.length()).strip();
    }

    /** Waits for a line that has this in it and gives what follows it. */
    public String awaitWithin(String part) throws InterruptedException {
        String line = await(part, text -> text.contains(part));
        return line.substring(line.indexOf(part) + part.length()).strip();
    }

    private String await(String what, Predicate<String> wanted) throws InterruptedException {
        while (true) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            if (line == null && !reader.isAlive() && lines.isEmpty()) {
                throw new IllegalStateException("ended without saying '" + what + "'");
            }
            if (line != null && wanted.test(line.strip())) {
                return line.strip();
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
