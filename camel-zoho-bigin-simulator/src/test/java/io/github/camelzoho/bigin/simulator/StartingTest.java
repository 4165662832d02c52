package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starting with options, starting over, and the arguments of the main. */
class StartingTest {
    @Test
    void startsWithSeedsThatSearchesKnow() {
        try (BiginSimulator bigin =
                BiginSimulator.start(SimulatorOptions.defaults().withSeedContacts(3))) {
            Rest rest = Rest.of(bigin);
            assertThat(rest.get("/Contacts?fields=Email").ids()).hasSize(3);
            assertThat(rest.get("/Contacts/search?email=contact1@seed.example").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        try (BiginSimulator first = BiginSimulator.start()) {
            int taken = URI.create(first.url()).getPort();
            assertThatThrownBy(
                            () -> BiginSimulator.start(SimulatorOptions.defaults().withPort(taken)))
                    .hasMessage(
                            "The simulator can't listen on port "
                                    + taken
                                    + " of 127.0.0.1"
                                    + ": another program may have it. Choose another, or 0 for a free one");
        }
    }

    @Test
    void latencyIsTheLeastACallTakes() {
        try (BiginSimulator bigin =
                BiginSimulator.start(
                        SimulatorOptions.defaults().withLatency(Duration.ofMillis(120)))) {
            long start = System.nanoTime();
            Rest.of(bigin).get("/org");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(120));
        }
    }

    @Test
    void resetGoesBackToTheStart() {
        try (BiginSimulator bigin =
                BiginSimulator.start(SimulatorOptions.defaults().withSeedContacts(1))) {
            bigin.module("Contacts").insert(Map.of("Last_Name", "V"));
            bigin.switches().set(Switch.MIXED_BATCH_STATUS, 207);
            bigin.faults().add(Fault.status(500)).always();
            bigin.credits().exhaust();
            bigin.credentials().revokeRefreshToken();
            bigin.clock().advance(Duration.ofDays(400));
            bigin.organization()
                    .defineModule(
                            io.github.camelzoho.bigin.simulator.schema.ModuleDefinition.custom(
                                    "Extra"));
            Rest.of(bigin).get("/org");
            bigin.reset();
            assertThat(bigin.calls()).isEmpty();
            assertThat(bigin.module("Contacts").size()).isEqualTo(1);
            assertThat(bigin.switches().get(Switch.MIXED_BATCH_STATUS)).isEqualTo(202);
            assertThat(bigin.credits().used()).isZero();
            assertThat(Rest.of(bigin).get("/org").status()).isEqualTo(200);
            assertThat(Rest.of(bigin).get("/Extra?fields=id").code()).isEqualTo("INVALID_MODULE");
        }
    }

    @Test
    void onlySoManyCallsAreRemembered() {
        try (BiginSimulator bigin =
                BiginSimulator.start(SimulatorOptions.defaults().withRecordedCalls(2))) {
            Rest rest = Rest.of(bigin);
            rest.get("/org");
            rest.get("/users");
            rest.get("/users");
            assertThat(bigin.calls())
                    .extracting(RecordedCall::path)
                    .containsExactly("/bigin/v2/users", "/bigin/v2/users");
        }
    }

    @Test
    void directAccessKnowsItsFields() {
        try (BiginSimulator bigin = BiginSimulator.start()) {
            assertThatThrownBy(() -> bigin.module("Contacts").insert(Map.of("LastName", "V")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("LastName");
            assertThatThrownBy(() -> bigin.module("Nope").size())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theMainReadsItsArguments() {
        SimulatorOptions options =
                SimulatorMain.options(
                        List.of(
                                "--port=9001",
                                "--seed-contacts=1_000",
                                "--latency=200ms",
                                "--credits=5000",
                                "--concurrency=5",
                                "--switch=MIXED_BATCH_STATUS=207",
                                "--switch=DELETED_PATH=BOTH"));
        assertThat(options.port()).isEqualTo(9001);
        assertThat(options.seedContacts()).isEqualTo(1000);
        assertThat(options.latency()).isEqualTo(Duration.ofMillis(200));
        assertThat(options.creditLimit()).isEqualTo(5000);
        assertThat(options.concurrencyLimit()).isEqualTo(5);
        assertThat(options.switches())
                .containsExactly("MIXED_BATCH_STATUS=207", "DELETED_PATH=BOTH");
        assertThat(options.console()).isTrue();
        assertThat(SimulatorMain.options(List.of("--no-page")).console()).isFalse();
    }

    @Test
    void theMainExplainsItself() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        SimulatorMain main =
                new SimulatorMain(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(main.run(List.of("--help"))).isEmpty();
        assertThat(main.run(List.of("--switches"))).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("--seed-contacts", "DELETED_PATH=MODULE\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--ports=1, Unknown argument: --ports=1",
        "--latency=5, Not a time",
        "--switch=COLOUR=red, There is no switch COLOUR"
    })
    void theMainRefusesWhatItDoesNotKnow(String argument, String message) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        SimulatorMain main =
                new SimulatorMain(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(main.serve(List.of(argument))).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(message, "--seed-contacts");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only there 127.0.0.2 is this machine, too")
    void itIsThisMachinesAloneUnlessAskedOtherwise() throws IOException {
        InetAddress other = InetAddress.getByName("127.0.0.2");
        try (BiginSimulator bigin = BiginSimulator.start()) {
            assertThatThrownBy(() -> new Socket(other, bigin.port()).close())
                    .isInstanceOf(ConnectException.class);
        }
        SimulatorOptions all = SimulatorMain.options(List.of("--port=0", "--address=0.0.0.0"));
        try (BiginSimulator bigin = BiginSimulator.start(all);
                Socket socket = new Socket(other, bigin.port())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void theMainServesThePageAndSaysWhere() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        SimulatorMain main =
                new SimulatorMain(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (BiginSimulator bigin = main.run(List.of("--port=0")).orElseThrow()) {
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("  web page:         " + bigin.url() + "/\n")
                    .contains(
                            "  gateway:          "
                                    + bigin.url()
                                    + "  (API: /zoho-bigin/bigin/v2)\n")
                    .contains(bigin.credentials().refreshToken());
            assertThat(Rest.raw(bigin.url()).get("/").text()).contains("<h1>Bigin simulator</h1>");
        }
        printed.reset();
        try (BiginSimulator bigin = main.run(List.of("--port=0", "--no-page")).orElseThrow()) {
            assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("web page");
            assertThat(Rest.raw(bigin.url()).get("/").status()).isEqualTo(404);
        }
    }
}
