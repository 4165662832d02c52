package io.github.camelzoho.bigin.examples.jbang;

import io.github.camelzoho.bigin.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * JBang as a user has it: in a process of its own, which knows of this project only what lies in
 * the local repository.
 */
final class JBang {
    private final Path home;
    private final Path repository;

    /**
     * One whose local repository has what this build has packed.
     *
     * @param folder for what it needs
     */
    static JBang withThisBuild(Path folder) throws IOException {
        LocalRepository repository =
                new LocalRepository(
                        folder.resolve("repository"),
                        Path.of(System.getProperty("ordinary.repository")),
                        System.getProperty("project.version"));
        repository.installParent();
        repository.install("camel-zoho-bigin-component", "camel-zoho-bigin");
        repository.install("camel-zoho-bigin-simulator", "camel-zoho-bigin-simulator");
        return new JBang(folder, repository.folder());
    }

    private JBang(Path folder, Path repository) throws IOException {
        this.home = folder.toAbsolutePath().resolve("home");
        this.repository = repository.toAbsolutePath();
        Path settings = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
        if (Files.exists(settings)) {
            Path copy = home.resolve(".m2/settings.xml");
            Files.createDirectories(copy.getParent());
            Files.copy(settings, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * What a script needs.
     *
     * @param script its file
     * @param properties that its {@code //DEPS} refer to
     */
    String classPath(Path script, Map<String, String> properties) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        List<String> arguments = new ArrayList<>(List.of("info", "classpath"));
        properties.forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        arguments.add(script.toString());
        try (ChildJvm jbang =
                new ChildJvm(jvmArguments(), "dev.jbang.Main", arguments, lines::add)) {
            if (jbang.awaitEnd() != 0) {
                throw new IllegalStateException(String.join("\n", lines));
            }
        }
        lines.removeIf(line -> line.startsWith("[jbang]"));
        return String.join("", lines);
    }

    /** Of JBang's process, and of one that resolves artifacts as it does. */
    List<String> jvmArguments() {
        return List.of(
                // They live shortly.
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.home=" + home,
                "-Dmaven.repo.local=" + repository);
    }
}
