package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.notifications.Delivery;
import io.github.camelzoho.bigin.webhook.NotificationCheck;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls that are not Bigin's do nothing, get the right status, and leave one line in the log. */
class ZohoBiginPushForgeriesTest extends SimulatedPush {
    private static final Logger LOG = (Logger) LogManager.getLogger(NotificationReceiver.class);

    private final Lines lines = new Lines();
    private Delivery genuine;
    private String token;

    /** Keeps what is logged. */
    private static final class Lines extends AbstractAppender {
        private final List<String> warnings = new java.util.concurrent.CopyOnWriteArrayList<>();

        Lines() {
            super("lines", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            if (event.getLevel().isMoreSpecificThan(Level.INFO)) {
                warnings.add(event.getMessage().getFormattedMessage());
            }
        }
    }

    @BeforeEach
    void oneGenuineNotification() throws Exception {
        lines.start();
        LOG.addAppender(lines);
        push("fields=Last_Name");
        contact("Varga");
        told(1);
        genuine = lastDelivery();
        assertThat(genuine.status()).isEqualTo(200);
        token = notifications().channels().get(0).token();
        bigin().clock().advance(Duration.ofMillis(10));
    }

    @AfterEach
    void stopListening() {
        LOG.removeAppender(lines);
    }

    private void refused(int status, Consumer<Map<String, Object>> change) {
        answered(status, notifications().forge(genuine, change));
    }

    private void answered(int status, Delivery forged) {
        assertThat(forged.status()).isEqualTo(status);
        assertThat(lines.warnings)
                .singleElement()
                .asString()
                .contains("channel", String.valueOf(status))
                .doesNotContain(token, "wrong-token", "4001002000");
        lines.warnings.clear();
        assertThat(heard).as("the route is not called").hasSize(1);
        assertThat(endpoint().getCallsRefused()).isPositive();
        assertThat(endpoint().getNotificationsTaken()).isEqualTo(1);
    }

    @Test
    void wrongTokens() {
        refused(401, payload -> payload.put("token", "wrong-token"));
        refused(401, payload -> payload.put("token", token.substring(1)));
        refused(401, payload -> payload.put("token", null));
        refused(401, payload -> payload.remove("token"));
        refused(401, payload -> payload.put("token", List.of(token)));
    }

    @Test
    void otherChannels() {
        refused(404, payload -> payload.put("channel_id", "7001"));
        refused(404, payload -> payload.remove("channel_id"));
    }

    @Test
    void sameCallAgain() {
        refused(409, payload -> {});
        bigin().clock().advance(Duration.ofMinutes(30));
        refused(409, payload -> {});
        schedule.advance(Duration.ofDays(2));
        refused(409, payload -> {});
    }

    @Test
    void noRecords() {
        refused(400, payload -> payload.put("ids", "all"));
        refused(400, payload -> payload.put("ids", List.of("4001002000000111002/../../org")));
        answered(400, notifications().forge(genuine.url(), "no JSON"));
        answered(400, notifications().forge(genuine.url(), ""));
        answered(400, notifications().forge(genuine.url(), "[" + genuine.body() + "]"));
    }

    @Test
    void tooLarge() {
        String padding = " ".repeat(NotificationCheck.LARGEST);
        answered(413, notifications().forge(genuine.url(), genuine.body() + padding));
    }

    @Test
    void otherMethods() throws Exception {
        HttpRequest get = HttpRequest.newBuilder(URI.create(genuine.url())).GET().build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(get, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void answersBringNothingBack() throws Exception {
        HttpRequest post =
                HttpRequest.newBuilder(URI.create(genuine.url()))
                        .header("X-Mine", "mine")
                        .POST(HttpRequest.BodyPublishers.ofString(genuine.body()))
                        .build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKey("x-mine");
    }

    @Test
    @Tag("own-webhook")
    void tokensOfEarlierRunsAreOver() throws Exception {
        context.getRouteController().stopRoute(ROUTE);
        context.removeRoute(ROUTE);
        push("fields=Last_Name");
        bigin().clock().advance(Duration.ofMillis(10));
        assertThat(notifications().forge(genuine, payload -> {}).status()).isEqualTo(401);
    }
}
