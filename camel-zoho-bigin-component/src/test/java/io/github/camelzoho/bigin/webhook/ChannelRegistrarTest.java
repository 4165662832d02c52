package io.github.camelzoho.bigin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.client.BiginClient;
import io.github.camelzoho.bigin.client.BiginConnection;
import io.github.camelzoho.bigin.client.CallLimits;
import io.github.camelzoho.bigin.client.ConnectionSettings;
import io.github.camelzoho.bigin.client.Credential;
import io.github.camelzoho.bigin.client.Timing;
import io.github.camelzoho.bigin.client.auth.AccessToken;
import io.github.camelzoho.bigin.client.auth.DataCenter;
import io.github.camelzoho.bigin.client.auth.TokenSource;
import io.github.camelzoho.bigin.poll.EventType;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.notifications.Channel;
import io.github.camelzoho.bigin.webhook.ChannelStatus.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel is kept open, on a moved clock. */
class ChannelRegistrarTest {
    private static final Instant START = Instant.parse("2031-03-04T08:00:00Z");
    private static final String WATCH = "/bigin/v2/actions/watch";
    private static final Duration HALF = ChannelPlan.LONGEST_LIFE.dividedBy(2);

    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    private final BiginSimulator bigin = EXTENSION.simulator();
    private final ManualSchedule schedule = new ManualSchedule(bigin);
    private final CloseableHttpClient http = HttpClients.custom().disableAutomaticRetries().build();
    private Duration skew = Duration.ZERO;

    @BeforeEach
    void stopTheClock() {
        bigin.clock().set(START);
    }

    @AfterEach
    void nothingUndocumented() throws Exception {
        http.close();
        assertThat(bigin.refused()).isEmpty();
    }

    /** This machine's clock, which may be wrong. */
    private final class OurClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return bigin.clock().now().plus(skew);
        }
    }

    /** A new token for each call, as hours pass. */
    private final class Tokens implements TokenSource {
        @Override
        public AccessToken current() {
            return new AccessToken(
                    bigin.credentials().issueAccessToken(), Instant.MAX, bigin.url());
        }

        @Override
        public void invalidate(AccessToken rejected) {}
    }

    private BiginClient client() {
        Timing timing = timing();
        ConnectionSettings settings =
                new ConnectionSettings(
                        new Credential.Bean(new Tokens()), DataCenter.us, null, bigin.url());
        CallLimits once = new CallLimits(1, 0, 0, Duration.ZERO);
        return new BiginConnection(settings, http, timing).clients(http, once, null).standard();
    }

    private Timing timing() {
        return new Timing(
                new OurClock(),
                () -> Duration.between(START, bigin.clock().now()).toNanos(),
                () -> 1,
                Timing.Wait.REAL);
    }

    private ChannelRegistrar registrar(boolean keep) {
        return registrar(Duration.ofDays(1), keep, "A-token-of-many-characters");
    }

    private ChannelRegistrar registrar(Duration life, boolean keep, String token) {
        ChannelPlan plan =
                new ChannelPlan(
                        "7001",
                        "Contacts",
                        "https://hooks.lumen.example/in",
                        Set.of(EventType.created, EventType.deleted),
                        ChannelToken.of(token),
                        life,
                        keep);
        BiginClient client = client();
        return new ChannelRegistrar(
                client.channels(), plan, schedule, client.serverClock(), timing());
    }

    private List<String> methods() {
        return bigin.calls().stream().map(RecordedCall::method).toList();
    }

    private Instant expiry() {
        return bigin.notifications().expiry("7001").orElseThrow();
    }

    private ChannelRegistrar started() {
        ChannelRegistrar registrar = registrar(false);
        registrar.start();
        schedule.run();
        return registrar;
    }

    @Test
    void channelIsAskedForWithTokenAndExpiry() {
        ChannelRegistrar registrar = registrar(false);
        registrar.start();
        assertThat(bigin.calls()).as("only the schedule asks").isEmpty();
        assertThat(registrar.status().state()).isEqualTo(State.waiting);
        assertThat(registrar.status().inDanger()).isFalse();
        schedule.run();
        assertThat(bigin.notifications().channels())
                .singleElement()
                .satisfies(
                        channel -> {
                            assertThat(channel.id()).isEqualTo("7001");
                            assertThat(channel.token()).isEqualTo("A-token-of-many-characters");
                            assertThat(channel.notifyUrl())
                                    .isEqualTo("https://hooks.lumen.example/in");
                            assertThat(channel.events())
                                    .containsExactly("Contacts.create", "Contacts.delete");
                            assertThat(channel.expiry())
                                    .isEqualTo(START.plus(ChannelPlan.LONGEST_LIFE));
                        });
        assertThat(registrar.status().state()).isEqualTo(State.open);
        assertThat(registrar.status().expiry()).isEqualTo(expiry());
        registrar.start();
        schedule.run();
        assertThat(methods()).as("started once").containsExactly("PUT", "POST");
    }

    @Test
    void channelIsRenewedAtHalfOfItsLifeForever() {
        started();
        schedule.advance(HALF.minusSeconds(1));
        assertThat(methods()).containsExactly("PUT", "POST");
        schedule.advance(Duration.ofSeconds(1));
        assertThat(methods()).containsExactly("PUT", "POST", "PATCH");
        assertThat(expiry()).isEqualTo(START.plus(HALF).plus(ChannelPlan.LONGEST_LIFE));
        schedule.advance(Duration.ofDays(30));
        assertThat(bigin.notifications().channels()).hasSize(1);
        assertThat(bigin.credits().used()).as("credits of a day").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theGrantedLifeCountsNotTheOneAskedFor(int hours) {
        bigin.switches().set(Switch.WATCH_DEFAULT_LIFE_HOURS, hours);
        skew = Duration.ofMinutes(20);
        ChannelRegistrar registrar = started();
        assertThat(Duration.between(START, expiry()))
                .as("more than a day was asked for, as our clock is ahead")
                .isEqualTo(Duration.ofHours(hours));
        assertThat(registrar.status().left()).isEqualTo(Duration.ofHours(hours));
        schedule.advance(Duration.ofMinutes(30L * hours));
        assertThat(methods()).containsExactly("PUT", "POST", "PATCH");
        assertThat(Duration.between(bigin.clock().now(), expiry()))
                .as("Bigin's clock is known by now")
                .isEqualTo(ChannelPlan.LONGEST_LIFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-12H", "PT-2H", "PT3H", "PT20H"})
    void clocksMayDiffer(String by) {
        skew = Duration.parse(by);
        started();
        schedule.advance(Duration.ofDays(3));
        assertThat(bigin.notifications().channels()).hasSize(1);
        assertThat(bigin.credits().used()).isLessThanOrEqualTo(3);
    }

    @Test
    void channelOfAnEarlierRunIsTakenOver() {
        started();
        ChannelRegistrar next = registrar(Duration.ofDays(1), false, "Another-token-of-a-new-run");
        next.start();
        schedule.run();
        assertThat(methods()).containsExactly("PUT", "POST", "PUT");
        assertThat(bigin.notifications().channels())
                .extracting(Channel::token)
                .containsExactly("Another-token-of-a-new-run");
    }

    @Test
    void forgottenChannelIsMadeAnew() {
        started();
        bigin.notifications().forget("7001");
        schedule.advance(HALF);
        assertThat(methods()).containsExactly("PUT", "POST", "PATCH", "POST");
        assertThat(bigin.notifications().channels())
                .extracting(Channel::token)
                .containsExactly("A-token-of-many-characters");
    }

    @Test
    void failedRenewalIsTriedAgainAtGrowingIntervalsAndHealthTellsBeforeTheEnd() {
        ChannelRegistrar registrar = started();
        bigin.faults().add(Fault.status(503)).on("PATCH", WATCH).always();
        schedule.advance(HALF);
        assertThat(registrar.status().failures()).isEqualTo(1);
        assertThat(registrar.status().state()).isEqualTo(State.open);
        assertThat(registrar.status().inDanger()).isFalse();
        for (int seconds : List.of(10, 20, 40, 80, 160, 320, 600, 600)) {
            int before = bigin.calls().size();
            schedule.advance(Duration.ofSeconds(seconds - 1));
            assertThat(bigin.calls()).hasSize(before);
            schedule.advance(Duration.ofSeconds(1));
            assertThat(bigin.calls()).hasSize(before + 1);
        }
        Instant quarter = expiry().minus(ChannelPlan.LONGEST_LIFE.dividedBy(4));
        schedule.advance(Duration.between(bigin.clock().now(), quarter));
        assertThat(registrar.status().inDanger()).isFalse();
        schedule.advance(Duration.ofSeconds(1));
        assertThat(registrar.status().inDanger()).as("a quarter of its life is left").isTrue();
        assertThat(bigin.notifications().channels()).hasSize(1);
        bigin.faults().clear();
        schedule.advance(Duration.ofMinutes(10));
        assertThat(registrar.status().inDanger()).isFalse();
        assertThat(registrar.status().failures()).isZero();
        assertThat(registrar.status().lastFailure()).isNull();
    }

    @Test
    void channelThatDiedIsOpenedAgain() {
        ChannelRegistrar registrar = started();
        bigin.faults().add(Fault.status(503)).on("*", WATCH).always();
        schedule.advance(Duration.ofDays(1));
        assertThat(bigin.notifications().channels()).isEmpty();
        assertThat(registrar.status().state()).isEqualTo(State.closed);
        assertThat(registrar.status().inDanger()).isTrue();
        assertThat(registrar.status().lastFailure()).hasMessageContaining("503");
        bigin.faults().clear();
        schedule.advance(Duration.ofMinutes(10));
        assertThat(bigin.notifications().channels()).hasSize(1);
        assertThat(registrar.status().state()).isEqualTo(State.open);
    }

    @Test
    void whatIsWrongForGoodIsAskedForLessOften() {
        bigin.credentials().scopes(Set.of("ZohoBigin.modules.ALL"));
        ChannelRegistrar registrar = started();
        assertThat(registrar.status().inDanger()).isTrue();
        assertThat(registrar.status().lastFailure())
                .hasMessageContaining("ZohoBigin.notifications.CREATE");
        int before = bigin.calls().size();
        schedule.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(bigin.calls()).hasSize(before);
        bigin.credentials().scopes(Set.of("ZohoBigin.notifications.CREATE"));
        schedule.advance(Duration.ofSeconds(1));
        assertThat(registrar.status().state())
                .as("making channels is enough")
                .isEqualTo(State.open);
        schedule.advance(Duration.ofDays(2));
        assertThat(bigin.notifications().channels()).hasSize(1);
    }

    @Test
    void timersThatStoodStillAreMadeUpFor() {
        started();
        bigin.clock().advance(Duration.ofHours(20));
        schedule.advance(Duration.ofMinutes(5));
        assertThat(methods()).as("within five minutes").containsExactly("PUT", "POST", "PATCH");
    }

    @Test
    void channelEndsWithTheRegistrar() {
        ChannelRegistrar registrar = started();
        registrar.stop();
        assertThat(bigin.notifications().channels()).isEmpty();
        assertThat(registrar.status().state()).isEqualTo(State.ended);
        assertThat(registrar.status().inDanger()).isFalse();
        assertThat(schedule.size()).isZero();
        registrar.stop();
        assertThat(methods()).containsExactly("PUT", "POST", "DELETE");
        registrar.start();
        schedule.run();
        assertThat(bigin.notifications().channels()).as("it can start again").hasSize(1);
    }

    @Test
    void channelMayBeKept() {
        ChannelRegistrar registrar = registrar(true);
        registrar.start();
        schedule.run();
        registrar.stop();
        schedule.advance(Duration.ofHours(20));
        assertThat(bigin.notifications().channels()).hasSize(1);
        assertThat(methods()).containsExactly("PUT", "POST");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stoppingDoesNotFail(boolean gone) {
        ChannelRegistrar registrar = started();
        if (gone) {
            bigin.notifications().forget("7001");
        } else {
            bigin.faults().add(Fault.status(500)).on("DELETE", WATCH);
        }
        registrar.stop();
        assertThat(registrar.status().state()).isEqualTo(State.ended);
    }

    @Test
    void stoppedBeforeItBegan() {
        ChannelRegistrar registrar = registrar(false);
        registrar.start();
        registrar.stop();
        schedule.advance(Duration.ofDays(1));
        assertThat(bigin.calls()).isEmpty();
    }
}
