package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.DocumentedRoutes.Language;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.query.QuoteEscape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.camel.Exchange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cookbook's recipes for people and companies. */
class CookbookPeopleTest extends CookbookGround {

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void aCallIsLogged(Language language) throws Exception {
        String ada = insert("Contacts", Map.of("Last_Name", "Varga", "Phone", "+43 1 234"));
        cook("Log a call for a number that rang", language);

        Exchange rang = send(null, Map.of("number", "+43 1 234"));
        assertThat(credits()).isEqualTo(2);
        send(null, Map.of("number", "+43 9 999"));

        assertThat(only("Calls"))
                .containsEntry("Subject", "Call from +43 1 234")
                .containsEntry("Call_Type", "Inbound")
                .containsEntry("id", rang.getMessage().getHeader(ZohoBiginConstants.RECORD_ID))
                .extractingByKey("Related_To", InstanceOfAssertFactories.MAP)
                .containsEntry("id", ada);
        assertThat(credits()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void aNoteIsWritten(Language language) throws Exception {
        bigin().switches().set(Switch.COQL_QUOTE_ESCAPE, QuoteEscape.DOUBLING);
        String company = insert("Accounts", Map.of("Account_Name", "O'Brien, Söhne (Köln)"));
        insert("Accounts", Map.of("Account_Name", "Söhne"));
        cook("Write a note on a company", language);

        send("They said \"yes\"", Map.of("company", "O'Brien, Söhne (Köln)"));
        send("Lost", Map.of("company", "Nobody"));

        assertThat(only("Notes"))
                .containsEntry("Note_Content", "They said \"yes\"")
                .extractingByKey("Parent_Id", InstanceOfAssertFactories.MAP)
                .containsEntry("id", company);
        assertThat(credits()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void contactsOfACompanyAreTagged(Language language) throws Exception {
        String company = insert("Accounts", Map.of("Account_Name", "Lumen Bakery"));
        Map<String, String> there = Map.of("id", company);
        insert("Contacts", Map.of("Last_Name", "Varga", "Account_Name", there));
        insert("Contacts", Map.of("Last_Name", "Okoro", "Account_Name", there));
        insert("Contacts", Map.of("Last_Name", "Stranger"));
        cook("Tag all contacts of a company", language);

        send(null, Map.of("company", company));

        assertThat(bigin().module("Contacts").all())
                .filteredOn(contact -> String.valueOf(contact.get("Tag")).contains("partner"))
                .extracting(contact -> contact.get("Last_Name"))
                .containsExactlyInAnyOrder("Varga", "Okoro");
        assertThat(stage().log).containsExactly("2 contacts tagged");
        assertThat(credits()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void companyAndContactAreLinked(Language language) throws Exception {
        cook("Create a company and a contact, and link them", language);
        String form =
                """
                {"company": "Lumen \\"L\\" Bakery", "website": "https://lumen.example",
                 "name": "Varga, Ada", "mail": "ada@lumen.example"}
                """;

        send(form, Map.of());
        assertThat(credits()).isEqualTo(2);
        send(form, Map.of());

        Object company = only("Accounts").get("id");
        assertThat(only("Accounts")).containsEntry("Account_Name", "Lumen \"L\" Bakery");
        assertThat(only("Contacts"))
                .containsEntry("Last_Name", "Varga, Ada")
                .extractingByKey("Account_Name", InstanceOfAssertFactories.MAP)
                .containsEntry("id", company);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void customersOfAShopAreTakenOver(Language language) throws Exception {
        insert("Contacts", Map.of("Last_Name", "Old", "Email", "ada@lumen.example"));
        cook("Take customers over from a webshop", language);

        send(
                """
                [{"first": "Ada", "last": "Varga", "mail": "ada@lumen.example", "address": {"city": "Linz"}},
                 {"first": "Bo", "last": "O'Neil, jr.", "mail": "bo@oak.example", "address": {"city": "Köln"}},
                 {"first": "Cy", "last": "Roth", "mail": "no address", "address": {"city": "Bonn"}}]
                """,
                Map.of());

        assertThat(bigin().module("Contacts").all())
                .extracting(
                        contact -> contact.get("Last_Name") + " in " + contact.get("Mailing_City"))
                .containsExactly("Varga in Linz", "O'Neil, jr. in Köln");
        assertThat(stage().log).containsExactly("2 written, 1 rejected");
        assertThat(credits()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void newContactsAreSpread(Language language) throws Exception {
        stage().with("user.north", "4001002000000099001").with("user.south", "4001002000000099002");
        cook("Spread new contacts over the team", language);
        ZohoBiginConsumer feed = feed();
        List.of("A", "B", "C").forEach(name -> insert("Contacts", Map.of("Last_Name", name)));

        poll(feed);
        poll(feed);

        assertThat(bigin().module("Contacts").all())
                .extracting(contact -> String.valueOf(((Map<?, ?>) contact.get("Owner")).get("id")))
                .containsExactly(
                        "4001002000000099001", "4001002000000099002", "4001002000000099001");
        assertThat(feed.getChangesEmitted()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void photosAreSet(Language language) throws Exception {
        String ada = insert("Contacts", Map.of("Last_Name", "Varga", "Email", "ada@lumen.example"));
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", picture);
        cook("Set the photo of a contact", language);

        putAndWait(Map.of("portraits/ada@lumen.example.png", picture.toByteArray()));

        assertThat(bigin().files().photo("Contacts", ada).orElseThrow().content())
                .isEqualTo(picture.toByteArray());
        assertThat(stage().files()).containsOnlyKeys("portraits/.camel/ada@lumen.example.png");
        assertThat(credits()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void aMailIsSent(Language language) throws Exception {
        String bo = insert("Contacts", Map.of("Last_Name", "Oak", "Email", "bo@oak.example"));
        cook("Send a mail to a contact", language);

        send(null, Map.of("contact", bo));

        assertThat(bigin().files().sentMails())
                .singleElement(InstanceOfAssertFactories.MAP)
                .containsEntry("subject", "Your offer")
                .extractingByKey("to")
                .asString()
                .contains("bo@oak.example");
        assertThat(credits()).isEqualTo(22);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void twinsAreFound(Language language) throws Exception {
        List.of("1", "2", "2", "3", "2", "4", "4")
                .forEach(phone -> insert("Contacts", Map.of("Last_Name", "N", "Phone", phone)));
        insert("Contacts", Map.of("Last_Name", "None"));
        cook("Find contacts that are there twice", language);

        send(null, Map.of());

        // Groups are handed on by a thread of the aggregator's own.
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(stage().files())
                                        .containsEntry(
                                                "reports/twins.txt",
                                                "2: 3 contacts\n4: 2 contacts\n"));
        assertThat(credits()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void aPersonIsForgotten(Language language) throws Exception {
        insert("Contacts", Map.of("Last_Name", "Varga", "Email", "ada@lumen.example"));
        insert("Contacts", Map.of("Last_Name", "Varga", "Secondary_Email", "ada@lumen.example"));
        insert("Contacts", Map.of("Last_Name", "Okoro", "Email", "o@lumen.example"));
        cook("Forget a person", language);

        send(null, Map.of("mail", "ada@lumen.example"));
        assertThat(credits()).isEqualTo(2);
        send(null, Map.of("mail", "nobody@lumen.example"));

        assertThat(only("Contacts")).containsEntry("Last_Name", "Okoro");
        assertThat(bigin().calls())
                .filteredOn(call -> call.method().equals("DELETE"))
                .singleElement()
                .satisfies(call -> assertThat(call.param("wf_trigger")).contains("false"));
    }
}
