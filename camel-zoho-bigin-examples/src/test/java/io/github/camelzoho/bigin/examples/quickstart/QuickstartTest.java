package io.github.camelzoho.bigin.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {
    private final BiginSimulator bigin = BiginSimulator.start();
    private final RecordedRun recorded = new RecordedRun();

    @AfterEach
    void stop() {
        bigin.close();
    }

    private void run(boolean yaml) throws Exception {
        new Run(Target.of(bigin), new Arguments(false, yaml), new Progress(recorded.out())).run();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void contactsAndCompaniesAreInBiginAfterwards(boolean yaml) throws Exception {
        run(yaml);

        assertThat(bigin.module("Accounts").size()).isEqualTo(60);
        assertThat(bigin.module("Contacts").size()).isEqualTo(479 - 20);
        assertThat(bigin.module("Contacts").deleted()).hasSize(20);
        assertThat(bigin.module("Contacts").all())
                .filteredOn(contact -> "Invited to the fair".equals(contact.get("Description")))
                .hasSize(120);
        assertThat(bigin.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachStepSaysWhatCameOfIt(boolean yaml) throws Exception {
        run(yaml);

        assertThat(recorded.printed())
                .contains("500 contacts of 60 companies")
                .contains("300 of 500 sent, 8 rejected")
                .contains("479 inserted, 6 updated, 15 rejected")
                .contains("Krüger, Voß & Söhne in Köln")
                .contains("479 listed")
                .contains("48 in Köln")
                .contains("120 of 120 updated")
                .contains("20 of 20 deleted")
                .contains("459 contacts, 60 companies");
        assertThat(recorded.printed())
                .contains("Counted by the component:  20 calls, 80 credits")
                .contains("Counted by the simulator:  20 calls, 80 credits");
    }

    @Test
    void rejectedContactsAreNamedWithBiginsReasons() throws Exception {
        run(false);

        List<String> rejected =
                recorded.printed().lines().filter(line -> line.startsWith("       line ")).toList();
        assertThat(rejected).hasSize(15);
        assertThat(rejected.get(0)).contains("28", "MANDATORY_NOT_FOUND", "Last_Name", "Søren");
        assertThat(rejected.get(1)).contains("46", "INVALID_DATA", "Email", "Sibel Hölzl");
        assertThat(rejected.get(2)).contains("79", "INVALID_DATA", "Phone", "at most 30");
    }

    @Test
    void contactsAreLinkedToTheirCompanies() throws Exception {
        run(false);

        Map<String, Object> contact =
                bigin.module("Contacts").all().stream()
                        .filter(c -> "zoe.koenigs@baeckerei.lumen.example".equals(c.get("Email")))
                        .findFirst()
                        .orElseThrow();
        assertThat(contact.get("Account_Name"))
                .hasFieldOrPropertyWithValue("name", "Bäckerei Lumen, Inh. Torsten Krüger");
    }

    @Test
    void aSecondRunInsertsOnlyWhatTheFirstDeleted() throws Exception {
        Map<String, String> service = RecordedRun.serviceAt(bigin);
        assertThat(recorded.run(service, "--write")).isZero();
        assertThat(recorded.run(service, "--write", "--yaml")).isZero();

        assertThat(recorded.printed()).contains("20 inserted, 465 updated, 15 rejected");
        assertThat(bigin.module("Contacts").size()).isEqualTo(459);
    }

    @Test
    void aSimulatorIsStartedWithoutAnyEnvironment() {
        assertThat(recorded.run(Map.of())).isZero();

        assertThat(recorded.printed())
                .contains("a simulator in this process, http://localhost:")
                .contains("Summary");
    }

    @Test
    void eachStepHasItsRoute() throws Exception {
        QuickstartRoutes routes = new QuickstartRoutes();
        routes.configure();
        assertThat(routes.getRouteCollection().getRoutes())
                .extracting(RouteDefinition::getRouteId)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Step.values()).map(Step::routeId).toList());
    }
}
