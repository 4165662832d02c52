package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoqlOrderTest {

    private static final List<Map<String, Object>> RECORDS =
            List.of(
                    Map.of("id", "100", "Amount", 10, "Last_Name", "b"),
                    Map.of("id", "20", "Amount", 9.5, "Last_Name", "A"),
                    Map.of("id", "3", "Amount", 10, "Last_Name", "C"));

    @Test
    void isByIdWhenNothingIsSaid() {
        assertThat(SampleModule.idsInOrder("", RECORDS)).containsExactly("3", "20", "100");
    }

    @Test
    void isByTheFieldAndThenById() {
        assertThat(SampleModule.idsInOrder("order by Amount asc", RECORDS))
                .containsExactly("20", "3", "100");
        assertThat(SampleModule.idsInOrder("order by Amount desc", RECORDS))
                .containsExactly("3", "100", "20");
        assertThat(SampleModule.idsInOrder("order by id desc", RECORDS))
                .containsExactly("100", "20", "3");
    }

    @Test
    void isBySeveralFields() {
        assertThat(SampleModule.idsInOrder("order by Amount asc, id desc", RECORDS))
                .containsExactly("20", "100", "3");
    }

    @Test
    void ofTextIsByTheAlphabet() {
        assertThat(SampleModule.idsInOrder("order by Last_Name asc", RECORDS))
                .containsExactly("20", "100", "3");
    }

    @Test
    void ofDatetimesIsByInstant() {
        assertThat(
                        SampleModule.idsInOrder(
                                "order by Modified_Time asc",
                                List.of(
                                        Map.of(
                                                "id",
                                                "1",
                                                "Modified_Time",
                                                "2031-03-04T09:00:00+02:00"),
                                        Map.of(
                                                "id",
                                                "2",
                                                "Modified_Time",
                                                "2031-03-04T08:00:00+00:00"),
                                        Map.of(
                                                "id",
                                                "3",
                                                "Modified_Time",
                                                "2031-03-04T02:00:00-04:00"))))
                .containsExactly("3", "1", "2");
    }

    @Test
    void putsEmptyFieldsFirstAndDescendingLast() {
        List<Map<String, Object>> records =
                List.of(
                        SampleModule.record("1", "Amount", 5),
                        SampleModule.record("2", "Amount", null));

        assertThat(SampleModule.idsInOrder("order by Amount asc", records))
                .containsExactly("2", "1");
        assertThat(SampleModule.idsInOrder("order by Amount desc", records))
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXTAREA", "MULTISELECTPICKLIST", "TAG", "FILEUPLOAD", "JSONARRAY"})
    void isNotByATypeWithoutComparators(FieldType type) {
        String field = SampleModule.fieldOf(type);

        assertThat(
                        SampleModule.refusedQuery(
                                        "select id from Contacts order by " + field + " asc")
                                .details())
                .containsEntry("column_name", field);
    }
}
