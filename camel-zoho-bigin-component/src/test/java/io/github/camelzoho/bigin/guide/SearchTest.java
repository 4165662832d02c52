package io.github.camelzoho.bigin.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.camel.ComponentOptions;
import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import java.util.List;
import java.util.Map;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

/** docs/testing.md: Camel Main, and the lag of the search index. */
class SearchTest {
    // tag::testing-main
    @Test
    @ZohoBiginTest(switches = "SEARCH_LAG_SECONDS=0")
    void searchesSeeWhatWasJustWritten(BiginSimulator bigin) throws Exception {
        Main main = new Main();
        main.setOverrideProperties(ComponentOptions.of(bigin).properties());
        main.configure().addRoutesBuilder(new NewContactRoute());
        main.start();
        try {
            main.getCamelTemplate()
                    .sendBody(
                            "direct:newContact",
                            Map.of("Last_Name", "Varga", "Email", "ada@lumen.example"));

            List<?> found =
                    main.getCamelTemplate()
                            .requestBody(
                                    "zoho-bigin:Contacts?operation=search&email=ada@lumen.example",
                                    null,
                                    List.class);

            assertThat(found).hasSize(1);
        } finally {
            main.stop();
        }
    }
    // end::testing-main
}
