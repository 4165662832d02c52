package io.github.camelzoho.bigin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The temporary files of bulk work that this process still has. */
final class BulkFiles {
    private static final String NAME = "zoho-bigin-bulk-";
    private static final Path OPEN = Path.of("/proc/self/fd");

    private BulkFiles() {}

    /** Waits until there is none: a file that was being fetched is closed a moment later. */
    static void awaitNone() {
        Awaitility.await().until(() -> all().isEmpty());
    }

    /** Those in the folder of temporary files, and where Linux tells, those open without a name. */
    private static List<String> all() {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            files.map(Path::toString).filter(file -> file.contains(NAME)).forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Files.isDirectory(OPEN)) {
            try (Stream<Path> open = Files.list(OPEN)) {
                open.map(BulkFiles::target).filter(file -> file.contains(NAME)).forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }
}
