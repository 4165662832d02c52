package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What docs/push.md says of credits is what the simulator counts. */
class ZohoBiginPushCostTest extends SimulatedHints {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SAFETY = ZohoBiginEndpoint.SAFETY_DELAY;

    private static String page() {
        return DocumentationPages.text(DocumentationPages.ROOT.resolve("docs/push.md"));
    }

    /** Credits of an idle day that begins some time after the start. */
    private int idleDay(Duration delay) {
        pass(Duration.ofMinutes(1));
        int polls = (int) DAY.dividedBy(delay);
        int before = total();
        for (int i = 0; i < polls; i++) {
            pass(delay);
            safetyPoll();
        }
        return total() - before;
    }

    /** Credits so far. */
    private int total() {
        return Math.toIntExact(feedConsumer().endpoint().getCredits());
    }

    private void restart(String options) throws Exception {
        if (context.getRoute(ROUTE) != null) {
            context.getRouteController().stopRoute(ROUTE);
            context.removeRoute(ROUTE);
        }
        assist(options);
    }

    @Test
    void idleDayCostsWhatTheGuideTells() throws Exception {
        List<Integer> costs = new ArrayList<>();
        for (Duration delay : List.of(SAFETY, Duration.ofMinutes(15))) {
            restart("");
            costs.add(idleDay(delay));
            assertThat(bigin().credits().used()).isEqualTo(costs.get(costs.size() - 1));
            restart("events=created,updated,deleted");
            costs.add(idleDay(delay));
        }
        assertThat(page())
                .contains(
                        row(
                                "`push=true`: a poll every 5 minutes, the channel renewed twice",
                                costs.get(0),
                                costs.get(1)),
                        row(
                                "`push=true&delay=900000`: a poll every 15 minutes",
                                costs.get(2),
                                costs.get(3)));
    }

    @Test
    void idleDayOfPushAloneIsThatOfItsChannel() throws Exception {
        push("");
        pass(Duration.ofMinutes(1));
        int before = Math.toIntExact(endpoint().getCredits());
        pass(DAY);
        int cost = Math.toIntExact(endpoint().getCredits()) - before;
        assertThat(page()).contains(row("`webhook:` alone", cost, cost));
    }

    @Test
    void changesCostPolls() throws Exception {
        assist("fields=Last_Name");
        pass(SAFETY);
        safetyPoll();
        pass(Duration.ofMillis(1234));
        int before = total();
        contact("Varga");
        pass(Duration.ofSeconds(5));
        assertThat(total() - before).as("one change").isBetween(2, 3);
        pass(Duration.ofMinutes(4));
        before = total();
        for (int i = 0; i < 10; i++) {
            contact("N" + i);
        }
        pass(Duration.ofSeconds(5));
        assertThat(total() - before).as("ten within a second").isBetween(2, 3);
        before = total();
        for (int i = 0; i < 100; i++) {
            contact("M" + i);
            pass(Duration.ofMillis(600));
        }
        assertThat(total() - before).as("a minute of changes").isLessThanOrEqualTo(66);
        assertThat(heard).hasSizeGreaterThan(105);
    }

    private static String row(String what, int changes, int withDeletions) {
        return String.format(Locale.ROOT, "\n| %s | %,d | %,d |\n", what, changes, withDeletions);
    }
}
