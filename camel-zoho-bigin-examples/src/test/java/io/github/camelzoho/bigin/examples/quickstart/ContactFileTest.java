package io.github.camelzoho.bigin.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContactFileTest {

    private final CamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void hasWhatListsOfContactsHave() throws Exception {
        List<Row> rows = ContactFile.read(camel, "classpath:quickstart/contacts.csv");

        assertThat(rows).hasSize(500);
        assertThat(rows).filteredOn(row -> row.lastName().isEmpty()).hasSize(7);
        assertThat(rows).filteredOn(row -> row.company().contains(",")).isNotEmpty();
        assertThat(rows).filteredOn(row -> row.firstName().contains("\"")).isNotEmpty();
        assertThat(rows).filteredOn(row -> row.lastName().contains("ü")).isNotEmpty();
        assertThat(rows.stream().map(row -> row.email().toLowerCase(Locale.ROOT)).distinct())
                .as("emails, some of them twice")
                .hasSize(494);
    }

    @Test
    void emptyCellsAreNotSent() {
        Row row = new Row("Zoë", "", "zoe@lumen.example", "", "", "", "");

        assertThat(row.toContact(null))
                .isEqualTo(Map.of("First_Name", "Zoë", "Email", "zoe@lumen.example"));
    }

    @Test
    void aContactNamesItsCompanyById() {
        Row row = new Row("", "Öztürk", "", "", "", "", "Lumen");

        assertThat(row.toContact("42"))
                .isEqualTo(Map.of("Last_Name", "Öztürk", "Account_Name", Map.of("id", "42")));
        assertThat(row.toCompany()).isEqualTo(Map.of("Account_Name", "Lumen"));
    }
}
