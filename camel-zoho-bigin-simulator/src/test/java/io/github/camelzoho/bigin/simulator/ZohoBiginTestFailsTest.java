package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.camelzoho.bigin.simulator.junit.CustomField;
import io.github.camelzoho.bigin.simulator.junit.Records;
import io.github.camelzoho.bigin.simulator.junit.UndocumentedCallsAllowed;
import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** What fails a test, and with which words. */
class ZohoBiginTestFailsTest {

    @ZohoBiginTest
    static class CallsWhatIsNotDocumented {
        @Test
        void unknownParameter(BiginSimulator bigin) {
            Rest.of(bigin).get("/Contacts?fields=id&feilds=Email");
            Rest.of(bigin).get("/org");
            Rest.of(bigin).get("/settings/pipeline");
        }

        @Test
        @UndocumentedCallsAllowed
        void onPurpose(BiginSimulator bigin) {
            Rest.of(bigin).get("/settings/pipeline");
            assertThat(bigin.refused()).hasSize(1);
        }

        @Test
        void documented(BiginSimulator bigin) {
            assertThat(Rest.of(bigin).get("/Contacts").code()).isEqualTo("REQUIRED_PARAM_MISSING");
        }
    }

    @Test
    void aRefusedCallFailsItsTest() {
        Events tests = run(CallsWhatIsNotDocumented.class);
        tests.assertStatistics(stats -> stats.started(3).succeeded(2).failed(1));
        assertThat(failures(tests))
                .containsExactly(
                        """
                        The simulator refused what Bigin does not document:
                          GET /bigin/v2/Contacts?fields=id&feilds=Email -> 400, 0 credits, refused: parameter feilds
                          GET /bigin/v2/settings/pipeline -> 404, 0 credits, refused: GET /bigin/v2/settings/pipeline
                        Bigin may refuse it too, or not do what is asked. Correct the call; or if the test is about it, mark the test @UndocumentedCallsAllowed.\
                        """);
    }

    @ZohoBiginTest(resetBeforeEach = false)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class KeepsItsState {
        private BiginSimulator bigin;

        @Test
        @Order(1)
        void refused() {
            bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
            Rest.of(bigin).get("/settings/pipeline");
        }

        @Test
        @Order(2)
        void goesOnAndAnswersForItsOwnCallsOnly() {
            assertThat(bigin.module("Contacts").size()).isEqualTo(1);
            assertThat(bigin.refused()).hasSize(1);
        }
    }

    @Test
    void withoutResetEachTestAnswersForItsOwnCalls() {
        run(KeepsItsState.class).assertStatistics(stats -> stats.succeeded(1).failed(1));
    }

    @ZohoBiginTest(switches = "MIXED_BATCHES=207")
    static class MisspeltSwitch {
        @Test
        void any() {}
    }

    @ZohoBiginTest(switches = "DATE_HEADER=perhaps")
    static class WrongValue {
        @Test
        void any() {}
    }

    @ZohoBiginTest(records = @Records(module = "Contacts", json = "[{\"LastName\":\"V\"}]"))
    static class WrongField {
        @Test
        void any() {}
    }

    @ZohoBiginTest(records = @Records(module = "Contacts"))
    static class NoRecords {
        @Test
        void any() {}
    }

    @ZohoBiginTest(records = @Records(module = "Contacts", resource = "nowhere.json"))
    static class NoResource {
        @Test
        void any() {}
    }

    @ZohoBiginTest(records = @Records(module = "Contacts", json = "{}"))
    static class NoArray {
        @Test
        void any() {}
    }

    @ZohoBiginTest(
            fields = @CustomField(module = "Contacts", name = "Boss", type = FieldType.LOOKUP))
    static class LookupToNowhere {
        @Test
        void any() {}
    }

    @ZohoBiginTest(clock = "yesterday")
    static class WrongClock {
        @Test
        void any() {}
    }

    @Test
    void mistakesInTheAnnotationAreNamed() {
        assertThat(failures(run(MisspeltSwitch.class)))
                .containsExactly(
                        "There is no switch MIXED_BATCHES; the constants of Switch are their names");
        assertThat(failures(run(WrongValue.class)))
                .containsExactly("Switch DATE_HEADER has no value perhaps");
        assertThat(failures(run(WrongField.class)))
                .containsExactly("Contacts has no field LastName");
        assertThat(failures(run(NoRecords.class)))
                .containsExactly("@Records of Contacts needs either json or resource");
        assertThat(failures(run(NoResource.class)).get(0))
                .startsWith("@Records of Contacts: no resource nowhere.json beside ");
        assertThat(failures(run(NoArray.class)).get(0))
                .startsWith("@Records of Contacts is not a JSON array of objects: ");
        assertThat(failures(run(LookupToNowhere.class)))
                .containsExactly("@CustomField Boss needs lookup: the module it points to");
        assertThat(failures(run(WrongClock.class)))
                .containsExactly(
                        "clock of @ZohoBiginTest is not a time such as 2031-03-04T07:08:07Z: yesterday");
    }

    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    private static List<String> failures(Events tests) {
        return tests.failed().stream()
                .map(Event::getPayload)
                .map(payload -> (TestExecutionResult) payload.orElseThrow())
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .toList();
    }
}
