package io.github.camelzoho.bigin.examples.jbang;

import io.github.camelzoho.bigin.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The command {@code camel} as a user has it: in a process of its own, which knows of this project
 * only what lies in the local repository. JBang resolves it.
 */
final class CamelCommand {
    private static final Path LAUNCHER = Path.of("src/test/jbang/CamelJBang.java").toAbsolutePath();

    private final Path folder;
    private final Path repository;
    private final String classPath;

    /**
     * @param folder for what it needs
     * @param repository the local repository to take artifacts from
     */
    CamelCommand(Path folder, Path repository) throws IOException, InterruptedException {
        this.folder = folder.toAbsolutePath();
        this.repository = repository.toAbsolutePath();
        Path settings = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
        if (Files.exists(settings)) {
            Path copy = this.folder.resolve("home/.m2/settings.xml");
            Files.createDirectories(copy.getParent());
            Files.copy(settings, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        this.classPath = classPath();
    }

    /** {@code camel run …}, in a folder. */
    ChildJvm run(Path where, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("run", "--logging-color=false"));
        // The one that JBang's version of Camel asks for is not at Maven Central.
        command.add("--kamelets-version=4.18.0");
        command.addAll(arguments);
        return new ChildJvm(
                where,
                classPath,
                jvmArguments(),
                LAUNCHER.toString(),
                command,
                System.out::println);
    }

    /** What JBang says that the launcher needs. */
    private String classPath() throws InterruptedException {
        List<String> lines = new ArrayList<>();
        try (ChildJvm jbang =
                new ChildJvm(
                        jvmArguments(),
                        "dev.jbang.Main",
                        List.of("info", "classpath", LAUNCHER.toString()),
                        lines::add)) {
            if (jbang.awaitEnd() != 0) {
                throw new IllegalStateException(String.join("\n", lines));
            }
        }
        lines.removeIf(line -> line.startsWith("[jbang]"));
        return String.join("", lines);
    }

    private List<String> jvmArguments() {
        return List.of(
                // They live shortly.
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.home=" + folder.resolve("home"),
                "-Dmaven.repo.local=" + repository);
    }
}
