package io.github.camelzoho.bigin.poll;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock on a file, against other processes and within this one, until it is closed or the process
 * ends, however it ends. The file itself stays: removing it would let two lock different files of
 * one name.
 */
final class FileOwnership implements Closeable {
    /**
     * Asked before the file is opened: closing a second channel on it would end the first's lock.
     */
    private static final Set<Path> OWNED = ConcurrentHashMap.newKeySet();

    /**
     * Channels on files that another class loader of this process owns, kept open for that reason.
     */
    private static final Map<Path, FileChannel> FOREIGN = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private FileOwnership(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param file absolute and real, so that it has one name; created if need be
     * @return empty if somebody else has it
     */
    static Optional<FileOwnership> of(Path file) throws IOException {
        if (!OWNED.add(file)) {
            return Optional.empty();
        }
        Optional<FileOwnership> owned = Optional.empty();
        try {
            owned = locked(file);
            return owned;
        } finally {
            if (owned.isEmpty()) {
                OWNED.remove(file);
            }
        }
    }

    private static Optional<FileOwnership> locked(Path file) throws IOException {
        FileChannel open = FOREIGN.remove(file);
        FileChannel channel =
                open != null
                        ? open
                        : FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FileOwnership(file, channel));
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            FOREIGN.put(file, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OWNED.remove(file);
        }
    }
}
