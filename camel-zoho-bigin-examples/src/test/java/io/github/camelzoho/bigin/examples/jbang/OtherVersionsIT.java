package io.github.camelzoho.bigin.examples.jbang;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.testing.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What this build has packed runs on other releases of Camel and of Java as it is, without being
 * compiled again: the part of {@code .ci/versions} that each build has time for. Other Javas are
 * those installed beside the build's own, if any.
 */
@Timeout(180)
class OtherVersionsIT {
    private static final Path NEEDS = Path.of("src/test/jbang/OtherCamel.java").toAbsolutePath();
    private static final String NEWEST_CAMEL = "4.22.0";
    private static final List<String> OTHER_CAMELS = List.of("4.17.0", NEWEST_CAMEL);

    private static JBang jbang;

    @BeforeAll
    static void install() throws IOException {
        jbang = JBang.withThisBuild(Path.of("target/other-versions"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void producersWork(Path java, String camel) throws Exception {
        try (ChildJvm run = run(java, camel, "quickstart.Quickstart")) {
            assertThat(run.await("Counted by the component:")).isEqualTo("20 calls, 80 credits");
            assertThat(run.await("Counted by the simulator:")).isEqualTo("20 calls, 80 credits");
            assertThat(run.awaitEnd()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theChangeFeedWorksInYaml(Path java, String camel) throws Exception {
        try (ChildJvm run = run(java, camel, "changefeed.ChangeFeed", "--yaml")) {
            run.awaitWithin("Nothing was missed.");
            assertThat(run.awaitEnd()).isZero();
        }
    }

    /** This Java with the other Camels, the other Javas with the newest of them. */
    static Stream<Arguments> versions() throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        return Stream.concat(
                OTHER_CAMELS.stream().map(camel -> Arguments.of(own, camel)),
                otherJavas(own).stream().map(java -> Arguments.of(java, NEWEST_CAMEL)));
    }

    /** A folder of each release from Java 17 on that is installed beside the one given. */
    private static List<Path> otherJavas(Path own) throws IOException {
        Map<Integer, Path> javas = new TreeMap<>();
        try (Stream<Path> folders = Files.list(own.resolveSibling(""))) {
            for (Path folder : folders.sorted().toList()) {
                if (Files.isExecutable(folder.resolve("bin/java"))
                        && Files.exists(folder.resolve("release"))) {
                    javas.put(release(folder), folder);
                }
            }
        }
        javas.keySet().removeIf(release -> release < 17);
        javas.remove(Runtime.version().feature());
        return List.copyOf(javas.values());
    }

    private static int release(Path java) throws IOException {
        Properties facts = new Properties();
        try (Reader in = Files.newBufferedReader(java.resolve("release"))) {
            facts.load(in);
        }
        String version = Objects.toString(facts.get("JAVA_VERSION"), "1").replace("\"", "");
        return Runtime.Version.parse(version.replaceFirst("_.*", "")).feature();
    }

    /** One of the examples, with other versions than those of their module. */
    private static ChildJvm run(Path java, String camel, String example, String... arguments)
            throws InterruptedException {
        String version = System.getProperty("project.version");
        String jars =
                jbang.classPath(NEEDS, Map.of("camel.version", camel, "project.version", version));
        assertThat(jars.split(File.pathSeparator))
                .filteredOn(jar -> jar.contains("/org/apache/camel/"))
                .isNotEmpty()
                .allMatch(jar -> jar.endsWith("-" + camel + ".jar"));
        List<String> command =
                ChildJvm.command(
                        java,
                        Path.of("target/classes").toAbsolutePath() + File.pathSeparator + jars,
                        jbang.jvmArguments(),
                        "io.github.camelzoho.bigin.examples." + example,
                        List.of(arguments));
        return new ChildJvm(Path.of(""), command, System.out::println);
    }
}
