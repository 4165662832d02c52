package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.ApiError;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing but an {@link ApiError} may come out of a query that is not one. */
class GarbageIsRefusedTest {

    private static final Map<String, Object> RECORD =
            Map.of(
                    "id",
                    "5",
                    "Last_Name",
                    "Ada",
                    "Amount",
                    1,
                    "A_date",
                    "2031-03-04",
                    "A_boolean",
                    true,
                    "A_lookup",
                    Map.of("id", "1"));

    @Provide
    Arbitrary<String> garbage() {
        return NastyText.queryPieces()
                .list()
                .ofMaxSize(30)
                .flatMap(
                        pieces ->
                                Arbitraries.of("", " ")
                                        .map(between -> String.join(between, pieces)));
    }

    @Provide
    Arbitrary<String> almostQueries() {
        return spoilt(
                "select id, Last_Name from Contacts where ((Last_Name like '%a%' and Amount between 1"
                        + " and 2) or (A_lookup not in ('1', '2') and A_date > '2031-03-04')) order by"
                        + " Amount desc limit 5 offset 6");
    }

    @Provide
    Arbitrary<String> almostCriteria() {
        return spoilt(
                "(((Last_Name:equals:A\\,B and C)or(Amount:between:1,2))and(A_lookup:in:1,2,3))");
    }

    private static Arbitrary<String> spoilt(String query) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, query.length()),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.oneOf(Arbitraries.just(""), NastyText.queryPieces()))
                .as(
                        (at, cut, put) ->
                                query.substring(0, at)
                                        + put
                                        + query.substring(Math.min(query.length(), at + cut)));
    }

    @Property
    void asCriteria(@ForAll("garbage") String text) {
        runCriteria(text);
    }

    @Property
    void asAlmostCriteria(@ForAll("almostCriteria") String text) {
        runCriteria(text);
    }

    @Property
    void asCoql(@ForAll("garbage") String text, @ForAll QuoteEscape escape) {
        runCoql(text, escape);
    }

    @Property
    void asTheRestOfAWhere(@ForAll("garbage") String text, @ForAll QuoteEscape escape) {
        runCoql("select id from Contacts where " + text, escape);
    }

    @Property
    void asAlmostCoql(@ForAll("almostQueries") String text, @ForAll QuoteEscape escape) {
        runCoql(text, escape);
    }

    private static void runCriteria(String text) {
        try {
            boolean unused = Criteria.parse(text, SampleModule.FIELDS).test(RECORD);
        } catch (ApiError refusal) {
            assertThat(refusal.code()).isEqualTo("INVALID_QUERY");
        }
    }

    private static void runCoql(String text, QuoteEscape escape) {
        try {
            CoqlQuery query = CoqlQuery.parse(text, new CoqlRules(true, true, true, escape));
            assertThat(query.limit()).isBetween(1, 200);
            assertThat(query.offset()).isBetween(0, 10_000 - query.limit());
            BoundCoqlQuery bound = query.bind(SampleModule.FIELDS);
            boolean unused = bound.condition().test(RECORD);
            assertThat(bound.order().compare(RECORD, RECORD)).isZero();
        } catch (ApiError refusal) {
            assertThat(refusal.code())
                    .isIn("SYNTAX_ERROR", "INVALID_QUERY", "LIMIT_EXCEEDED", "DUPLICATE_DATA");
        }
    }
}
