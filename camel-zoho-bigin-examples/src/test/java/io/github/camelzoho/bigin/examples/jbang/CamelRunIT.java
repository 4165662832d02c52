package io.github.camelzoho.bigin.examples.jbang;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.testing.ChildJvm;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Camel JBang runs routes with the component that this build has packed. Nothing of it is on the
 * command's class path: what is tested are the ways that a user has of naming it.
 */
@Timeout(120)
class CamelRunIT {
    private static final String VERSION = System.getProperty("project.version");
    private static final String COMPONENT = "io.github.camel-zoho:camel-zoho-bigin:" + VERSION;
    private static final String CREATE =
            """
            - from:
                uri: timer:once?repeatCount=1
                steps:
                  - setBody:
                      constant: '{"Last_Name": "Varga"}'
                  - to: zoho-bigin:Contacts?operation=create
                  - log: "created ${header.CamelZohoBiginRecordId}"
            """;

    private static CamelCommand camel;

    @TempDir private Path folder;
    private final BiginSimulator bigin = BiginSimulator.start();

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        camel = new CamelCommand(JBang.withThisBuild(Path.of("target/jbang")));
    }

    @AfterEach
    void stop() {
        bigin.close();
    }

    @Test
    void aYamlRouteFindsTheComponentByTheOptionDep() throws Exception {
        write("create.yaml", CREATE);
        properties("camel.component.zoho-bigin");

        try (ChildJvm run = run("--dep=mvn:" + COMPONENT, "--max-messages=1")) {
            String id = run.awaitWithin("created ");
            assertThat(run.awaitEnd()).isZero();
            assertThat(bigin.module("Contacts").get(id)).containsEntry("Last_Name", "Varga");
        }
    }

    @Test
    void aJavaRouteFindsTheComponentByTheCommentDeps() throws Exception {
        write(
                "Create.java",
                """
                //DEPS %s

                import java.util.Map;
                import org.apache.camel.builder.RouteBuilder;

                public class Create extends RouteBuilder {
                    @Override
                    public void configure() {
                        from("timer:once?repeatCount=1")
                                .setBody(constant(Map.of("Last_Name", "Okoro")))
                                .to("zoho-bigin:Contacts?operation=create")
                                .log("created ${header.CamelZohoBiginRecordId}");
                    }
                }
                """
                        .formatted(COMPONENT));
        properties("camel.component.zoho-bigin");

        try (ChildJvm run = run("--max-messages=1")) {
            String id = run.awaitWithin("created ");
            assertThat(run.awaitEnd()).isZero();
            assertThat(bigin.module("Contacts").get(id)).containsEntry("Last_Name", "Okoro");
        }
    }

    @Test
    void kameletsBringTheComponent() throws Exception {
        kamelets();
        write(
                "routes.yaml",
                """
                - from:
                    uri: timer:once?repeatCount=1
                    steps:
                      - setBody:
                          constant: '{"Last_Name": "Varga", "Email": "ada@lumen.example"}'
                      - to: kamelet:zoho-bigin-upsert-sink?module=Contacts&duplicateCheckFields=Email
                      - setHeader:
                          name: CamelZohoBiginEmail
                          constant: ada@lumen.example
                      - to: kamelet:zoho-bigin-search-action?module=Contacts&fields=Last_Name
                      - log: "it found ${body}"
                      - setBody:
                          simple: "${header.CamelZohoBiginRecordId}"
                      - to: kamelet:zoho-bigin-delete-sink?module=Contacts
                      - log: "deleted it"
                - from:
                    uri: kamelet:zoho-bigin-source?module=Contacts&delay=500
                    steps:
                      - log: "told ${header.CamelZohoBiginEventType} ${body}"
                """);
        properties(
                "camel.kamelet.zoho-bigin-upsert-sink",
                "camel.kamelet.zoho-bigin-search-action",
                "camel.kamelet.zoho-bigin-delete-sink",
                "camel.kamelet.zoho-bigin-source");
        bigin.switches().set(Switch.SEARCH_LAG_SECONDS, 0);

        try (ChildJvm run = run()) {
            assertThat(run.awaitWithin("it found ")).contains("Varga");
            run.awaitWithin("deleted it");
            assertThat(bigin.module("Contacts").all()).isEmpty();
            bigin.module("Contacts").insert(Map.of("Last_Name", "Lindqvist"));
            bigin.clock().advance(Duration.ofSeconds(10));
            assertThat(run.awaitWithin("told created")).contains("Lindqvist");
        }
        assertThat(bigin.refused()).isEmpty();
    }

    /** Else the other tests would prove nothing. */
    @Test
    void withoutAnyOfTheseTheComponentIsNotFound() throws Exception {
        write("create.yaml", CREATE);

        try (ChildJvm run = run()) {
            run.awaitWithin("Cannot find component with name: zoho-bigin");
            assertThat(run.awaitEnd()).isNotZero();
        }
    }

    @Test
    void theDemoPrintsWhatChanges() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("jbang"))) {
            for (Path file : files.toList()) {
                write(file.getFileName().toString(), Files.readString(file));
            }
        }

        try (ChildJvm run = run("--prop=bigin.port=" + freePort())) {
            assertThat(run.awaitWithin("created: ")).matches("\\w+, (Zurich|Oslo|Lagos)");
            assertThat(run.awaitWithin("updated: ")).matches("\\w+, (Zurich|Oslo|Lagos)");
        }
    }

    /** As {@code camel run *} in the folder. */
    private ChildJvm run(String... options) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Stream<String> names = files.map(file -> file.getFileName().toString()).sorted();
            return camel.run(folder, Stream.concat(Stream.of(options), names).toList());
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    /** Where Bigin is, and the credential, as options of the component or of a Kamelet. */
    private void properties(String... prefixes) throws IOException {
        StringBuilder properties = new StringBuilder();
        for (String prefix : prefixes) {
            Map.of(
                            "accountsUrl", bigin.url(),
                            "clientId", bigin.credentials().clientId(),
                            "clientSecret", bigin.credentials().clientSecret(),
                            "refreshToken", bigin.credentials().refreshToken())
                    .forEach(
                            (name, value) ->
                                    properties.append(prefix + "." + name + "=" + value + "\n"));
        }
        write("application.properties", properties.toString());
    }

    /** As a user has them who has taken them out of the jar. */
    private void kamelets() throws IOException {
        Path inJar = Path.of("../camel-zoho-bigin-component/target/classes/kamelets");
        try (Stream<Path> files = Files.list(inJar)) {
            for (Path file : files.toList()) {
                write(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
