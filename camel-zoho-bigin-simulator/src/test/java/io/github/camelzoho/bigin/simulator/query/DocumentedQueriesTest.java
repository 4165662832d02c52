package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentedQueriesTest {

    @Test
    void criteriaOfTwoConditions() {
        String criteria = "((Last_Name:equals:Varga)and(Amount:greater_than:100))";

        assertThat(SampleModule.finds(criteria, Map.of("Last_Name", "Varga", "Amount", 100.5)))
                .isTrue();
        assertThat(SampleModule.finds(criteria, Map.of("Last_Name", "Varga", "Amount", 100)))
                .isFalse();
        assertThat(SampleModule.finds(criteria, Map.of("Last_Name", "Ada", "Amount", 101)))
                .isFalse();
    }

    @Test
    void coqlWithEveryClause() {
        CoqlQuery query =
                CoqlQuery.parse(
                        "select Last_Name, Amount from Pipelines where Last_Name = 'Won'"
                                + " order by Amount desc limit 100 offset 20",
                        SampleModule.STRICT);

        assertThat(query.module()).isEqualTo("Pipelines");
        assertThat(query.columns()).containsExactly("Last_Name", "Amount");
        assertThat(query.limit()).isEqualTo(100);
        assertThat(query.offset()).isEqualTo(20);
        assertThat(query.bind(SampleModule.FIELDS).condition().test(Map.of("Last_Name", "Won")))
                .isTrue();
    }

    @Test
    void coqlWithoutTheOptionalClauses() {
        CoqlQuery query =
                CoqlQuery.parse(
                        "SELECT Last_Name FROM Contacts WHERE id IS NOT NULL", SampleModule.STRICT);

        assertThat(query.limit()).isEqualTo(200);
        assertThat(query.offset()).isZero();
        BoundCoqlQuery bound = query.bind(SampleModule.FIELDS);
        assertThat(
                        List.of(
                                        Map.<String, Object>of("id", "10"),
                                        Map.<String, Object>of("id", "9"))
                                .stream()
                                .filter(bound.condition())
                                .sorted(bound.order())
                                .map(record -> record.get("id")))
                .containsExactly("9", "10");
    }

    @Test
    void keysetBehindTheLastRecordRead() {
        String where =
                "(Modified_Time > '2031-03-04T09:08:07+02:00' or"
                        + " (Modified_Time = '2031-03-04T09:08:07+02:00' and id > '9'))";
        Map<String, Object> sameInstant =
                Map.of("id", "10", "Modified_Time", "2031-03-04T07:08:07+00:00");

        assertThat(SampleModule.selects(where, sameInstant)).isTrue();
        assertThat(
                        SampleModule.selects(
                                where,
                                Map.of("id", "9", "Modified_Time", "2031-03-04T07:08:07+00:00")))
                .isFalse();
        assertThat(
                        SampleModule.selects(
                                where,
                                Map.of("id", "1", "Modified_Time", "2031-03-04T07:08:08+00:00")))
                .isTrue();
    }
}
