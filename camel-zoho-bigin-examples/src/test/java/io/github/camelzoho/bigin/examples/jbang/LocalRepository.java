package io.github.camelzoho.bigin.examples.jbang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A local repository of Maven that has what this build has packed, as if it had been installed, and
 * all that the ordinary one has, by links. What is downloaded goes to the ordinary one, what
 * belongs to this project never does.
 */
final class LocalRepository {
    private static final String GROUP = "io/github/camel-zoho";

    private final Path folder;
    private final String version;

    /**
     * @param folder where to make it
     * @param ordinary the one that Maven works with
     * @param version of this project
     */
    LocalRepository(Path folder, Path ordinary, String version) throws IOException {
        this.folder = folder;
        this.version = version;
        link(ordinary, folder, Path.of(GROUP));
    }

    Path folder() {
        return folder;
    }

    /** Installs the parent, of which there is but a POM. */
    void installParent() throws IOException {
        install(Path.of("../pom.xml"), "camel-zoho-bigin-parent", "pom");
    }

    /** Installs what a module of this build has packed. */
    void install(String module, String artifact) throws IOException {
        Path base = Path.of("..", module);
        Path jar = base.resolve("target").resolve(artifact + "-" + version + ".jar");
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing: run mvn verify from the root");
        }
        install(base.resolve("pom.xml"), artifact, "pom");
        install(jar, artifact, "jar");
    }

    private void install(Path file, String artifact, String type) throws IOException {
        Path home =
                Files.createDirectories(folder.resolve(GROUP).resolve(artifact).resolve(version));
        Files.copy(
                file,
                home.resolve(artifact + "-" + version + "." + type),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Links all that there is but for the one path. */
    private static void link(Path from, Path to, Path except) throws IOException {
        Files.createDirectories(to);
        for (Path there : children(from)) {
            Path here = to.resolve(there.getFileName());
            if (!there.getFileName().equals(except.getName(0))) {
                if (!Files.exists(here)) {
                    Files.createSymbolicLink(here, there);
                }
            } else if (except.getNameCount() > 1) {
                link(there, here, except.subpath(1, except.getNameCount()));
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
