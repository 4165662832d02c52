package io.github.camelzoho.bigin.poll;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A small text file that is written as a whole or not at all, and survives a crash once it is
 * written. A thread that is interrupted meanwhile finishes and stays interrupted.
 *
 * @param path in a folder that exists
 */
record DurableFile(Path path) {
    private static final String UNFINISHED = ".tmp";

    /**
     * The whole text, with replacement characters for what is not UTF-8.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such file
     */
    String read() throws IOException {
        return new String(uninterrupted(() -> Files.readAllBytes(path)), StandardCharsets.UTF_8);
    }

    /** Replaces the text. */
    void write(String text) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + UNFINISHED);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        uninterrupted(
                () -> {
                    writeThrough(unfinished, bytes.rewind());
                    return Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
                });
        uninterrupted(this::keepName);
    }

    private static void writeThrough(Path file, ByteBuffer bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * The move is durable only when the folder is; Windows opens no folders and needs none of it.
     */
    private Path keepName() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        return path;
    }

    /** Channels close when their thread is interrupted; half a position would be kept then. */
    private static <T> T uninterrupted(FileCall<T> call) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return call.run();
                } catch (ClosedByInterruptException e) {
                    interrupted = Thread.interrupted() || interrupted;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @FunctionalInterface
    private interface FileCall<T> {
        T run() throws IOException;
    }
}
