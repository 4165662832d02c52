package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.error.ZohoBiginCursorConflictException;
import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each position in a file of its own, in one folder, which is made when the first consumer
 * starts. A position is replaced as a whole and is on the disk when {@link #save} returns. A key
 * has one owner, also among several processes on the folder, by a lock on a file beside the
 * position's. Thread-safe.
 */
public final class FileCursorStore implements CursorStore {
    private static final int READABLE_NAME = 80;
    private static final int HASH_BYTES = 8;

    private final Path folder;
    private final Map<String, FileOwnership> owned = new ConcurrentHashMap<>();

    /**
     * A store that touches nothing yet.
     *
     * @param folder relative to the folder that the process was started in, or absolute
     */
    public FileCursorStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The file that has, or will have, the position of a key. */
    public Path file(String key) {
        return folder.resolve(name(key) + ".cursor");
    }

    @Override
    public Optional<PollCursor> load(String key) {
        Path file = file(key);
        try {
            return Optional.of(PollCursor.decode(new DurableFile(file).read().stripTrailing()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("the position can't be read from " + file, e);
        } catch (ZohoBiginCursorException e) {
            throw new ZohoBiginCursorException(
                    file + ": " + e.getFailure().text(), e.getAdvice(), e);
        }
    }

    @Override
    public void save(String key, @Nullable PollCursor before, PollCursor after) {
        Path file = file(key);
        if (!load(key).equals(Optional.ofNullable(before))) {
            throw new ZohoBiginCursorConflictException(
                    "the position in " + file + " was changed by somebody else",
                    "Start the consumer again to go on from there; never change the file while it runs");
        }
        try {
            Files.createDirectories(folder);
            new DurableFile(file).write(after.encode() + "\n");
        } catch (IOException e) {
            throw failed("the position can't be written to " + file, e);
        }
    }

    @Override
    public void acquire(String key) {
        Path lock = folder.resolve(name(key) + ".lock");
        try {
            Files.createDirectories(folder);
            FileOwnership ownership =
                    FileOwnership.of(folder.toRealPath().resolve(lock.getFileName()))
                            .orElseThrow(() -> taken(key, lock));
            owned.put(key, ownership);
        } catch (IOException e) {
            throw failed("positions can't be kept in the folder " + folder, e);
        }
    }

    private static ZohoBiginCursorException taken(String key, Path lock) {
        return new ZohoBiginCursorException(
                "another consumer has the position '" + key + "' (" + lock + " is locked)",
                "Set another cursorName for this one, or stop the other, which may be in another process",
                null);
    }

    @Override
    public void release(String key) {
        FileOwnership ownership = owned.remove(key);
        if (ownership != null) {
            try {
                ownership.close();
            } catch (IOException e) {
                throw failed("the position '" + key + "' can't be given up", e);
            }
        }
    }

    private static ZohoBiginCursorException failed(String what, IOException e) {
        return new ZohoBiginCursorException(
                what + " (" + reason(e) + ")",
                "Let this process read and write there, or set stateDirectory to a folder where it may,"
                        + " one that outlives a restart",
                e);
    }

    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return said == null ? kind : kind + ": " + said;
    }

    /**
     * A name that every file system takes: readable as far as that goes, and told apart by a hash
     * where case is not, or where a key is too long.
     */
    private static String name(String key) {
        String readable = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("*", "%2A");
        int length = Math.min(readable.length(), READABLE_NAME);
        return readable.substring(0, length) + "-" + hash(key);
    }

    private static String hash(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
