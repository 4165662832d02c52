package io.github.camelzoho.bigin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.poll.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls are believed. */
class NotificationCheckTest {
    private static final String TOKEN = "A-token-of-many-characters";
    private static final Instant NOW = Instant.parse("2031-03-04T08:00:00Z");

    private Instant now = NOW;
    private final NotificationCheck check =
            new NotificationCheck("7001", ChannelToken.of(TOKEN), () -> now);

    private static String body(String changes) {
        String body =
                "{\"server_time\":%d,\"query_params\":{},\"module\":\"Contacts\",\"resource_uri\":\"u\","
                        + "\"ids\":[\"4001002000000111002\"],\"affected_fields\":[],"
                        + "\"operation\":\"insert\",\"channel_id\":\"7001\",\"token\":\"%s\"}";
        String right = body.formatted(NOW.toEpochMilli(), TOKEN);
        if (changes.isEmpty()) {
            return right;
        }
        String key = changes.substring(0, changes.indexOf(':'));
        String[] parts = right.split("\"" + key + "\":(\\[.*?]|\\{.*?}|\".*?\"|\\d+)", 2);
        return parts[0] + "\"" + key + "\"" + changes.substring(changes.indexOf(':')) + parts[1];
    }

    private Verdict judge(String body) {
        return check.judge(body.getBytes(StandardCharsets.UTF_8));
    }

    private Notification accepted(String changes) {
        Verdict verdict = judge(body(changes));
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).notification();
    }

    private int refused(String body) {
        Verdict verdict = judge(body);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(((Verdict.Refused) verdict).reason())
                .isNotBlank()
                .doesNotContain(TOKEN, "wrong-token", "4001002");
        return ((Verdict.Refused) verdict).status();
    }

    @Test
    void notificationIsUnderstood() {
        Notification notification = accepted("");
        assertThat(notification.type()).isEqualTo(EventType.created);
        assertThat(notification.ids()).containsExactly("4001002000000111002");
        assertThat(notification.time()).isEqualTo(NOW);
        assertThat(notification.payload())
                .containsEntry("module", "Contacts")
                .doesNotContainKey("token");
    }

    @ParameterizedTest
    @CsvSource({
        "insert, created",
        "create, created",
        "update, updated",
        "edit, updated",
        "delete, deleted",
        "Delete, deleted",
        "mangle, updated"
    })
    void allSpellingsAreUnderstood(String word, EventType type) {
        assertThat(accepted("operation:\"" + word + "\"").type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "module:\"Companies\"",
                "module:7",
                "channel_id:7001",
                "ids:[4001002000000111002]",
                "ids:[]",
                "server_time:null",
                "operation:null",
                "affected_fields:[{\"1\":[\"Email\"]}]"
            })
    void whatIsNotCertainIsTaken(String change) {
        accepted(change);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "token:\"wrong-token\"; 401",
                "token:null; 401",
                "token:7; 401",
                "token:[\"A-token-of-many-characters\"]; 401",
                "channel_id:\"7002\"; 404",
                "channel_id:null; 404",
                "ids:null; 400",
                "ids:{}; 400",
                "ids:[\"7x\"]; 400",
                "ids:[\"../Accounts\"]; 400",
                "ids:[null]; 400"
            })
    void forgedOnesAreRefused(String change, int status) {
        assertThat(refused(body(change))).isEqualTo(status);
    }

    @Test
    void tokenCountsBeforeAnythingElse() {
        String wrong = body("token:\"wrong-token\"");
        assertThat(refused(wrong.replace("7001", "7002"))).isEqualTo(401);
        assertThat(refused(wrong.replace("[\"4001002000000111002\"]", "7"))).isEqualTo(401);
        now = NOW.plus(Duration.ofDays(1));
        assertThat(refused(wrong)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "<html>", "{\"token\":", "{\"token\":\"a\",}"})
    void whatIsNoObjectIsRefused(String body) {
        assertThat(refused(body)).isEqualTo(400);
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(refused("{\"token\":" + "[".repeat(100_000))).isEqualTo(400);
    }

    @Test
    void largeOnesAreRefusedUnread() {
        String large = body("") + " ".repeat(NotificationCheck.LARGEST);
        assertThat(refused(large)).isEqualTo(413);
        String justRight = body("");
        accepted("");
        assertThat(judge(justRight + " ".repeat(NotificationCheck.LARGEST - justRight.length())))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void sameCallIsTakenOnce() {
        accepted("");
        assertThat(refused(body(""))).isEqualTo(409);
        accepted("server_time:" + (NOW.toEpochMilli() + 1));
        now = NOW.plus(Duration.ofMinutes(59));
        assertThat(refused(body(""))).isEqualTo(409);
        now = NOW.plus(Duration.ofMinutes(61));
        assertThat(refused(body(""))).as("old").isEqualTo(409);
        now = NOW.plus(Duration.ofDays(1));
        assertThat(refused(body(""))).isEqualTo(409);
    }

    @Test
    void callFromTheFutureIsNotTakenTwiceEither() {
        String future = "server_time:" + (NOW.toEpochMilli() + 59 * 60_000);
        accepted(future);
        for (int minutes = 0; minutes <= 240; minutes += 10) {
            now = NOW.plus(Duration.ofMinutes(minutes));
            assertThat(refused(body(future))).isEqualTo(409);
        }
        assertThat(refused(body("server_time:" + now.plus(Duration.ofHours(2)).toEpochMilli())))
                .isEqualTo(409);
    }

    @Test
    void callThatCouldNotBeTakenMayComeAgain() {
        Verdict.Accepted first = (Verdict.Accepted) judge(body(""));
        check.forget(first);
        accepted("");
    }
}
