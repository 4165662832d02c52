package io.github.camelzoho.bigin.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.SimulatorOptions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The environment has a credential: a simulator plays the real service. */
class RealServiceTest {
    private final BiginSimulator bigin =
            BiginSimulator.start(SimulatorOptions.defaults().withSeedContacts(300));
    private final RecordedRun recorded = new RecordedRun();

    @AfterEach
    void stop() {
        bigin.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--yaml"})
    void nothingIsWrittenUnlessAskedFor(String arg) {
        Map<String, String> service = RecordedRun.serviceAt(bigin);

        assertThat(arg.isEmpty() ? recorded.run(service) : recorded.run(service, arg)).isZero();

        assertThat(bigin.calls())
                .filteredOn(call -> !call.path().startsWith("/oauth/"))
                .isNotEmpty()
                .extracting(RecordedCall::method)
                .containsOnly("GET");
        assertThat(bigin.module("Contacts").size()).isEqualTo(300);
        assertThat(recorded.printed())
                .contains("the real service, only read")
                .contains("skipped: it writes, and --write is not given")
                .contains("skipped: it looks for what was not written")
                .contains("10 listed")
                .contains("300 contacts");
    }

    @Test
    void writesIfAskedFor() {
        assertThat(recorded.run(RecordedRun.serviceAt(bigin), "--write")).isZero();

        assertThat(bigin.module("Contacts").size()).isEqualTo(300 + 459);
        assertThat(recorded.printed()).contains("the real service, read and written");
    }

    @Test
    void deletesOnlyWhatItInserted() {
        bigin.module("Contacts")
                .insert(
                        Map.of(
                                "Last_Name",
                                "Königs",
                                "Email",
                                "zoe.koenigs@baeckerei.lumen.example"));
        int before = bigin.module("Contacts").size();

        assertThat(recorded.run(RecordedRun.serviceAt(bigin), "--write")).isZero();

        assertThat(bigin.module("Contacts").size()).isEqualTo(before + 458);
    }

    @Test
    void theGatewayIsTakenIfItsKeyIsSet() {
        Map<String, String> gateway =
                Map.of(
                        "MATON_API_KEY", bigin.credentials().gatewayApiKey(),
                        "MATON_CONNECTION_ID", bigin.credentials().connectionId(),
                        "MATON_GATEWAY_URL", bigin.url());

        assertThat(recorded.run(gateway)).isZero();

        assertThat(bigin.calls())
                .extracting(RecordedCall::credential)
                .isNotEmpty()
                .containsOnly("gateway");
    }

    @Test
    void aWrongCredentialIsOneSentence() {
        Map<String, String> service = RecordedRun.serviceAt(bigin);
        service.put("BIGIN_REFRESH_TOKEN", "1000.wrong");

        assertThat(recorded.run(service)).isEqualTo(1);

        assertThat(recorded.printed())
                .contains("The quickstart ends here: ")
                .contains("refresh")
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
    }

    @Test
    void halfACredentialIsOneSentence() {
        assertThat(recorded.run(Map.of("BIGIN_CLIENT_ID", "1000.ABC"))).isEqualTo(1);

        assertThat(recorded.printed())
                .contains("set clientSecret, refreshToken")
                .doesNotContain("\tat ");
    }

    @Test
    void anUnknownArgumentIsExplained() {
        assertThat(recorded.run(Map.of(), "--wirte")).isEqualTo(2);
        assertThat(recorded.run(Map.of(), "--help")).isZero();

        assertThat(recorded.printed()).contains("--write", "MATON_API_KEY");
    }
}
