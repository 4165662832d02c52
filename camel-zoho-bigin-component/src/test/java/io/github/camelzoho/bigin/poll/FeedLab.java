package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.client.BiginClient;
import io.github.camelzoho.bigin.client.BiginConnection;
import io.github.camelzoho.bigin.client.CallLimits;
import io.github.camelzoho.bigin.client.ConnectionSettings;
import io.github.camelzoho.bigin.client.Credential;
import io.github.camelzoho.bigin.client.Timing;
import io.github.camelzoho.bigin.client.auth.AccessToken;
import io.github.camelzoho.bigin.client.auth.DataCenter;
import io.github.camelzoho.bigin.client.auth.TokenSource;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.ModuleStore;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Ground for tests of feeds: a simulator without sockets under the real chain of transports, and
 * one time for both, which moves when told. The clock of the feed's machine is years off.
 */
final class FeedLab {
    static final String MODULE = "Things";
    static final Instant START = Instant.parse("2031-03-04T08:00:00Z");

    private static final Duration WALL_IS_OFF = Duration.ofDays(-1_000);

    final BiginSimulator bigin;
    InProcessHttpClient.Wire wire = new Quiet();
    int maxRetries;

    /** By how many millionths the clock of the feed's machine is too fast. */
    int drift;

    private Instant now = START;
    private int seen;
    private String token = "";

    FeedLab(BiginSimulator bigin) {
        this.bigin = bigin;
        bigin.clock().set(now);
        bigin.credits().limit(1_000_000_000);
        bigin.organization()
                .defineModule(
                        ModuleDefinition.custom(
                                MODULE,
                                FieldDefinition.of("Number", FieldType.BIGINT),
                                FieldDefinition.of("Colour", FieldType.TEXT),
                                FieldDefinition.of("Memo", FieldType.TEXTAREA)));
    }

    /** Nothing happens underway. */
    static class Quiet implements InProcessHttpClient.Wire {
        @Override
        public void calling(String method, String url) {}

        @Override
        public void answered(String method, String url) {}
    }

    ModuleStore things() {
        return bigin.module(MODULE);
    }

    Instant now() {
        return now;
    }

    /** Lets time pass everywhere. */
    void pass(Duration time) {
        now = now.plus(time);
        bigin.clock().set(now);
    }

    void passSeconds(int seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    /** Bigin takes the token no longer. */
    void expireToken() {
        bigin.credentials().revokeAccessToken(token);
    }

    /** What a new process would have; its nanoseconds begin anywhere. */
    Timing timing() {
        long origin = now.toEpochMilli() * -31;
        return new Timing(
                Clock.offset(new LabClock(), WALL_IS_OFF),
                () -> passed() + passed() / 1_000_000 * drift + origin,
                () -> 0.5,
                (time, real) -> {
                    pass(time);
                    return true;
                });
    }

    private long passed() {
        return Duration.between(START, now).toNanos();
    }

    BiginClient client(Timing timing) {
        ConnectionSettings settings =
                new ConnectionSettings(
                        new Credential.Bean(new LabTokens()),
                        DataCenter.us,
                        null,
                        "http://localhost");
        InProcessHttpClient http =
                new InProcessHttpClient(
                        bigin,
                        new InProcessHttpClient.Wire() {
                            @Override
                            public void calling(String method, String url) {
                                wire.calling(method, url);
                            }

                            @Override
                            public void answered(String method, String url) {
                                wire.answered(method, url);
                            }
                        });
        return new BiginConnection(settings, http, timing)
                .clients(http, new CallLimits(5, 0, maxRetries, Duration.ofMinutes(1)), null)
                .standard();
    }

    /** A feed as a new process would make it. */
    ChangeFeed feed(FeedSettings settings, CursorStore store, int pageSize) {
        Timing timing = timing();
        return new ChangeFeed("things", settings, client(timing), store, timing, pageSize);
    }

    /** The calls since the last question. */
    List<RecordedCall> calls() {
        List<RecordedCall> all = bigin.calls();
        List<RecordedCall> fresh = new ArrayList<>(all.subList(seen, all.size()));
        seen = all.size();
        return fresh;
    }

    private final class LabClock extends Clock {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Gets a new token whenever one is refused; a token of the simulator lives an hour. */
    private final class LabTokens implements TokenSource {
        @Override
        public AccessToken current() {
            if (token.isEmpty()) {
                token = bigin.credentials().issueAccessToken();
            }
            return AccessToken.of(token);
        }

        @Override
        public void invalidate(AccessToken rejected) {
            token = "";
        }
    }
}
