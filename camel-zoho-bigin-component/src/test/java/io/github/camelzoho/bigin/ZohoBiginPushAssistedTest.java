package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.notifications.Delivery;
import io.github.camelzoho.bigin.simulator.notifications.Mishap;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A notification is a hint at something to be read, and nothing else. */
class ZohoBiginPushAssistedTest extends SimulatedHints {
    private static final String ALL = "events=created,updated,deleted&fields=Last_Name";

    @AfterEach
    void nothingUndocumentedWasSent() {
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void changesAreEmittedWhenTheirSecondIsOver() throws Exception {
        assist(ALL);
        String id = contact("Varga");
        soon();
        assertThat(news()).containsExactly("created Varga");
        rename(id, "Okoro");
        soon();
        assertThat(news()).containsExactly("updated Okoro");
        store().delete(id);
        soon();
        assertThat(news()).containsExactly("deleted");
        assertThat(feedConsumer().getHints()).isEqualTo(3);
        assertThat(notifications().deliveries()).allMatch(Delivery::taken);
    }

    @Test
    void withoutHintsNothingIsAsked() throws Exception {
        assist(ALL);
        int before = bigin().calls().size();
        pass(Duration.ofHours(11));
        assertThat(bigin().calls()).hasSize(before);
    }

    @Test
    void channelIsOpenWhileTheConsumerRuns() throws Exception {
        assist(ALL);
        assertThat(notifications().channels())
                .singleElement()
                .satisfies(
                        channel -> {
                            assertThat(channel.notifyUrl()).isEqualTo(address() + "/hints");
                            assertThat(channel.events())
                                    .containsExactly(
                                            "Contacts.create", "Contacts.edit", "Contacts.delete");
                            assertThat(channel.token()).hasSize(50);
                        });
        String id = notifications().channels().get(0).id();
        pass(Duration.ofDays(3));
        assertThat(notifications().channels()).as("renewed").hasSize(1);
        context.getRouteController().stopRoute(ROUTE);
        assertThat(notifications().channels()).isEmpty();
        assertThat(schedule.size()).isZero();
        context.getRouteController().startRoute(ROUTE);
        schedule.run();
        assertThat(notifications().channels()).singleElement().matches(one -> one.id().equals(id));
        safetyPoll();
        contact("Varga");
        soon();
        assertThat(news()).containsExactly("created Varga");
    }

    @Test
    void otherTimesAreTakenUnlessTheyAreSet() throws Exception {
        assist(ALL);
        assertThat(feedConsumer().getDelay()).isEqualTo(300_000);
        context.getRouteController().stopRoute(ROUTE);
        context.removeRoute(ROUTE);
        assist(ALL + "&delay=60&timeUnit=SECONDS&settleDelay=3s&lookBack=0");
        assertThat(feedConsumer().getDelay()).isEqualTo(60);
        contact("Varga");
        soon();
        assertThat(news()).isEmpty();
        soon();
        soon();
        assertThat(news()).isEmpty();
        soon();
        assertThat(news()).containsExactly("created Varga");
    }

    @Test
    void lostOnesAreMadeUpForByTheNextPoll() throws Exception {
        assist(ALL);
        notifications().mishaps().add(Mishap.dropped()).times(2);
        String id = contact("Varga");
        pass(Duration.ofSeconds(2));
        rename(id, "Okoro");
        pass(Duration.ofMinutes(5));
        assertThat(news()).isEmpty();
        safetyPoll();
        assertThat(news()).containsExactly("created Okoro");
    }

    @Test
    void laterHintFindsWhatALostOneMissed() throws Exception {
        assist(ALL);
        notifications().mishaps().add(Mishap.dropped());
        contact("Varga");
        pass(Duration.ofMinutes(1));
        contact("Okoro");
        soon();
        assertThat(news()).containsExactly("created Varga", "created Okoro");
    }

    @Test
    void doubledLateAndOvertakenOnesChangeNothing() throws Exception {
        assist(ALL);
        notifications().mishaps().add(Mishap.doubled());
        String id = contact("Varga");
        soon();
        assertThat(news()).containsExactly("created Varga");
        notifications().mishaps().add(Mishap.overtaken());
        rename(id, "Okoro");
        pass(Duration.ofSeconds(2));
        rename(id, "Lindqvist");
        soon();
        assertThat(news()).containsExactly("updated Lindqvist");
        notifications().mishaps().add(Mishap.late(Duration.ofMinutes(7)));
        store().delete(id);
        pass(Duration.ofMinutes(5));
        safetyPoll();
        assertThat(news()).containsExactly("deleted");
        pass(Duration.ofMinutes(3));
        pass(Duration.ofMinutes(3));
        assertThat(news()).isEmpty();
        assertThat(notifications().deliveries())
                .extracting(Delivery::status)
                .containsExactly(200, 409, 200, 200, 200);
    }

    @Test
    void burstsAreJoined() throws Exception {
        assist(ALL);
        int before = queries();
        for (int i = 0; i < 40; i++) {
            contact("N" + i);
        }
        soon();
        assertThat(news()).hasSize(40);
        assertThat(feedConsumer().getHints()).isEqualTo(40);
        assertThat(queries() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void pollsAreNoCloserThanTheIntervalUnlessASecondIsToBeFinished() throws Exception {
        assist(ALL + "&pokeInterval=30s");
        contact("Varga");
        soon();
        assertThat(news()).containsExactly("created Varga");
        int before = queries();
        contact("Okoro");
        pass(Duration.ofSeconds(20));
        contact("Lindqvist");
        assertThat(queries()).isEqualTo(before);
        pass(Duration.ofSeconds(20));
        assertThat(news()).containsExactly("created Okoro", "created Lindqvist");
    }

    @Test
    void forgedOnesWithoutTheTokenLeadToNothing() throws Exception {
        assist(ALL);
        contact("Varga");
        pass(Duration.ofSeconds(5));
        int before = bigin().calls().size();
        Delivery forged =
                notifications().forge(lastDelivery(), payload -> payload.put("token", "guessed"));
        assertThat(forged.status()).isEqualTo(401);
        pass(Duration.ofMinutes(10));
        assertThat(bigin().calls()).hasSize(before);
        assertThat(feedConsumer().getHints()).isEqualTo(1);
    }

    /** Even who has learned the token can only make it poll. */
    @ParameterizedTest
    @CsvSource({"delete, 0", "insert, 1", "update, 3500", "update, -3500", "insert, -10"})
    void forgedOnesWithTheTokenNeitherInventNorLose(String word, long seconds) throws Exception {
        assist(ALL);
        String id = contact("Varga");
        pass(Duration.ofSeconds(5));
        assertThat(news()).containsExactly("created Varga");
        String position = feedConsumer().getPosition();
        int before = bigin().calls().size();
        long time = bigin().clock().now().plusSeconds(seconds).toEpochMilli();
        Delivery forged =
                notifications()
                        .forge(
                                lastDelivery(),
                                payload -> {
                                    payload.put("operation", word);
                                    payload.put("ids", List.of(id, "4001002000000999999"));
                                    payload.put("server_time", time);
                                });
        assertThat(forged.status()).isEqualTo(200);
        pass(Duration.ofMinutes(5));
        assertThat(news()).as("nothing is invented").isEmpty();
        assertThat(feedConsumer().getPosition()).isEqualTo(position);
        assertThat(bigin().calls().size() - before).as("a few polls").isBetween(1, 16);
        contact("Okoro");
        soon();
        assertThat(news()).as("nothing is lost").containsExactly("created Okoro");
    }

    @Test
    void pollsGoOnWithoutAChannel() throws Exception {
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.ALL", "ZohoBigin.coql.READ"));
        assist(ALL);
        assertThat(notifications().channels()).isEmpty();
        contact("Varga");
        pass(Duration.ofMinutes(5));
        safetyPoll();
        assertThat(news()).containsExactly("created Varga");
    }

    @Test
    void restartRepeatsNothingOnceTheLookBackIsOver() throws Exception {
        assist(ALL);
        store().delete(contact("gone"));
        contact("Varga");
        pass(SOON.plusSeconds(3));
        assertThat(news()).containsExactly("created Varga", "deleted");
        int saves = positions.saved().size();
        pass(Duration.ofMinutes(5));
        safetyPoll();
        assertThat(positions.saved()).as("an idle poll writes nothing").hasSize(saves);
        context.getRouteController().stopRoute(ROUTE);
        context.getRouteController().startRoute(ROUTE);
        schedule.run();
        safetyPoll();
        contact("Okoro");
        soon();
        assertThat(news()).containsExactly("created Okoro");
    }

    @Test
    void failedExchangeComesAgainWithTheNextPoll() throws Exception {
        assist(
                ALL,
                exchange -> {
                    if (heard.size() == 1) {
                        throw new IllegalStateException("as the test wants");
                    }
                });
        contact("Varga");
        soon();
        assertThat(told()).containsExactly("created Varga");
        contact("Okoro");
        soon();
        assertThat(told()).containsExactly("created Varga", "created Varga", "created Okoro");
    }

    @Test
    void hintsWorkWhilePollsAreLeftOut() throws Exception {
        assist(ALL + "&backoffMultiplier=10&backoffErrorThreshold=1&maxRetries=0");
        bigin().faults().add(Fault.status(500)).on("*", "/bigin/v2/*").times(2);
        safetyPoll();
        assertThat(feedConsumer().getLastFailure()).isNotNull();
        bigin().faults().clear();
        int before = queries();
        safetyPoll();
        assertThat(queries()).as("left out").isEqualTo(before);
        contact("Varga");
        soon();
        assertThat(news()).containsExactly("created Varga");
    }

    @Test
    void suspendedConsumerDoesNotPoll() throws Exception {
        assist(ALL);
        context.getRouteController().suspendRoute(ROUTE);
        contact("Varga");
        pass(Duration.ofMinutes(1));
        assertThat(news()).isEmpty();
        context.getRouteController().resumeRoute(ROUTE);
        safetyPoll();
        assertThat(news()).containsExactly("created Varga");
    }

    @Test
    void wrongOptionsAreRefusedAtStart() {
        for (String wrong :
                List.of(
                        "pokeInterval=-1",
                        "channelId=7x",
                        "channelLife=25h",
                        "notificationToken=short",
                        "webhookExternalUrl=http://hooks.lumen.example",
                        "webhookComponentName=netty-http")) {
            String option = wrong.substring(0, wrong.indexOf('='));
            String uri =
                    option.startsWith("webhook")
                            ? assisted("").replaceAll(option + "=[^&]*", wrong)
                            : assisted(wrong);
            assertThat(SimulatedFeed.failureOf(() -> route(uri, exchange -> {}), Exception.class))
                    .as(wrong)
                    .hasStackTraceContaining(
                            option.equals("webhookComponentName") ? "netty-http" : option);
            forget();
        }
        assertThat(bigin().calls()).isEmpty();
        assertThat(positions.owned()).isEmpty();
    }

    @Test
    void pushNeedsAnAddress() {
        String uri = assisted("").replaceAll("&webhookExternalUrl=[^&]*", "");
        assertThat(
                        SimulatedFeed.failureOf(
                                () -> route(uri, exchange -> {}), ZohoBiginInputException.class))
                .hasMessageContainingAll("push=true", "webhookExternalUrl", "https");
    }

    @Test
    void pushIsNoOptionOfWebhooks() {
        assertThat(
                        SimulatedFeed.failureOf(
                                () -> route(uri("push=true"), exchange -> {}),
                                ZohoBiginInputException.class))
                .hasMessageContainingAll("push", "webhook:");
    }

    private void forget() {
        try {
            context.removeRoute(ROUTE);
            context.removeEndpoints("zoho-bigin:*");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
