package io.github.camelzoho.bigin.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL that root starts as the user {@code nobody} with {@code setpriv}, which is part of
 * every Linux that has util-linux.
 */
final class OtherUsersPostgres implements AutoCloseable {
    private static final String NOBODY = "65534";
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final Path folder;
    private final Process server;
    private final int port;
    private final Thread atExit = new Thread(this::stop);

    private OtherUsersPostgres(Path folder, Process server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static OtherUsersPostgres start(Duration patience) throws IOException {
        Path folder = Files.createTempDirectory("postgres-of-nobody");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path programs = folder.resolve("programs");
        PostgresArchive.unpack(programs);
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Files.setAttribute(data, "unix:uid", Integer.valueOf(NOBODY));
        Process init =
                run(
                        folder,
                        "initdb",
                        "-A",
                        "trust",
                        "-U",
                        "postgres",
                        "-D",
                        data.toString(),
                        "-E",
                        "UTF-8");
        awaitEnd(init, folder, patience);
        int port = freePort();
        Process server =
                run(
                        folder,
                        "postgres",
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-F",
                        "-c",
                        "unix_socket_directories=");
        OtherUsersPostgres started = new OtherUsersPostgres(folder, server, port);
        started.awaitReady(patience);
        return started;
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    private static Process run(Path folder, String program, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(AS_NOBODY);
        command.add(folder.resolve("programs/bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
                .start();
    }

    private static Path log(Path folder) {
        return folder.resolve("log.txt");
    }

    private static void awaitEnd(Process process, Path folder, Duration patience)
            throws IOException {
        if (!ends(process, patience.toMillis()) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("initdb failed: " + Files.readString(log(folder)));
        }
    }

    private void awaitReady(Duration patience) throws IOException {
        long start = System.nanoTime();
        SQLException last = null;
        while (System.nanoTime() - start < patience.toNanos() && !ends(server, 50)) {
            try {
                DriverManager.getConnection(url()).close();
                return;
            } catch (SQLException notYet) {
                last = notYet;
            }
        }
        close();
        throw new IOException("PostgreSQL did not start as nobody", last);
    }

    private static boolean ends(Process process, long millis) throws IOException {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL starts", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void stop() {
        // An immediate shutdown: what it holds is thrown away anyhow.
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        PostgresArchive.remove(folder);
    }
}
