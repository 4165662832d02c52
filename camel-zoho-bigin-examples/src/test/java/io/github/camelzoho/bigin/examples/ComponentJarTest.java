package io.github.camelzoho.bigin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.ZohoBiginComponent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** The manifest of the component: in the gate that of its jar, before that of its classes. */
class ComponentJarTest {

    @Test
    void isABundleAndANamedModule() throws Exception {
        Attributes manifest = manifest();

        assertThat(manifest.getValue("Bundle-ManifestVersion")).isEqualTo("2");
        assertThat(manifest.getValue("Bundle-SymbolicName"))
                .isEqualTo("io.github.camel-zoho.camel-zoho-bigin");
        assertThat(manifest.getValue("Automatic-Module-Name"))
                .isEqualTo("io.github.camelzoho.bigin");
    }

    @Test
    void exportsItsPackagesAndImportsWhatItNeeds() throws Exception {
        Attributes manifest = manifest();

        assertThat(manifest.getValue("Export-Package"))
                .contains(
                        "io.github.camelzoho.bigin;",
                        "io.github.camelzoho.bigin.error;",
                        "io.github.camelzoho.bigin.poll;")
                .doesNotContain("bigin.simulator", "bigin.testing", "kamelets");
        assertThat(manifest.getValue("Import-Package"))
                .contains("org.apache.camel.support", "com.fasterxml.jackson.databind", "org.slf4j")
                .containsPattern("org[.]apache[.]camel[.]component[.]webhook;resolution:=optional")
                .containsPattern("org[.]apache[.]camel[.]attachment;resolution:=optional")
                .doesNotContain("org.junit", "org.wiremock");
    }

    private static Attributes manifest() throws Exception {
        Path place =
                Path.of(
                        ZohoBiginComponent.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        return (Files.isDirectory(place) ? ofFolder(place) : ofJar(place)).getMainAttributes();
    }

    private static Manifest ofFolder(Path classes) throws IOException {
        try (InputStream in = Files.newInputStream(classes.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in);
        }
    }

    private static Manifest ofJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest();
        }
    }
}
