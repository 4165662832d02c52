package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A walk by page tokens ends at 100,000 records. */
class PagingByTokenEndsTest {
    @RegisterExtension
    static final BiginSimulatorExtension BIGIN =
            new BiginSimulatorExtension(SimulatorOptions.defaults().withSeedContacts(100_100));

    @Test
    void after100000Records(BiginSimulator bigin) {
        Rest rest = Rest.of(bigin);
        Rest.Reply page = rest.get("/Contacts?fields=id");
        int seen = 0;
        while (page.status() == 200) {
            seen += page.ids().size();
            String token = page.info().path("next_page_token").asText();
            page = rest.get("/Contacts?fields=id&page_token=" + token);
        }
        assertThat(page.code()).isEqualTo("PAGINATION_LIMIT_EXCEEDED");
        assertThat(seen).isEqualTo(100_000);
        assertThat(bigin.credits().used()).isEqualTo(501);
    }
}
