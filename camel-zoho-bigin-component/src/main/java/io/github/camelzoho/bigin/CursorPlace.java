package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.poll.CursorStore;
import io.github.camelzoho.bigin.poll.FileCursorStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.spi.StateRepository;

/**
 * Where the position of a polling consumer lives.
 *
 * @param store keeps it
 * @param key its name there
 */
record CursorPlace(CursorStore store, String key) {
    private static final List<String> STORES =
            List.of("cursorStore", "stateRepository", "stateDirectory");

    private static final String STANDARD_DIRECTORY = ".camel-zoho-bigin";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");
    private static final int HASH_BYTES = 4;

    /**
     * The place that the options name.
     *
     * @param address the host that the consumer reads
     * @throws ZohoBiginInputException if they name more than one, or a name that no store takes
     */
    static CursorPlace of(ZohoBiginConfiguration options, String address) {
        return new CursorPlace(store(options), key(options, address));
    }

    /**
     * Forgets the component's store if an endpoint brings one of another kind, so that the
     * endpoint's wins as its other options do.
     *
     * @param own the endpoint's copy of the component's options
     * @param given the options that the endpoint sets
     */
    static void keepOnly(ZohoBiginConfiguration own, Set<String> given) {
        if (STORES.stream().noneMatch(given::contains)) {
            return;
        }
        if (!given.contains("cursorStore")) {
            own.setCursorStore(null);
        }
        if (!given.contains("stateRepository")) {
            own.setStateRepository(null);
        }
        if (!given.contains("stateDirectory")) {
            own.setStateDirectory(null);
        }
    }

    private static CursorStore store(ZohoBiginConfiguration options) {
        CursorStore own = options.getCursorStore();
        StateRepository<String, String> repository = options.getStateRepository();
        String directory = options.getStateDirectory();
        if (Stream.of(own, repository, directory).filter(place -> place != null).count() > 1) {
            throw new ZohoBiginInputException(
                    "cursorStore, stateRepository and stateDirectory exclude each other: set one");
        }
        if (own != null) {
            return own;
        }
        if (repository != null) {
            return new StateRepositoryCursorStore(repository);
        }
        return new FileCursorStore(Path.of(directory == null ? STANDARD_DIRECTORY : directory));
    }

    /** Names the module and what it is read from, so that two organisations do not meet. */
    private static String key(ZohoBiginConfiguration options, String address) {
        String name = options.getCursorName();
        if (name != null) {
            if (!NAME.matcher(name).matches()) {
                throw new ZohoBiginInputException(
                        "cursorName '"
                                + name
                                + "' must have 1 to 100 letters, digits, '.', '_' or '-', and not begin"
                                + " with '.'");
            }
            return name;
        }
        boolean usual =
                address.equals(options.getDataCenter().apiUrl())
                        && options.getConnectionId() == null;
        return options.getModule()
                + "-"
                + (usual
                        ? options.getDataCenter().name()
                        : hash(address + " " + options.getConnectionId()));
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
