package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.DocumentedRoutes.Language;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cookbook's recipes for deals. */
class CookbookDealsTest extends CookbookGround {

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void anOrderBecomesADeal(Language language) throws Exception {
        cook("Make a deal of an order", language);
        String order =
                """
                {"number": "4711", "name": "Varga", "mail": "ada@lumen.example", "total": 1250.50}
                """;

        send(order, Map.of());
        assertThat(credits()).isEqualTo(2);
        send(order, Map.of());

        Object customer = only("Contacts").get("id");
        assertThat(only("Pipelines"))
                .containsEntry("Deal_Name", "Order 4711")
                .containsEntry("Stage", "Qualification")
                .extractingByKey("Contact_Name", InstanceOfAssertFactories.MAP)
                .containsEntry("id", customer);
        assertThat(only("Pipelines").get("Amount").toString()).startsWith("1250.5");
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void aDealMovesOn(Language language) throws Exception {
        String deal = deal("20 chairs", "Qualification");
        cook("Move a deal to the next stage", language);

        send(null, Map.of("deal", deal));
        assertThat(record("Pipelines", deal)).containsEntry("Stage", "Proposal");
        assertThat(credits()).isEqualTo(2);
        send(null, Map.of("deal", deal));
        assertThat(record("Pipelines", deal)).containsEntry("Stage", "Won");
        send(null, Map.of("deal", deal));

        assertThat(record("Pipelines", deal)).containsEntry("Stage", "Won");
        assertThat(stage().log).containsExactly("nothing follows Won");
        assertThat(credits()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void aFileIsAttached(Language language) throws Exception {
        String deal = deal("Order 4711, Köln", "Proposal");
        cook("Attach a PDF to a deal", language);

        putAndWait(
                Map.of(
                        "offers/Order 4711, Köln.pdf", bytes("%PDF of ours"),
                        "offers/Unknown.pdf", bytes("%PDF of nobody")));

        assertThat(bigin().files().attachments("Pipelines", deal))
                .singleElement()
                .satisfies(
                        file -> {
                            assertThat(file.name()).isEqualTo("Order 4711, Köln.pdf");
                            assertThat(file.content()).isEqualTo(bytes("%PDF of ours"));
                        });
        assertThat(stage().files())
                .containsOnlyKeys("offers/sent/Order 4711, Köln.pdf", "offers/failed/Unknown.pdf");
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void attachmentsAreDownloaded(Language language) throws Exception {
        String deal = deal("20 chairs", "Won");
        bigin().files().attach("Pipelines", deal, "offer.txt", "text/plain", bytes("20 chairs"));
        bigin().files().attach("Pipelines", deal, "a/b.txt", "text/plain", bytes("signed"));
        cook("Download all attachments of a deal", language);

        send(null, Map.of("deal", deal));

        assertThat(stage().files())
                .containsOnly(
                        Map.entry("papers/" + deal + "/offer.txt", "20 chairs"),
                        Map.entry("papers/" + deal + "/a_b.txt", "signed"));
        assertThat(credits()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void productsAreOnTheDeal(Language language) throws Exception {
        String deal = deal("Kitchen", "Proposal");
        cook("Put products on a deal", language);

        send(
                """
                [{"article": "Oven, \\"big\\"", "price": 1250}, {"article": "Hood", "price": 99.5}]
                """,
                Map.of("deal", deal));

        assertThat(record("Pipelines", deal))
                .extractingByKey("Associated_Products")
                .asString()
                .contains("Oven, \"big\"", "Hood");
        assertThat(bigin().module("Products").size()).isEqualTo(2);
        assertThat(credits()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void stuckDealsAreTold(Language language) throws Exception {
        bigin().clock().advance(Duration.ofDays(-30));
        deal("Oldest", "Proposal");
        deal("Won long ago", "Won");
        bigin().clock().advance(Duration.ofDays(10));
        deal("Old", "Proposal");
        bigin().clock().advance(Duration.ofDays(20));
        deal("Fresh", "Proposal");
        cook("Alert on deals that are stuck", language);

        strike();

        assertThat(stage().files().get("reports/stuck.txt").lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Oldest has waited since 20"),
                        line -> assertThat(line).startsWith("Old has waited since 20"));
        assertThat(credits()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void dealsAreCounted(Language language) throws Exception {
        deal("A", "Qualification");
        deal("B", "Won");
        deal("C", "Won");
        cook("Count deals by stage", language);

        send(null, Map.of());

        assertThat(stage().log)
                .containsExactly("Qualification: 1", "Proposal: 0", "Won: 2", "Lost: 0");
        assertThat(credits()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "JAVA"})
    void whatIsWonIsToldOnce(Language language) throws Exception {
        cook("Tell the team of a deal that was won", language);
        ZohoBiginConsumer feed = feed();
        String deal = deal("20 chairs", "Proposal");
        poll(feed);
        assertThat(stage().log).isEmpty();
        bigin().module("Pipelines").update(deal, Map.of("Stage", "Won", "Amount", 900));
        poll(feed);
        bigin().module("Pipelines").update(deal, Map.of("Amount", 950));

        poll(feed);

        assertThat(stage().log).containsExactly("Won: 20 chairs, 900");
    }
}
