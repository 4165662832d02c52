package io.github.camelzoho.bigin.client.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoqlStatementTest {

    @Test
    void findsTheClauses() {
        CoqlStatement statement =
                CoqlStatement.parse(
                        "SELECT Last_Name, Email FROM Contacts WHERE Email is not null ORDER BY Email asc LIMIT 30 OFFSET 10");
        assertThat(statement)
                .isEqualTo(
                        new CoqlStatement(
                                "SELECT Last_Name, Email FROM Contacts",
                                "Email is not null",
                                "Email asc",
                                30,
                                10));
        assertThat(statement.isOrderedById()).isFalse();
    }

    @Test
    void takesNoWordWithinQuotesOrBracketsForAClause() {
        CoqlStatement statement =
                CoqlStatement.parse(
                        "select id from Contacts where Title = 'limit 5 order by x' and (Title = 'it''s limit 1')");
        assertThat(statement.where())
                .isEqualTo("Title = 'limit 5 order by x' and (Title = 'it''s limit 1')");
        assertThat(statement.limit()).isNull();
    }

    @Test
    void takesABackslashedQuoteForAPartOfTheText() {
        CoqlStatement statement =
                CoqlStatement.parse(
                        "select id from Contacts where Title = 'it\\'s limit 1' limit 7");
        assertThat(statement.limit()).isEqualTo(7);
        assertThat(statement.where()).isEqualTo("Title = 'it\\'s limit 1'");
    }

    @Test
    void readsTheShortFormOfOffsetAndLimit() {
        CoqlStatement statement = CoqlStatement.parse("select id from Contacts limit 40, 20");
        assertThat(statement.offset()).isEqualTo(40);
        assertThat(statement.limit()).isEqualTo(20);
    }

    @Test
    void addsAConditionBecauseBiginMayDemandOne() {
        assertThat(CoqlStatement.parse("select id from Contacts").page(200, 0))
                .isEqualTo("select id from Contacts where id is not null limit 200 offset 0");
    }

    @Test
    void bracketsTheConditionBeforeItAddsAnother() {
        assertThat(
                        CoqlStatement.parse(
                                        "select id from Contacts where Title = 'a' or Title = 'b' order by id desc")
                                .after("7", 200))
                .isEqualTo(
                        "select id from Contacts where ((Title = 'a' or Title = 'b') and id < '7')"
                                + " order by id desc limit 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from Contacts",
                "select id",
                "select id from Contacts limit many",
                "select id from Contacts limit -1",
                ""
            })
    void refusesWhatIsNoStatement(String text) {
        assertThatThrownBy(() -> CoqlStatement.parse(text))
                .isInstanceOf(ZohoBiginInputException.class);
    }
}
