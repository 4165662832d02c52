package io.github.camelzoho.bigin.examples.jbang;

import io.github.camelzoho.bigin.testing.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code camel} as a user has it: a script that JBang resolves. */
final class CamelCommand {
    private static final Path LAUNCHER = Path.of("src/test/jbang/CamelJBang.java").toAbsolutePath();

    private final List<String> jvmArguments;
    private final String classPath;

    CamelCommand(JBang jbang) throws InterruptedException {
        this.jvmArguments = jbang.jvmArguments();
        this.classPath = jbang.classPath(LAUNCHER, Map.of());
    }

    /** {@code camel run …}, in a folder. */
    ChildJvm run(Path where, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("run", "--logging-color=false"));
        // The one that JBang's version of Camel asks for is not at Maven Central.
        command.add("--kamelets-version=4.18.0");
        command.addAll(arguments);
        return new ChildJvm(
                where, classPath, jvmArguments, LAUNCHER.toString(), command, System.out::println);
    }
}
