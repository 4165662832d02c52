package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.store.Ties;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Thousands of changes in one second, and the order among them. */
class EqualTimesTest {
    private static final String QUERY =
            "{\"select_query\":\"select id from Contacts where Modified_Time > '2031-01-01T00:00:00+00:00'"
                    + " order by Modified_Time asc limit 200\"}";

    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
    }

    private List<String> insert(int count) {
        return bigin.module("Contacts")
                .insertAll(
                        IntStream.range(0, count)
                                .mapToObj(i -> Map.of("Last_Name", "N" + i))
                                .toList());
    }

    private List<String> listed(String order) {
        return rest.get("/Contacts?fields=id&sort_by=Modified_Time&sort_order=" + order).ids();
    }

    @Test
    void manyRecordsAreChangedAtOnce() {
        List<String> ids = insert(5_000);
        bigin.clock().advance(Duration.ofSeconds(1));
        bigin.module("Contacts").updateAll(ids, Map.of("Title", "Ms"));
        bigin.module("Contacts").deleteAll(ids.subList(0, 1_000));
        assertThat(bigin.module("Contacts").all())
                .hasSize(4_000)
                .allSatisfy(
                        record ->
                                assertThat(record)
                                        .containsEntry("Title", "Ms")
                                        .containsEntry(
                                                "Modified_Time", "2031-03-04T09:08:08+02:00"));
        assertThat(bigin.module("Contacts").deleted()).hasSize(1_000);
    }

    @Test
    void workThatTakesTimeLeavesTheTimeOfItsBegin() {
        ModuleStore slow = bigin.module("Contacts").takingTime(Duration.ofSeconds(3));
        String id = slow.insert(Map.of("Last_Name", "V"));
        assertThat(bigin.module("Contacts").get(id))
                .containsEntry("Modified_Time", "2031-03-04T09:08:04+02:00");
        slow.delete(id);
        assertThat(bigin.module("Contacts").deleted().get(0).deletedTime())
                .isEqualTo("2031-03-04T07:08:04Z");
    }

    @Test
    void equalsComeInTheOrderOfTheSwitch() {
        List<String> ids = insert(5);
        List<String> backwards = new java.util.ArrayList<>(ids);
        Collections.reverse(backwards);
        assertThat(listed("asc")).isEqualTo(ids);
        assertThat(listed("desc")).isEqualTo(backwards);
        bigin.switches().set(Switch.SORT_TIES, Ties.BY_ID_DESCENDING);
        assertThat(listed("asc")).isEqualTo(backwards);
        assertThat(rest.post("/coql", QUERY).ids()).isEqualTo(backwards);
        bigin.switches().set(Switch.SORT_TIES, Ties.BY_CHANCE);
        assertThat(listed("asc")).containsExactlyInAnyOrderElementsOf(ids).isNotEqualTo(ids);
        assertThat(rest.post("/coql", QUERY).ids()).isEqualTo(listed("asc"));
    }

    @Test
    void theOrderAmongEqualsFollowsChanges() {
        bigin.switches().set(Switch.SORT_TIES, Ties.BY_ID_DESCENDING);
        List<String> ids = insert(3);
        assertThat(listed("asc")).containsExactly(ids.get(2), ids.get(1), ids.get(0));
        bigin.clock().advance(Duration.ofSeconds(1));
        bigin.module("Contacts").update(ids.get(2), Map.of("Title", "Ms"));
        assertThat(listed("asc")).containsExactly(ids.get(1), ids.get(0), ids.get(2));
        bigin.module("Contacts").delete(ids.get(0));
        assertThat(listed("asc")).containsExactly(ids.get(1), ids.get(2));
    }
}
