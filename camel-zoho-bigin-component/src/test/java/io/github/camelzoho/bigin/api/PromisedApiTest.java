package io.github.camelzoho.bigin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.ZohoBiginComponent;
import io.github.camelzoho.bigin.client.auth.AccessToken;
import io.github.camelzoho.bigin.client.auth.TokenSource;
import io.github.camelzoho.bigin.poll.CursorStore;
import io.github.camelzoho.bigin.poll.FileCursorStore;
import io.github.camelzoho.bigin.poll.JdbcCursorStore;
import io.github.camelzoho.bigin.poll.PollCursor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;

/**
 * What users may build on stays as it is in {@code api.txt}; see docs/adr/0012-api-baseline.md. New
 * things are written there with {@code -Dapi.update=true} when a version is released.
 */
class PromisedApiTest {
    private static final Path BASELINE = Path.of("api.txt");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path CLASSES = Path.of("target/classes");

    /** Parts of other types, what Camel generates, and the documentation of packages. */
    private static final String NOT_BY_HAND =
            ".*\\$.*|ZohoBigin\\w+(Configurer|UriFactory)\\.class|package-info\\.class";

    private static final String ROOT = "io.github.camelzoho.bigin";

    /** Those whose package-info says so, and the root. */
    private static final List<String> PACKAGES =
            List.of(ROOT, ROOT + ".client.model", ROOT + ".client.text", ROOT + ".error");

    /** Of packages that promise only some of their types. */
    private static final List<Class<?>> TYPES =
            List.of(
                    AccessToken.class,
                    TokenSource.class,
                    CursorStore.class,
                    FileCursorStore.class,
                    JdbcCursorStore.class,
                    PollCursor.class);

    @Test
    void whatWasPromisedIsStillThere() throws IOException {
        SortedSet<String> now = PublishedTypes.lines(promised());
        if (Boolean.getBoolean("api.update")) {
            Files.write(BASELINE, now);
        }

        assertThat(broken(baseline(), now))
                .as(
                        """
                        Code that uses the component may no longer compile or run. Keep what was promised, or, if it \
                        must go, say so in CHANGELOG.md and accept it with \
                        mvn test -pl camel-zoho-bigin-component -am -Dtest=PromisedApiTest -Dapi.update=true \
                        -Dsurefire.failIfNoSpecifiedTests=false""")
                .isEmpty();
    }

    @Test
    void aReleasePromisesAllThatItHas() throws IOException {
        if (!version().endsWith("-SNAPSHOT")) {
            assertThat(PublishedTypes.lines(promised()))
                    .as("write what is new into api.txt: run this test with -Dapi.update=true")
                    .isEqualTo(baseline());
        }
    }

    @Test
    void packagesThatSayTheyPromiseAreWatched() throws IOException {
        List<String> saying = new ArrayList<>(List.of(ROOT));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path info : files.filter(file -> file.endsWith("package-info.java")).toList()) {
                if (Files.readString(info).contains("Promised API.")) {
                    String folder = SOURCES.relativize(info.getParent()).toString();
                    saying.add(folder.replace('/', '.').replace('\\', '.'));
                }
            }
        }
        assertThat(saying).containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    /** The profile of the same name, which compares jars. */
    @Test
    void japicmpComparesTheSame() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String profile = pom.substring(pom.indexOf("<id>japicmp</id>"));
        List<String> compared =
                Pattern.compile("<include>(.*?)</include>")
                        .matcher(profile.substring(0, profile.indexOf("</profile>")))
                        .results()
                        .map(match -> match.group(1))
                        .toList();

        assertThat(compared)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(PACKAGES.stream(), TYPES.stream().map(Class::getName))
                                .toList());
    }

    @Test
    void aChangeIsNoticed() {
        SortedSet<String> before = PublishedTypes.lines(List.of(Before.class));
        SortedSet<String> after =
                new TreeSet<>(
                        PublishedTypes.lines(List.of(After.class)).stream()
                                .map(line -> line.replace("$After", "$Before"))
                                .toList());

        assertThat(broken(before, after))
                .map(line -> line.replace(Before.class.getName(), ""))
                .containsExactlyInAnyOrder(
                        "gone: #abstract int narrowed(java.lang.String)",
                        "gone: #abstract java.lang.String removed()",
                        "gone: #static final java.lang.String NAME = one",
                        "must be implemented now: #abstract int narrowed(int)",
                        "must be implemented now: #abstract void added()");
    }

    /** What of the one is not in the other, and what others' implementations lack. */
    private static List<String> broken(SortedSet<String> before, SortedSet<String> now) {
        List<String> broken = new ArrayList<>();
        for (String line : before) {
            if (!now.contains(line)) {
                broken.add("gone: " + line);
            }
        }
        Set<String> types = new TreeSet<>();
        before.forEach(line -> types.add(line.split("[:#]", 2)[0]));
        for (String line : now) {
            String[] parts = line.split("#", 2);
            if (!before.contains(line)
                    && parts.length == 2
                    && parts[1].matches("(protected )?abstract .*")
                    && types.contains(parts[0])) {
                broken.add("must be implemented now: " + line);
            }
        }
        return broken;
    }

    private static SortedSet<String> baseline() throws IOException {
        return new TreeSet<>(Files.readAllLines(BASELINE));
    }

    private static List<Class<?>> promised() throws IOException {
        List<Class<?>> types = new ArrayList<>(TYPES);
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(CLASSES.resolve(name.replace('.', '/')))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class") && !file.matches(NOT_BY_HAND))
                        .map(file -> type(name + "." + file.replace(".class", "")))
                        .forEach(types::add);
            }
        }
        return types;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, PromisedApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String version() throws IOException {
        try (var json =
                ZohoBiginComponent.class.getResourceAsStream(
                        "/META-INF/io/github/camelzoho/bigin/zoho-bigin.json")) {
            return JsonMapper.generateComponentModel(
                            new String(json.readAllBytes(), StandardCharsets.UTF_8))
                    .getVersion();
        }
    }

    /** A type as it was. */
    public interface Before {
        String NAME = "one";

        String removed();

        int narrowed(String text);

        void kept();
    }

    /** The same as it is. */
    public interface After {
        String NAME = "two";

        int narrowed(int number);

        void kept();

        void added();

        default void addedWithoutHarm() {}
    }
}
