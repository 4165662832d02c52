package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class CoqlColumnsTest {

    private static String select(FieldType type) {
        return "select " + SampleModule.fieldOf(type) + " from Contacts";
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXTAREA", "FILEUPLOAD", "TAG", "JSONOBJECT", "JSONARRAY"})
    void ofSomeTypesCannotBeSelected(FieldType type) {
        ApiError refusal = SampleModule.refusedQuery(select(type));

        assertThat(refusal.code()).isEqualTo("INVALID_QUERY");
        assertThat(refusal.details())
                .containsEntry("column_name", SampleModule.fieldOf(type))
                .containsKey("reason");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"TEXTAREA", "FILEUPLOAD", "TAG", "JSONOBJECT", "JSONARRAY"})
    void ofAllOtherTypesCan(FieldType type) {
        assertThatCode(
                        () ->
                                CoqlQuery.parse(select(type), SampleModule.LENIENT)
                                        .bind(SampleModule.FIELDS))
                .doesNotThrowAnyException();
    }

    @Test
    void areNotThereTwice() {
        ApiError refusal =
                SampleModule.refusedQuery("select Amount, id, Amount from Contacts limit 5");

        assertThat(refusal.code()).isEqualTo("DUPLICATE_DATA");
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.details()).containsEntry("column_name", "Amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select Nickname from Contacts",
                "select id from Contacts where Nickname = 'a'",
                "select id from Contacts where (Amount = 1 or Nickname = 'a')",
                "select id from Contacts order by Nickname asc"
            })
    void areOfTheModule(String query) {
        ApiError refusal = SampleModule.refusedQuery(query);

        assertThat(refusal.code()).isEqualTo("INVALID_QUERY");
        assertThat(refusal.details()).containsEntry("column_name", "Nickname");
    }

    @Test
    void mayBeIdAndJoinedOnes() {
        assertThatCode(
                        () ->
                                CoqlQuery.parse(
                                                "select id, Account_Name, Account_Name.Account_Name"
                                                        + " from Contacts",
                                                SampleModule.LENIENT)
                                        .bind(SampleModule.FIELDS))
                .doesNotThrowAnyException();
    }
}
