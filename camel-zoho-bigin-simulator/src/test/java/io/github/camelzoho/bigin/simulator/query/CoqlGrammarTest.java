package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoqlGrammarTest {

    @Test
    void keywordsInAnyCaseNamesInTheirOwn() {
        String query =
                "SeLeCt Last_Name FrOm Contacts wHeRe Last_Name LIKE 'A%' aNd Amount BETWEEN 1 AND 2"
                        + " oRdEr By Amount DESC, id ASC LiMiT 5 OfFsEt 6";

        assertThat(CoqlQuery.parse(query, SampleModule.LENIENT).module()).isEqualTo("Contacts");
        assertThat(SampleModule.refusedQuery("select last_name from Contacts").details())
                .containsEntry("column_name", "last_name");
    }

    @Test
    void blanksAndLineBreaksBetweenTokens() {
        CoqlQuery query =
                CoqlQuery.parse(
                        "\n select Last_Name,\tAmount\r\nfrom Contacts where(Amount>=-1.5)"
                                + "order by Amount asc limit 7 ",
                        SampleModule.STRICT);

        assertThat(query.columns()).containsExactly("Last_Name", "Amount");
        assertThat(query.limit()).isEqualTo(7);
    }

    @Test
    void everyNamedFieldIsKnownToWhoeverJoins() {
        assertThat(
                        CoqlQuery.parse(
                                        "select Last_Name from Contacts where (Amount > 1 and"
                                                + " Account_Name.Phone is null) order by id asc",
                                        SampleModule.STRICT)
                                .fields())
                .containsExactlyInAnyOrder("Last_Name", "Amount", "Account_Name.Phone", "id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "delete from Contacts",
                "update Contacts set id = '1'",
                "insert into Contacts",
                "select from Contacts",
                "select id",
                "select id Contacts",
                "select id from",
                "select id, from Contacts",
                "select ,id from Contacts",
                "select id Last_Name from Contacts",
                "select * from Contacts",
                "select 'id' from Contacts",
                "select id from Contacts, Accounts",
                "select id from Contacts.Accounts",
                "select id from 'Contacts'",
                "select What_Id->Accounts.Account_Name from Tasks",
                "select .Phone from Contacts",
                "select Account_Name. from Contacts",
                "select distinct id from Contacts",
                "select count(id) from Contacts",
                "select max(Amount) from Contacts",
                "select Amount as A from Contacts",
                "select Amount from Contacts c",
                "select Amount from Contacts group by Amount",
                "select id from Contacts having Amount > 1",
                "select id from Contacts;",
                "select id from Contacts -- all",
                "select id from Contacts where",
                "select id from Contacts where where Amount = 1",
                "select id from Contacts where Amount",
                "select id from Contacts where Amount =",
                "select id from Contacts where Amount == 1",
                "select id from Contacts where Amount <> 1",
                "select id from Contacts where Amount = 1x",
                "select id from Contacts where Amount = +1",
                "select id from Contacts where Amount = 1e3",
                "select id from Contacts where Amount = .5",
                "select id from Contacts where Amount = 1.",
                "select id from Contacts where Amount = - 1",
                "select id from Contacts where Amount = null",
                "select id from Contacts where Amount = Last_Name",
                "select id from Contacts where A_boolean = true",
                "select id from Contacts where 1 = 1",
                "select id from Contacts where not Amount = 1",
                "select id from Contacts where Amount not = 1",
                "select id from Contacts where Amount is 1",
                "select id from Contacts where Amount is not",
                "select id from Contacts where Amount not null",
                "select id from Contacts where Amount in 1",
                "select id from Contacts where Amount in ()",
                "select id from Contacts where Amount in (1,)",
                "select id from Contacts where Amount in (1 2)",
                "select id from Contacts where Amount in (select Amount from Accounts)",
                "select id from Contacts where Amount between 1",
                "select id from Contacts where Amount between 1, 2",
                "select id from Contacts where Amount between 1 or 2",
                "select id from Contacts where Last_Name = \"Ada\"",
                "select id from Contacts where Last_Name = 'Ada",
                "select id from Contacts where Last_Name = Ada",
                "select id from Contacts where (Amount = 1",
                "select id from Contacts where Amount = 1)",
                "select id from Contacts where ()",
                "select id from Contacts order Amount asc",
                "select id from Contacts order by",
                "select id from Contacts order by Amount",
                "select id from Contacts order by Amount ascending",
                "select id from Contacts order by 1 asc",
                "select id from Contacts limit 5 order by id asc",
                "select id from Contacts offset 5 limit 5"
            })
    void everythingElseIsASyntaxError(String query) {
        ApiError refusal = SampleModule.refusedQuery(query);

        assertThat(refusal.code()).isEqualTo("SYNTAX_ERROR");
        assertThat(refusal.status()).isEqualTo(400);
    }

    @Test
    void aSyntaxErrorPointsNearTheFault() {
        assertThat(SampleModule.refusedQuery("select id\nfrom Contacts group by Amount").details())
                .containsEntry("near", "group by Amount")
                .containsEntry("line", 2)
                .containsEntry("column", 15);
        assertThat(SampleModule.refusedQuery("select id").details())
                .containsEntry("near", "select id");
    }

    @Test
    void endlessBracketsAndDotsAreRefusedToo() {
        String where = "select id from Contacts where ";

        assertThat(SampleModule.refusedQuery(where + "(".repeat(100_000)).code())
                .isEqualTo("SYNTAX_ERROR");
        assertThat(SampleModule.refusedQuery(where + "a.".repeat(100_000) + "a = 1").code())
                .isEqualTo("LIMIT_EXCEEDED");
    }
}
