package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.DocumentedRoutes.Language;
import io.github.camelzoho.bigin.simulator.notifications.Delivery;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cookbook's recipes for what changes. */
class CookbookChangesTest extends CookbookGround {

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void everyNewContactHasATask(Language language) throws Exception {
        String old = insert("Contacts", Map.of("Last_Name", "Old"));
        cook("A task for every new contact", language);
        ZohoBiginConsumer feed = feed();
        String ada = insert("Contacts", Map.of("First_Name", "Ada", "Last_Name", "Varga"));
        bigin().module("Contacts").update(old, Map.of("Phone", "1"));

        poll(feed);
        poll(feed);

        assertThat(only("Tasks"))
                .containsEntry("Subject", "Call Ada Varga")
                .containsKey("Due_Date")
                .extractingByKey("Related_To", InstanceOfAssertFactories.MAP)
                .containsEntry("id", ada);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void whatWasDeletedIsKept(Language language) throws Exception {
        String ada = insert("Contacts", Map.of("Last_Name", "Varga"));
        cook("Keep what was deleted in an archive file", language);
        ZohoBiginConsumer feed = feed();
        bigin().module("Contacts").delete(ada);

        poll(feed);

        assertThat(stage().files().get("archive/deleted-contacts.jsonl").lines())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("{")
                .contains(
                        "\"id\":\"" + ada + "\"", "\"display_name\":\"Varga\"", "\"deleted_by\":{")
                .endsWith("}");
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void newContactsAreKnownAtOnce(Language language) throws Exception {
        cook("Know of new contacts within seconds", language);
        Awaitility.await().until(() -> !bigin().notifications().channels().isEmpty());
        // The first poll looks where Bigin's clock is; what is new comes some seconds after it.
        Awaitility.await()
                .until(() -> bigin().calls().stream().anyMatch(c -> c.method().equals("GET")));
        bigin().clock().advance(Duration.ofSeconds(5));

        insert("Contacts", Map.of("Last_Name", "Varga", "Phone", "+43 1 234"));

        // A second must be over before it is read; the next regular poll is minutes away.
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> stage().log.contains("Call Varga: +43 1 234"));
        assertThat(bigin().notifications().deliveries()).isNotEmpty().allMatch(Delivery::taken);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void whoChangedWhatIsWrittenDown(Language language) throws Exception {
        String company = insert("Accounts", Map.of("Account_Name", "Lumen"));
        cook("Write down who changed what", language);
        ZohoBiginConsumer feed = feed();
        bigin().module("Accounts").update(company, Map.of("Account_Name", "Lumen Bakery"));
        poll(feed);
        insert("Accounts", Map.of("Account_Name", "Oak"));

        poll(feed);

        assertThat(stage().files().get("audit/companies.log").lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .matches(
                                                "20\\S+\\+00:00 updated Lumen Bakery by 4001002000000099001"),
                        line -> assertThat(line).contains("created Oak by "));
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void usersAreWrittenDown(Language language) throws Exception {
        cook("Write the list of users to a file", language);

        send(null, Map.of());

        assertThat(stage().files())
                .containsEntry(
                        "reports/users.txt",
                        "Ada Varga <ada@lumen.example>\nBo Lind <bo@lumen.example>\n");
        assertThat(credits()).isEqualTo(1);
    }
}
