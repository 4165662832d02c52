package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.client.BiginClient;
import io.github.camelzoho.bigin.client.api.ListQuery;
import io.github.camelzoho.bigin.client.http.ServerClock;
import io.github.camelzoho.bigin.client.paging.PageRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Up to when Bigin's seconds are over, by Bigin's own clock: by the date of its latest answer, or
 * by the times of records seen, whichever is later. Always known before a query begins, because an
 * answer that took long has a date later than what it shows. For one thread but for {@link #now}.
 */
final class Horizon {
    private static final Logger LOG = LoggerFactory.getLogger(Horizon.class);

    private final BiginClient client;
    private final String module;
    private final Duration settleDelay;
    private final LongSupplier nanoTime;
    private volatile @Nullable Seen seen;
    private boolean asked;

    Horizon(BiginClient client, String module, Duration settleDelay, LongSupplier nanoTime) {
        this.client = client;
        this.module = module;
        this.settleDelay = settleDelay;
        this.nanoTime = nanoTime;
    }

    /** A time that Bigin's clock has surely reached. */
    Optional<Instant> now() {
        Optional<Instant> byDate = client.serverClock().now();
        Seen row = seen;
        if (row == null) {
            return byDate;
        }
        Instant byRow = row.now(nanoTime.getAsLong());
        return Optional.of(byDate.filter(byRow::isBefore).orElse(byRow));
    }

    /** The first second that may still change. Asks Bigin the time if nothing tells it yet. */
    Instant second() {
        if (now().isEmpty() && !asked) {
            newest();
        }
        return now().map(now -> BiginTimes.second(now.minus(settleDelay))).orElse(Instant.EPOCH);
    }

    /** The second in which a feed from now on begins. */
    Instant start() {
        newest();
        return now().map(BiginTimes::second).orElse(Instant.EPOCH);
    }

    /** Bigin had a record modified at this time, so its clock has reached it. */
    void saw(Instant time) {
        long nanos = nanoTime.getAsLong();
        Seen before = seen;
        if (before == null || before.now(nanos).isBefore(time)) {
            seen = new Seen(time, nanos);
        }
    }

    /** One cheap call, whose answer tells the time, by its date or by what is in it. */
    private void newest() {
        ListQuery query =
                new ListQuery(
                        module,
                        List.of(BiginTimes.MODIFIED),
                        List.of(),
                        BiginTimes.MODIFIED,
                        "desc",
                        null,
                        null,
                        "both",
                        1);
        client.records()
                .list(query, PageRef.FIRST)
                .items()
                .forEach(item -> saw(BiginTimes.in(item, BiginTimes.MODIFIED)));
        asked = true;
        if (client.serverClock().now().isEmpty()) {
            LOG.warn(
                    "{}: answers have no Date, so Bigin's clock is known from the times of records only:"
                            + " a change is handed out when a later poll sees it again",
                    module);
        }
    }

    private record Seen(Instant time, long at) {
        Instant now(long nanos) {
            return time.plus(ServerClock.passedSurely(nanos - at));
        }
    }
}
