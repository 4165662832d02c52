package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.DocumentedRoutes.Language;
import io.github.camelzoho.bigin.simulator.Fault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cookbook's recipes for many records, and for running routes. */
class CookbookRecordsTest extends CookbookGround {

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void aCsvFileIsUpserted(Language language) throws Exception {
        insert("Contacts", Map.of("Last_Name", "Old", "Email", "ada@lumen.example"));
        cook("Upsert contacts from a CSV file", language);

        putAndWait(
                Map.of(
                        "inbox/contacts.csv",
                        bytes(
                                """
                                Last_Name,Email
                                "Varga, Ada",ada@lumen.example
                                "O""Neil",o@lumen.example
                                ,nameless@lumen.example
                                """)));

        assertThat(bigin().module("Contacts").all())
                .extracting(contact -> contact.get("Last_Name"))
                .containsExactly("Varga, Ada", "O\"Neil");
        assertThat(stage().log).containsExactly("contacts.csv: 2 written, 1 rejected");
        assertThat(stage().files()).containsOnlyKeys("inbox/done/contacts.csv");
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void aLargeCsvFileIsImported(Language language) throws Exception {
        insert("Contacts", Map.of("Last_Name", "Old", "Email", "ada@lumen.example"));
        cook("Import a large CSV file", language);

        putAndWait(
                Map.of(
                        "imports/contacts.csv",
                        bytes(
                                """
                                Last_Name,Email
                                "Varga, Ada",ada@lumen.example
                                Roth,no address
                                Okoro,o@lumen.example
                                """)));

        assertThat(bigin().module("Contacts").all())
                .extracting(contact -> contact.get("Last_Name"))
                .containsExactly("Varga, Ada", "Okoro");
        assertThat(stage().files())
                .containsOnlyKeys("imports/done/contacts.csv", "rejected/imports.txt")
                .extractingByKey("rejected/imports.txt")
                .asString()
                .startsWith("row 2: Email: INVALID_DATA")
                .contains("Roth");
        assertThat(credits()).isBetween(500, 510);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void contactsAreExported(Language language) throws Exception {
        String ada =
                insert(
                        "Contacts",
                        Map.of("Last_Name", "Varga, \"A\"", "Email", "ada@lumen.example"));
        String bo = insert("Contacts", Map.of("Last_Name", "Oak", "Phone", "1"));
        cook("Export all contacts to CSV every night", language);

        strike();

        String today =
                LocalDate.now(ZoneId.systemDefault()).format(DateTimeFormatter.BASIC_ISO_DATE);
        assertThat(stage().files().get("exports/contacts-" + today + ".csv").lines())
                .containsExactlyInAnyOrder(
                        ada + ",\"Varga, \"\"A\"\"\",ada@lumen.example,", bo + ",Oak,,1");
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void aModuleIsBackedUp(Language language) throws Exception {
        IntStream.range(0, 250)
                .forEach(i -> bigin().module("Products").insert(Map.of("Product_Name", "P" + i)));
        cook("Back up a module as lines of JSON", language);

        send(null, Map.of());

        assertThat(stage().files().get("backup/products.jsonl").lines())
                .hasSize(250)
                .allMatch(line -> line.matches("\\{.*\"Product_Name\":\"P\\d+\".*}"));
        assertThat(credits()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void rejectedRecordsArePutAside(Language language) throws Exception {
        cook("Put rejected records aside", language);

        send(
                """
                [{"Last_Name": "Varga"}, {"First_Name": "Ada"}, {"Last_Name": "Okoro"}]
                """,
                Map.of());

        assertThat(bigin().module("Contacts").all())
                .extracting(contact -> contact.get("Last_Name"))
                .containsExactly("Varga", "Okoro");
        assertThat(stage().files().get("rejected/contacts.txt").lines())
                .singleElement()
                .asString()
                .startsWith("MANDATORY_NOT_FOUND {\"api_name\":\"Last_Name\"")
                .endsWith(" {First_Name=Ada}");
        assertThat(credits()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void theBudgetHolds(Language language) throws Exception {
        String ada = insert("Contacts", Map.of("Last_Name", "Varga"));
        stage().with("credits.a.day", "2");
        cook("Stay within a budget of credits", language);

        List<Exchange> exchanges =
                IntStream.range(0, 4).mapToObj(i -> send(ada, Map.of())).toList();

        assertThat(credits()).isEqualTo(2);
        assertThat(exchanges.get(1).getMessage().getBody())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("Last_Name", "Varga");
        assertThat(stage().files())
                .hasSize(2)
                .allSatisfy(
                        (name, content) -> {
                            assertThat(name).startsWith("tomorrow/");
                            assertThat(content).isEqualTo(ada);
                        });
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void itGoesSlowly(Language language) throws Exception {
        List<String> ids =
                IntStream.range(0, 4)
                        .mapToObj(i -> insert("Contacts", Map.of("Last_Name", "N" + i)))
                        .toList();
        cook("Take it slowly", language);

        send(ids, Map.of());

        assertThat(credits()).isEqualTo(4);
        assertThat(stage().waits)
                .hasSize(3)
                .allMatch(wait -> wait.compareTo(Duration.ofMillis(500)) <= 0)
                .allMatch(wait -> wait.compareTo(Duration.ZERO) > 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void passingFailuresAreTriedLater(Language language) throws Exception {
        String ada = insert("Contacts", Map.of("Last_Name", "Varga"));
        stage().with("later", "1");
        cook("Try later what failed for a passing reason", language);
        Map<String, Object> id = Map.of(ZohoBiginConstants.RECORD_ID, ada);

        bigin().faults().add(Fault.status(503)).on("PUT", "*").times(7);
        send("{\"Phone\": \"1\"}", id);
        assertThat(record("Contacts", ada)).containsEntry("Phone", "1");

        bigin().faults().add(Fault.status(503)).on("PUT", "*").always();
        send("{\"Phone\": \"2\"}", id);
        assertThat(stage().files().values()).containsExactly("{\"Phone\": \"2\"}");
        assertThat(stage().files().keySet()).allMatch(name -> name.startsWith("gave-up/"));

        bigin().faults().clear();
        send("{\"Email\": \"no address\"}", id);
        assertThat(stage().files().keySet()).hasSize(2).anyMatch(name -> name.startsWith("wrong/"));
    }
}
