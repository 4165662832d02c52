package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that start in the middle of the store find what a look at every row would find. */
class QueryShortcutsTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private final List<String> ids = new ArrayList<>();
    private Rest rest;

    @BeforeEach
    void records() {
        BiginSimulator bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:00:00Z"));
        rest = Rest.of(bigin);
        for (int i = 0; i < 8; i++) {
            ids.add(bigin.module("Contacts").insert(Map.of("Last_Name", "C" + i)));
            bigin.clock().advance(Duration.ofMillis(500)); // two to a second
        }
        bigin.module("Contacts").update(ids.get(0), Map.of("Last_Name", "C0"));
    }

    private List<String> names(String where) {
        Rest.Reply reply =
                rest.post(
                        "/coql",
                        "{\"select_query\":\"select Last_Name from Contacts where "
                                + where
                                + "\"}");
        assertThat(reply.status()).as(reply.text()).isIn(200, 204);
        return reply.status() == 204
                ? List.of()
                : reply.json().path("data").findValuesAsText("Last_Name");
    }

    @Test
    void byId() {
        assertThat(names("id > '" + ids.get(5) + "' order by id asc")).containsExactly("C6", "C7");
        assertThat(names("id >= '" + ids.get(6) + "'")).containsExactly("C6", "C7");
        assertThat(names("id between '" + ids.get(2) + "' and '" + ids.get(3) + "'"))
                .containsExactly("C2", "C3");
        assertThat(names("id < '" + ids.get(2) + "'")).containsExactly("C0", "C1");
    }

    @Test
    void byIdDownwards() {
        String from = " order by id desc";
        assertThat(names("id < '" + ids.get(2) + "'" + from)).containsExactly("C1", "C0");
        assertThat(names("id <= '" + ids.get(1) + "'" + from)).containsExactly("C1", "C0");
        assertThat(names("id between '" + ids.get(2) + "' and '" + ids.get(3) + "'" + from))
                .containsExactly("C3", "C2");
        assertThat(names("(id < '" + ids.get(1) + "' or id = '" + ids.get(4) + "')" + from))
                .containsExactly("C4", "C0");
        assertThat(names("id > '" + ids.get(5) + "'" + from)).containsExactly("C7", "C6");
        assertThat(names("(id < '" + ids.get(1) + "' or Last_Name = 'C6')" + from))
                .containsExactly("C6", "C0");
    }

    @Test
    void byTime() {
        String second = "'2031-03-04T09:00:03+02:00'";
        assertThat(names("Modified_Time >= " + second + " order by Modified_Time asc"))
                .containsExactly("C6", "C7", "C0");
        assertThat(names("Created_Time > " + second + " order by Created_Time asc")).isEmpty();
        assertThat(names("Modified_Time >= " + second + " order by Modified_Time desc"))
                .startsWith("C0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "Modified_Time", "Last_Name"})
    void aKeysetOfTwoFieldsStartsAtTheLowerOne(String order) {
        String second = "'2031-03-04T09:00:02+02:00'";
        String keyset =
                "((Modified_Time > %s) or (Modified_Time = %s and id > '%s')) order by %s asc"
                        .formatted(second, second, ids.get(4), order);
        assertThat(names(keyset)).containsExactlyInAnyOrder("C5", "C6", "C7", "C0");
    }

    @Test
    void anAlternativeWithoutTheFieldGivesNoStart() {
        assertThat(names("(id > '" + ids.get(6) + "' or Last_Name = 'C1')"))
                .containsExactly("C1", "C7");
        assertThat(names("(id > '" + ids.get(5) + "' and Last_Name = 'C7')")).containsExactly("C7");
    }

    @Test
    void limitsAndWhatIsLeft() {
        Rest.Reply page =
                rest.post(
                        "/coql",
                        "{\"select_query\":\"select Last_Name from Contacts where id > '"
                                + ids.get(1)
                                + "' order by id asc limit 2 offset 1\"}");
        assertThat(page.json().path("data").findValuesAsText("Last_Name"))
                .containsExactly("C3", "C4");
        assertThat(page.info().path("more_records").asBoolean()).isTrue();
    }
}
