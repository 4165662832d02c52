package io.github.camelzoho.bigin.poll.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaFilterTest {
    private static final Map<String, Object> CONTACT = contact();

    private static Map<String, Object> contact() {
        Map<String, Object> contact = new HashMap<>();
        contact.put("id", "4001002000000111001");
        contact.put("Last_Name", "Varga");
        contact.put("Title", null);
        contact.put("Note", "a (b), \\c: and(or)");
        contact.put("Code", "007");
        contact.put("Amount", new BigDecimal("12.50"));
        contact.put("Employees", 40);
        contact.put("Turnover", 9_000_000_000L);
        contact.put("Email_Opt_Out", false);
        contact.put("Date_of_Birth", "1990-02-28");
        contact.put("Modified_Time", "2031-03-04T09:08:07+02:00");
        contact.put("Account_Name", Map.of("id", "4001002000000111090", "name", "Lumen Bakery"));
        contact.put("Interests", List.of("Bread", "Cake"));
        contact.put("Hobbies", List.of());
        contact.put("Address", Map.of("city", "Köln"));
        return contact;
    }

    private static boolean matches(String criteria) {
        return CriteriaFilter.parse(criteria).test(CONTACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Last_Name:equals:varga)",
                "(Last_Name:not_equal:Varg)",
                "(Last_Name:starts_with:VAR)",
                "(Last_Name:in:Kiss,Varga)",
                "(Note:equals:a \\(b\\)\\, \\\\c: and\\(or\\))",
                "(Code:equals:007)",
                "(Code:greater_than:6)",
                "(Amount:equals:12.5)",
                "(Amount:in:1,12.500)",
                "(Amount:between:12.5,13)",
                "(Employees:greater_equal:40)",
                "(Employees:less_than:40.1)",
                "(Turnover:not_equal:9000000001)",
                "(Email_Opt_Out:equals:false)",
                "(Email_Opt_Out:not_equal:true)",
                "(Date_of_Birth:equals:1990-02-28)",
                "(Date_of_Birth:less_equal:1990-02-28)",
                "(Modified_Time:equals:2031-03-04T07:08:07Z)",
                "(Modified_Time:equals:2031-03-04T10:08:07+03:00)",
                "(Modified_Time:in:2030-01-01T00:00:00Z,2031-03-04T07:08:07+00:00)",
                "(Modified_Time:between:2031-03-04T07:08:07+00:00,2031-03-04T07:08:08+00:00)",
                "(Account_Name:equals:4001002000000111090)",
                "(Account_Name:in:1,4001002000000111090)",
                "(Account_Name:not_equal:1)",
                "(Interests:equals:cake)",
                "(Interests:in:Wine,Bread)",
                "(Interests:starts_with:ca)",
                "(Interests:not_equal:Wine)",
                "(id:equals:4001002000000111001)",
            })
    void matching(String criteria) {
        assertThat(matches(criteria)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Last_Name:equals:Var)",
                "(Last_Name:starts_with:arga)",
                "(Last_Name:not_equal:VARGA)",
                "(Code:equals:7)",
                "(Amount:greater_than:12.5)",
                "(Amount:between:13,12)",
                "(Employees:in:4,0)",
                "(Date_of_Birth:greater_than:1990-02-28)",
                "(Modified_Time:less_than:2031-03-04T07:08:07+00:00)",
                "(Account_Name:equals:400100200000011109)",
                "(Interests:not_equal:bread)",
                "(Interests:equals:Bread\\, Cake)",
                "(Title:equals:x)",
                "(Title:not_equal:x)",
                "(Hobbies:equals:x)",
                "(Hobbies:not_equal:x)",
                "(No_Such_Field:not_equal:x)",
            })
    void notMatching(String criteria) {
        assertThat(matches(criteria)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'((Last_Name:equals:x)or(Code:equals:007))', true",
        "'((Last_Name:equals:Varga)and(Code:equals:7))', false",
        "'((Last_Name:equals:x)or((Code:equals:007)and(Amount:less_than:13)))', true",
        "'(((Last_Name:equals:x)or(Code:equals:007))and((Amount:less_than:1)or(Amount:equals:2)))', false",
        "'(((Last_Name:equals:Varga)))', true",
        "' ( (Last_Name:equals:x) or\n  (Code:equals:007) ) ', true",
        "'((Last_Name:equals:Varga)and(Code:equals:007)and(Employees:equals:40))', true",
    })
    void conditionsAreJoined(String criteria, boolean expected) {
        assertThat(matches(criteria)).isEqualTo(expected);
    }

    @Test
    void blanksBelongToValues() {
        assertThat(matches("(Last_Name:equals: Varga)")).isFalse();
    }

    @Test
    void knowsItsFields() {
        CriteriaFilter filter =
                CriteriaFilter.parse(
                        "((Stage:in:a,b)and((Owner:equals:1)or(Amount:less_than:5))and(Stage:not_equal:c))");
        assertThat(filter.fields()).containsExactly("Stage", "Owner", "Amount");
        assertThatThrownBy(() -> filter.fields().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Last_Name:equals:x | 1 | '('",
                "'' | 1 | found the end instead of '('",
                "(:equals:x) | 2 | API name of a field",
                "(Last Name:equals:x) | 6 | found ' ' instead of ':'",
                "(Account_Name.Phone:equals:x) | 14 | of a lookup such as Account_Name its id",
                "(Last_Name:like:x) | 12 | 'like' is not an operator, those are equals, not_equal, starts_with",
                "(Last_Name:equals) | 18 | ':'",
                "(Last_Name:equals:) | 19 | a value",
                "(Last_Name:equals:x | 20 | found the end instead of ')'",
                "(Last_Name:equals:x)) | 21 | the end, for one bracket",
                "(Last_Name:equals:x)and(Code:equals:1) | 21 | one bracket has to be around all conditions",
                "((Last_Name:equals:x)and(Code:equals:1)or(Code:equals:2)) | 40 | 'and' or ')'",
                "((Last_Name:equals:x)xor(Code:equals:1)) | 22 | 'and' or ')'",
                "((Last_Name:equals:x)and) | 25 | '('",
                "(Last_Name:equals:a(b) | 20 | \\(",
                "(Last_Name:equals:a,b) | 19 | equals takes one value, not 2; a comma that belongs to a value is written \\,",
                "(Amount:between:1) | 17 | between takes two values",
                "(Amount:in:1,) | 14 | a value",
                "(Amount:greater_than:much) | 22 | only a number, a date",
                "(Modified_Time:less_than:2031-02-30) | 26 | only a number, a date",
            })
    void faultsAreNamedWithTheirPlace(String criteria, int place, String what) {
        assertThatThrownBy(() -> CriteriaFilter.parse(criteria))
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("criteria, character " + place + ":")
                .hasMessageContaining(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(Amount:equals:much) | 16 | 'much' does not suit Amount, which takes a number",
                "(Amount:starts_with:1) | 21 | starts_with does not suit Amount, which holds a number",
                "(Email_Opt_Out:equals:no) | 23 | true or false",
                "(Email_Opt_Out:in:true) | 19 | in does not suit Email_Opt_Out",
                "(Account_Name:equals:Lumen Bakery) | 22 | the id of the record that it looks up",
                "(Account_Name:starts_with:4) | 27 | a lookup",
                "(Modified_Time:equals:2031-03-04) | 23 | which takes a time such as",
                "(Date_of_Birth:greater_than:1990-01-01T00:00:00+00:00) | 29 | which takes a date such as",
                "(Last_Name:greater_than:5) | 25 | which holds text",
                "(Address:equals:x) | 17 | holds values that criteria can't compare",
            })
    void whatDoesNotSuitTheValueIsRefused(String criteria, int place, String what) {
        assertThatThrownBy(() -> matches(criteria))
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("criteria, character " + place + ":")
                .hasMessageContaining(what);
    }

    @Test
    void textsThatLookLikeTimesAreTexts() {
        Map<String, Object> record =
                Map.of("Note", "2031-03-04", "Notes", Arrays.asList("x", null));
        assertThat(CriteriaFilter.parse("(Note:equals:soon)").test(record)).isFalse();
        assertThat(CriteriaFilter.parse("(Note:in:soon,2031-03-04)").test(record)).isTrue();
        assertThat(CriteriaFilter.parse("(Note:starts_with:2031)").test(record)).isTrue();
    }

    @Test
    void endlessBracketsAreRefused() {
        List<String> brackets = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            brackets.add("(");
        }
        assertThatThrownBy(() -> CriteriaFilter.parse(String.join("", brackets)))
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("more than 50 brackets");
    }
}
