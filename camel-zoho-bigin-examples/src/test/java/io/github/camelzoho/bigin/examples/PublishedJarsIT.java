package io.github.camelzoho.bigin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this build has packed has all that a release at Maven Central must have, but signatures. */
class PublishedJarsIT {
    private static final Path ROOT = Path.of("..");
    private static final String VERSION = System.getProperty("project.version");

    @ParameterizedTest
    @CsvSource({
        "component, camel-zoho-bigin",
        "simulator, camel-zoho-bigin-simulator",
        "dsl, camel-zoho-bigin-dsl",
        "starter, camel-zoho-bigin-starter"
    })
    void eachJarHasItsLicenceItsNameItsPartsItsSourcesAndItsDocumentation(
            String module, String artifact) throws Exception {
        Path folder = ROOT.resolve("camel-zoho-bigin-" + module);
        Model pom = read(folder.resolve("pom.xml"));
        assertThat(pom.getArtifactId()).isEqualTo(artifact);
        assertThat(pom.getName()).isNotBlank();
        assertThat(pom.getDescription()).isNotBlank();

        Path target = folder.resolve("target");
        try (JarFile jar = open(target, artifact, "")) {
            for (String file : Set.of("LICENSE", "NOTICE")) {
                assertThat(text(jar, "META-INF/" + file))
                        .isEqualTo(Files.readString(ROOT.resolve(file)));
            }
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Automatic-Module-Name"))
                    .startsWith("io.github.camelzoho.bigin");
            assertThat(manifest.getValue("Implementation-Version")).isEqualTo(VERSION);
            assertThat(jar.stream().map(JarEntry::getName))
                    .allMatch(name -> name.startsWith("META-INF/") || isOurs(name))
                    .noneMatch(name -> name.matches(".*(?<!/ZohoBigin)Test[.]class"));
        }
        String parts = Files.readString(target.resolve("bom.json"));
        assertThat(parts)
                .contains("\"CycloneDX\"", "pkg:maven/io.github.camel-zoho/" + artifact + "@");
        // The simulator has an extension for JUnit, which it takes from those who use it.
        assertThat(parts.contains("pkg:maven/org.junit")).isEqualTo(module.equals("simulator"));
        try (JarFile sources = open(target, artifact, "-sources");
                JarFile javadoc = open(target, artifact, "-javadoc")) {
            assertThat(sources.stream().map(JarEntry::getName))
                    .anyMatch(name -> name.endsWith(".java"));
            assertThat(javadoc.stream().map(JarEntry::getName)).contains("index.html");
        }
    }

    @Test
    void theParentTellsWhoseItIsAndWhereItLives() throws Exception {
        Model parent = read(ROOT.resolve("pom.xml"));

        assertThat(parent.getName()).isNotBlank();
        assertThat(parent.getDescription()).isNotBlank();
        assertThat(parent.getUrl()).isNotBlank();
        assertThat(parent.getLicenses()).hasSize(1);
        assertThat(parent.getDevelopers()).isNotEmpty();
        assertThat(parent.getScm().getConnection()).isNotBlank();
        assertThat(parent.getScm().getUrl()).isEqualTo(parent.getUrl());
    }

    /**
     * Packages of our own, what Camel looks for at the top, and what its Maven plugin puts there.
     */
    private static boolean isOurs(String name) {
        return "io/github/camelzoho/bigin/".startsWith(name)
                || name.matches("(component|dev-consoles|transformer)[.]properties")
                || name.startsWith("io/github/camelzoho/bigin/")
                || name.startsWith("kamelets/");
    }

    private static JarFile open(Path target, String artifact, String kind) throws IOException {
        return new JarFile(target.resolve(artifact + "-" + VERSION + kind + ".jar").toFile());
    }

    private static String text(JarFile jar, String name) throws IOException {
        assertThat(jar.getEntry(name)).as(jar.getName() + ": " + name).isNotNull();
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Model read(Path pom) throws IOException, XmlPullParserException {
        try (InputStream in = Files.newInputStream(pom)) {
            return new MavenXpp3Reader().read(in);
        }
    }
}
