package io.github.camelzoho.bigin.examples.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.camel.ComponentOptions;
import io.github.camelzoho.bigin.simulator.junit.Records;
import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import java.util.Map;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How a route is tested without an account: the route as it is, started as it will be started, and
 * a simulated Bigin behind it. Copy it for your own.
 */
@ZohoBiginTest(
        records =
                @Records(
                        module = "Contacts",
                        json =
                                """
                                [{"First_Name": "Ada", "Last_Name": "Varga",
                                  "Email": "ada@lumen.example", "Phone": "+27 21 555 0101"}]
                                """))
class EnquiryRoutesTest {
    private final Main camel = new Main();
    private BiginSimulator bigin;

    @BeforeEach
    void start() {
        camel.setOverrideProperties(ComponentOptions.of(bigin).properties());
        addRoutes(camel);
        camel.start();
    }

    /** The routes to test: those in Java. */
    void addRoutes(Main main) {
        main.configure().addRoutesBuilder(new EnquiryRoutes());
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void whoIsNewBecomesAContact() throws Exception {
        String answer = enquire(Map.of("Last_Name", "Okoro", "Email", "chidi@oak.example"));

        assertThat(bigin.module("Contacts").all())
                .extracting("Last_Name")
                .containsExactly("Varga", "Okoro");
        Object id = bigin.module("Contacts").all().get(1).get("id");
        assertThat(answer).isEqualTo("Thank you. We know you as %s.", id);
    }

    @Test
    void whoIsKnownKeepsWhatWasNotTyped() throws Exception {
        enquire(Map.of("Last_Name", "Varga-Lind", "Email", "ada@lumen.example"));

        assertThat(bigin.module("Contacts").all())
                .singleElement()
                .extracting("Last_Name", "Phone")
                .containsExactly("Varga-Lind", "+27 21 555 0101");
    }

    @Test
    void whoForgetsTheNameIsTold() throws Exception {
        String answer = enquire(Map.of("Email", "chidi@oak.example"));

        assertThat(answer).isEqualTo("Please correct: Last_Name.");
        assertThat(bigin.module("Contacts").size()).isEqualTo(1);
    }

    @Test
    void aBusyBiginIsAskedAgain() throws Exception {
        bigin.faults().add(Fault.status(429)).on("POST", "*/upsert");

        enquire(Map.of("Last_Name", "Okoro"));

        assertThat(bigin.calls("POST", "*/upsert"))
                .extracting(RecordedCall::status)
                .containsExactly(429, 201);
        assertThat(bigin.credits().used()).isEqualTo(1);
    }

    private String enquire(Map<String, String> form) throws Exception {
        return camel.getCamelTemplate().requestBody("direct:enquiry", form, String.class);
    }
}
