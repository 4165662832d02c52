package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A route can't tell from an exchange whether it was pushed or polled. */
class ZohoBiginPushedEqualsPolledTest extends SimulatedHints {
    private static final String ALL = "events=created,updated,deleted";

    private final List<SimulatedFeed.Heard> polled = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fields=Last_Name,Email",
                "fields=Last_Name&criteria=RAW((Email:starts_with:ada))",
                "fields=Last_Name,Account_Name,Owner",
                "outputType=json&fields=Last_Name,Email,Account_Name",
                "outputType=jsonNode&fields=Last_Name,Email",
                "splitResults=false&fields=Last_Name,Email",
                "changeSource=list&fields=Last_Name,Email",
                "changeSource=list&outputType=json"
            })
    void headersAndBodyAreTheSame(String options) throws Exception {
        String both = ALL + (options.isEmpty() ? "" : "&" + options);
        push(both);
        ZohoBiginConsumer poller = poller(both);
        poller.run();
        String company = bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));

        String id =
                store().insert(
                                Map.of(
                                        LAST_NAME,
                                        "Varga",
                                        "Email",
                                        "ada@lumen.example",
                                        "Account_Name",
                                        Map.of("id", company)));
        same(1, poller);
        store().update(id, Map.of(LAST_NAME, "Okoro", "Email", "ada.okoro@lumen.example"));
        same(2, poller);
        store().delete(id);
        same(3, poller);
        assertThat(heard)
                .extracting(SimulatedFeed.Heard::type)
                .containsExactly("created", "updated", "deleted");
        assertThat(bigin().refused()).isEmpty();
    }

    private ZohoBiginConsumer poller(String options) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("zoho-bigin:Contacts?startScheduler=false&cursorStore=#positions&"
                                        + options)
                                .routeId("poll")
                                .process(e -> polled.add(SimulatedFeed.Heard.of(e)));
                    }
                });
        return (ZohoBiginConsumer) context.getRoute("poll").getConsumer();
    }

    /** What was pushed is what is polled when it can be. */
    private void same(int count, ZohoBiginConsumer poller) {
        notifications().awaitQuiet();
        Awaitility.await().until(() -> heard.size() >= count);
        bigin().clock().advance(Duration.ofSeconds(5));
        poller.run();
        poller.run();
        assertThat(heard).hasSize(count);
        assertThat(polled).hasSize(count);
        SimulatedFeed.Heard one = heard.get(count - 1);
        SimulatedFeed.Heard other = polled.get(count - 1);
        assertThat(one.headers()).isEqualTo(other.headers());
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(String.valueOf(one.body())).isNotBlank();
    }
}
