package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.notifications.Delivery;
import io.github.camelzoho.bigin.simulator.notifications.Mishap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Three days of a polling consumer that Bigin tells: one on which all goes well and notifications
 * go astray, one on which nobody reaches the listener and the channel dies, one on which every
 * notification is lost. A version of a record lives ten minutes at least, so each must be emitted.
 */
class ZohoBiginPushThreeDaysTest extends SimulatedHints {
    private static final Duration SAFETY = Duration.ofMinutes(5);
    private static final Duration LEAST_LIFE = Duration.ofMinutes(10);
    private static final Duration BY_HINT = Duration.ofMillis(2200);
    private static final Duration BY_SAFETY_POLL = SAFETY.plusSeconds(5);

    private final Random random = new Random(5);
    private final List<Change> made = new ArrayList<>();
    private final Map<String, Instant> touched = new HashMap<>();
    private final Map<String, List<Instant>> arrived = new LinkedHashMap<>();
    private ReverseProxy proxy;
    private Instant start;
    private int number;

    /** A change that was made; what was emitted says the same. */
    private record Change(String told, Instant at) {}

    @Override
    String address() {
        return proxy.address();
    }

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    private void between(double from, double to, Duration atMost) {
        Instant end = start.plus(hours(to));
        assertThat(bigin().clock().now()).isBefore(start.plus(hours(from)).plusSeconds(60));
        int first = made.size();
        while (true) {
            Duration pause = Duration.ofMillis(60_000 + random.nextInt(1_200_000));
            if (bigin().clock().now().plus(pause).isAfter(end)) {
                break;
            }
            pass(pause);
            change();
        }
        pass(Duration.between(bigin().clock().now(), end));
        List<Change> here = List.copyOf(made.subList(first, made.size()));
        assertThat(here).hasSizeGreaterThan(15);
        for (Change change : here.subList(0, here.size() - 1)) {
            assertThat(arrived).as("made at %s", change.at).containsKey(change.told);
            assertThat(Duration.between(change.at, arrived.get(change.told).get(0)))
                    .as(change.toString())
                    .isLessThanOrEqualTo(atMost);
        }
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds((long) (hours * 3600));
    }

    /** One record is created, edited or deleted, but none that was so a short time ago. */
    private void change() {
        Instant now = bigin().clock().now();
        List<String> free =
                touched.entrySet().stream()
                        .filter(one -> one.getValue().plus(LEAST_LIFE).isBefore(now))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        int dice = free.isEmpty() ? 0 : random.nextInt(10);
        String name = "N" + number++;
        String id = dice < 3 ? "" : free.get(random.nextInt(free.size()));
        if (dice < 3) {
            id = store().insert(Map.of(LAST_NAME, name));
            touched.put(id, now);
            made.add(new Change(id + " created " + name, now));
        } else if (dice < 9) {
            store().update(id, Map.of(LAST_NAME, name));
            touched.put(id, now);
            made.add(new Change(id + " updated " + name, now));
        } else {
            store().delete(id);
            touched.remove(id);
            made.add(new Change(id + " deleted", now));
        }
        notifications().awaitQuiet();
    }

    private void safetyPolls() {
        schedule.after(
                SAFETY,
                () -> {
                    safetyPoll();
                    safetyPolls();
                });
    }

    private HealthCheck.State health() {
        return HealthCheckRegistry.get(context).stream()
                .filter(check -> check.getId().startsWith("zoho-bigin-channel"))
                .findFirst()
                .orElseThrow()
                .call()
                .getState();
    }

    @Test
    void noChangeIsLost() throws Exception {
        context.getCamelContextExtension()
                .addContextPlugin(
                        HealthCheckRegistry.class, new DefaultHealthCheckRegistry(context));
        proxy = new ReverseProxy(super.address());
        proxy.up();
        start = bigin().clock().now();
        assist(
                "events=created,updated,deleted&fields=Last_Name",
                exchange -> {
                    SimulatedFeed.Heard one = SimulatedFeed.Heard.of(exchange);
                    arrived.computeIfAbsent(one.id() + " " + one.told(), x -> new ArrayList<>())
                            .add(bigin().clock().now());
                });
        safetyPolls();

        between(0, 12, BY_HINT);
        notifications().mishaps().add(Mishap.doubled()).skip(2).times(8);
        notifications().mishaps().add(Mishap.late(Duration.ofMinutes(20))).times(8);
        notifications().mishaps().add(Mishap.overtaken()).skip(2).times(8);
        between(12, 20, BY_SAFETY_POLL);
        notifications().mishaps().clear();
        assertThat(notifications().channels()).as("renewed").hasSize(1);

        // Channels can't be renewed any more, and later nobody reaches the listener either.
        bigin().faults().add(Fault.status(503)).on("*", "/bigin/v2/actions/watch").always();
        between(20, 24, BY_HINT);
        proxy.down();
        between(24, 33, BY_SAFETY_POLL);
        assertThat(notifications().channels()).hasSize(1);
        assertThat(health()).as("before the channel is dead").isEqualTo(HealthCheck.State.DOWN);
        between(33, 40, BY_SAFETY_POLL);
        assertThat(notifications().channels()).as("dead").isEmpty();
        bigin().faults().clear();
        between(40, 44, BY_SAFETY_POLL);
        assertThat(notifications().channels()).as("open again").hasSize(1);
        assertThat(health()).isEqualTo(HealthCheck.State.UP);
        proxy.up();
        between(44, 48, BY_HINT);

        notifications().mishaps().add(Mishap.dropped()).always();
        between(48, 60, BY_SAFETY_POLL);
        notifications().mishaps().clear();
        between(60, 72, BY_HINT);

        pass(SAFETY);
        assertThat(arrived.keySet())
                .containsExactlyInAnyOrderElementsOf(made.stream().map(Change::told).toList());
        assertThat(arrived.values())
                .as("nor is one emitted twice")
                .allMatch(one -> one.size() == 1);
        assertThat(notifications().deliveries())
                .extracting(Delivery::outcome)
                .contains(
                        Delivery.Outcome.ANSWERED,
                        Delivery.Outcome.UNANSWERED,
                        Delivery.Outcome.DROPPED);
        assertThat(bigin().refused()).isEmpty();
    }
}
