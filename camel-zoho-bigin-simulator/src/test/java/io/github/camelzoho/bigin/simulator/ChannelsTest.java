package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notification channels: made, changed, listed, ended, and silently gone. */
class ChannelsTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private static final String WATCH = "/actions/watch";

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
    }

    private static String channel(String id, String more) {
        return "{\"watch\":[{\"channel_id\":"
                + id
                + ",\"notify_url\":\"https://hooks.lumen.example/in?src=camel\""
                + more
                + "}]}";
    }

    private static final String EVENTS = ",\"events\":[\"Contacts.create\",\"Accounts.edit\"]";

    private Rest.Reply enable(String more) {
        return rest.post(WATCH, channel("7001", EVENTS + more));
    }

    private JsonNode listed() {
        return rest.get(WATCH).json().path("watch");
    }

    @Test
    void aChannelIsMadeForEachOfItsModules() {
        Rest.Reply reply = enable(",\"token\":\"my-secret\"");
        assertThat(reply.status()).isEqualTo(201);
        JsonNode entry = reply.json().at("/watch/0");
        assertThat(entry.path("message").asText())
                .isEqualTo("Successfully subscribed for actions-watch of the given module");
        assertThat(entry.at("/details/events").findValuesAsText("resource_name"))
                .containsExactly("Contacts", "Accounts");
        assertThat(entry.at("/details/events/0/channel_expiry").asText())
                .as("an hour, in the organisation's offset")
                .isEqualTo("2031-03-04T10:08:07+02:00");
        assertThat(entry.at("/details/events/0/resource_uri").asText()).contains("/bigin/v1/");
        assertThat(listed().findValuesAsText("token")).containsExactly("my-secret", "my-secret");
        assertThat(listed().at("/1/events/0").asText()).isEqualTo("Accounts.edit");
        assertThat(listed().at("/0/fields").isNull()).isTrue();
        assertThat(bigin.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2031-03-05T09:08:07+02:00, 2031-03-05T09:08:07+02:00",
        "2031-03-04T07:09:07Z, 2031-03-04T09:09:07+02:00",
        "2031-03-05T09:08:08+02:00, 2031-03-04T10:08:07+02:00"
    })
    void aDayIsTheLongestLife(String asked, String granted) {
        Rest.Reply reply = enable(",\"channel_expiry\":\"" + asked + "\"");
        assertThat(reply.json().at("/watch/0/details/events/0/channel_expiry").asText())
                .isEqualTo(granted);
    }

    @Test
    void theDefaultLifeMayBeTwoHours() {
        bigin.switches().set(Switch.WATCH_DEFAULT_LIFE_HOURS, 2);
        assertThat(enable("").text()).contains("2031-03-04T11:08:07+02:00");
    }

    @Test
    void aChannelEndsSilently() {
        enable("");
        bigin.clock().advance(Duration.ofMinutes(60));
        rest = Rest.of(bigin);
        assertThat(rest.get(WATCH).status()).isEqualTo(204);
        String later = channel("7001", ",\"channel_expiry\":\"2031-03-04T10:00:00Z\"");
        Rest.Reply late = rest.write("PATCH", WATCH, later);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().at("/watch/0/code").asText()).isEqualTo("NOT_SUBSCRIBED");
        assertThat(rest.put(WATCH, channel("7001", EVENTS)).json().at("/watch/0/code").asText())
                .isEqualTo("NOT_SUBSCRIBED");
        assertThat(enable("").status()).isEqualTo(201);
    }

    @Test
    void aSecondPostRenews() {
        enable(",\"token\":\"one\"");
        bigin.clock().advance(Duration.ofMinutes(50));
        assertThat(enable(",\"token\":\"two\"").status()).isEqualTo(201);
        bigin.clock().advance(Duration.ofMinutes(50));
        rest = Rest.of(bigin);
        assertThat(listed().findValuesAsText("token")).containsExactly("two", "two");
    }

    @Test
    void aPutDropsWhatItDoesNotName() {
        enable(",\"token\":\"one\",\"return_affected_field_values\":true");
        String contacts = ",\"events\":[\"Contacts.all\"]";
        assertThat(rest.put(WATCH, channel("7001", contacts)).status()).isEqualTo(200);
        assertThat(listed()).hasSize(1);
        assertThat(listed().at("/0/token").isNull()).isTrue();
        assertThat(listed().at("/0/return_affected_field_values").asBoolean()).isFalse();
    }

    @Test
    void aPatchChangesWhatItNames() {
        enable(",\"token\":\"one\"");
        String patch = "{\"watch\":[{\"channel_id\":\"7001\"%s}]}";
        Rest.Reply reply =
                rest.write(
                        "PATCH",
                        WATCH,
                        patch.formatted(",\"channel_expiry\":\"2031-03-05T07:00:00Z\""));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(listed().at("/0/channel_expiry").asText())
                .isEqualTo("2031-03-05T09:00:00+02:00");
        assertThat(listed().at("/0/token").asText()).isEqualTo("one");
        String more = patch.formatted(",\"events\":[\"Tasks.delete\"]");
        rest.write("PATCH", WATCH, more);
        assertThat(listed()).as("nothing is dropped").hasSize(3);
        bigin.switches().set(Switch.WATCH_PATCH_REPLACES_EVENTS, true);
        rest.write("PATCH", WATCH, more);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void eventsEndWhenTheFlagSaysSo() {
        enable("");
        String patch =
                "{\"watch\":[{\"channel_id\":7001,\"events\":[\"Contacts.create\"],"
                        + "\"_delete_events\":%s}]}";
        rest.write("PATCH", WATCH, patch.formatted("false"));
        assertThat(listed()).hasSize(2);
        assertThat(rest.write("PATCH", WATCH, patch.formatted("true")).status()).isEqualTo(200);
        assertThat(listed().findValuesAsText("resource_name")).containsExactly("Accounts");
        rest.write(
                "PATCH",
                WATCH,
                patch.formatted("true").replace("Contacts.create", "Accounts.edit"));
        assertThat(rest.get(WATCH).status()).as("no events, no channel").isEqualTo(204);
    }

    @Test
    void channelsAreEndedByTheirIds() {
        enable("");
        rest.post(WATCH, channel("\"7002\"", EVENTS));
        Rest.Reply reply = rest.delete(WATCH + "?channel_ids=7001,7003");
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().at("/watch/0/message").asText())
                .isEqualTo("Successfully un-subscribed from actions-watch");
        assertThat(reply.json().at("/watch/1/code").asText()).isEqualTo("NOT_SUBSCRIBED");
        assertThat(listed().at("/0/channel_id").asText()).isEqualTo("7002");
        assertThat(rest.delete(WATCH).code()).isEqualTo("REQUIRED_PARAM_MISSING");
        assertThat(rest.delete(WATCH + "?channel_ids=x").json().at("/watch/0/code").asText())
                .isEqualTo("INVALID_DATA");
    }

    @Test
    void theListHasFiltersAndPages() {
        enable("");
        rest.post(WATCH, channel("7002", EVENTS));
        assertThat(rest.get(WATCH + "?channel_id=7002").json().path("watch")).hasSize(2);
        assertThat(rest.get(WATCH + "?module=Accounts").json().path("watch")).hasSize(2);
        assertThat(rest.get(WATCH + "?module=Nope").code()).isEqualTo("INVALID_MODULE");
        assertThat(rest.get(WATCH + "?channel_id=7x").code()).isEqualTo("INVALID_DATA");
        Rest.Reply page = rest.get(WATCH + "?per_page=3&page=2");
        assertThat(page.json().path("watch")).hasSize(1);
        assertThat(page.info().path("more_records").asBoolean()).isFalse();
        assertThat(rest.get(WATCH + "?per_page=3").info().path("more_records").asBoolean())
                .isTrue();
        assertThat(rest.get(WATCH + "?page=9").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"channel_id\":\"70a1\"",
                "\"channel_id\":70.5",
                "\"channel_id\":\"99999999999999999999\"",
                "\"notify_url\":\"http://hooks.lumen.example/in\"",
                "\"notify_url\":\"https://localhost/in\"",
                "\"notify_url\":\"https://10.1.2.3/in\"",
                "\"notify_url\":\"not an address\"",
                "\"notify_url\":7",
                "\"events\":[]",
                "\"events\":\"Contacts.create\"",
                "\"events\":[\"Contacts.insert\"]",
                "\"events\":[\"Notes.create\"]",
                "\"events\":[\"Companies.create\"]",
                "\"token\":\"123456789012345678901234567890123456789012345678901\"",
                "\"token\":7",
                "\"channel_expiry\":\"tomorrow\"",
                "\"channel_expiry\":\"2031-03-04T07:08:07Z\"",
                "\"return_affected_field_values\":\"yes\"",
                "\"_delete_events\":true",
                "\"notification_condition\":[]"
            })
    void faultyChannelsAreRefused(String fault) {
        String key = fault.substring(1, fault.indexOf('"', 1));
        String right =
                ("{\"watch\":[{\"channel_id\":7001,\"notify_url\":\"https://hooks.lumen.example\","
                        + "\"events\":[\"Contacts.all\"]}]}");
        String wrong =
                right.contains("\"" + key + "\"")
                        ? right.replaceFirst(
                                "\"" + key + "\":(\\[[^]]*]|\"[^\"]*\"|\\d+)",
                                java.util.regex.Matcher.quoteReplacement(fault))
                        : right.replace("}]}", "," + fault + "}]}");
        Rest.Reply reply = rest.post(WATCH, wrong);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("INVALID_DATA").contains(key);
        assertThat(rest.get(WATCH).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_id", "notify_url", "events"})
    void someKeysMustBeThere(String key) {
        Rest.Reply reply = rest.post(WATCH, channel("7001", EVENTS).replace(key + "\":", "x\":"));
        assertThat(reply.text()).as("an unknown key comes first").contains("\"x\"");
        String without =
                switch (key) {
                    case "channel_id" -> channel("null", EVENTS);
                    case "events" -> channel("7001", "");
                    default ->
                            channel("7001", EVENTS + ",\"notify_url\":null")
                                    .replace(
                                            "\"notify_url\":\"https://hooks.lumen.example/in?src=camel\",",
                                            "");
                };
        reply = rest.post(WATCH, without);
        assertThat(reply.json().at("/watch/0/code").asText()).isEqualTo("MANDATORY_NOT_FOUND");
        assertThat(reply.json().at("/watch/0/details/api_name").asText()).isEqualTo(key);
    }

    @Test
    void errorsMayStandOutsideToo() {
        bigin.switches().set(Switch.WATCH_ERRORS_INSIDE, false);
        Rest.Reply reply = rest.post(WATCH, channel("7001", ""));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("MANDATORY_NOT_FOUND");
        assertThat(rest.post(WATCH, "{\"watch\":{}}").code()).isEqualTo("INVALID_DATA");
        assertThat(rest.post(WATCH, "{}").code()).isEqualTo("MANDATORY_NOT_FOUND");
    }

    @Test
    void aPutTakesAHundredChannels() {
        String entry = "{\"channel_id\":1,\"notify_url\":\"https://a.example\"" + EVENTS + "},";
        String many = "{\"watch\":[" + entry.repeat(100) + entry.replace("},", "}") + "]}";
        assertThat(rest.put(WATCH, many).code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(rest.post(WATCH, many).status()).isEqualTo(201);
    }

    @Test
    void channelsBelongToTheUserOfTheToken() {
        enable("");
        String token = bigin.credentials().issueAccessTokenOf("4001002000000099002");
        Rest other =
                Rest.raw(bigin.url() + "/bigin/v2")
                        .header("Authorization", "Zoho-oauthtoken " + token);
        assertThat(other.get(WATCH).status()).isEqualTo(204);
        assertThat(other.delete(WATCH + "?channel_ids=7001").text()).contains("NOT_SUBSCRIBED");
        assertThat(listed()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"GET, READ", "POST, CREATE", "PUT, UPDATE", "PATCH, WRITE", "DELETE, DELETE"})
    void eachCallNeedsItsScope(String method, String scope) {
        bigin.credentials().scopes(Set.of("ZohoBigin.modules.ALL"));
        Rest without = Rest.of(bigin);
        String path = method.equals("DELETE") ? WATCH + "?channel_ids=1" : WATCH;
        assertThat(without.write(method, path, channel("1", EVENTS)).code())
                .isEqualTo("OAUTH_SCOPE_MISMATCH");
        bigin.credentials().scopes(Set.of("ZohoBigin.notifications." + scope));
        assertThat(Rest.of(bigin).write(method, path, channel("1", EVENTS)).status())
                .isNotEqualTo(401);
    }
}
