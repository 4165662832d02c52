package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.poll.RecordChange.Deleted;
import io.github.camelzoho.bigin.poll.RecordChange.Upserted;
import io.github.camelzoho.bigin.poll.Truth.Life;
import io.github.camelzoho.bigin.poll.Truth.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Holds what was handed out against the truth. */
final class Audit {
    private final Truth truth;
    private final SchedulePlan plan;
    private final Set<Version> done = new HashSet<>();
    private final Set<Row.Version> doneTimes = new HashSet<>();
    private final Set<String> seenIds = new HashSet<>();

    private final Map<String, Instant> lastOf = new HashMap<>();
    private final Set<Version> doneInLife = new HashSet<>();
    private final Set<String> createdInLife = new HashSet<>();
    private final Set<String> endedInLife = new HashSet<>();
    private final Set<Version> owed = new HashSet<>();
    private final List<RecordChange> unsaved = new ArrayList<>();
    private Instant start = Instant.EPOCH;

    Audit(Truth truth, SchedulePlan plan) {
        this.truth = truth;
        this.plan = plan;
    }

    /** From when on changes are promised. */
    void startsAt(Instant second) {
        start = second;
    }

    /** The position is kept: what was done with so far must not come again. */
    void saved() {
        unsaved.clear();
    }

    /**
     * All that was in memory is lost, or is not known to be kept: what was done with since the last
     * save may come again, and what looking back finds.
     */
    void newLife() {
        if (plan.looksBack()) {
            lastOf.clear();
            doneInLife.clear();
            endedInLife.clear();
        }
        createdInLife.clear();
        owed.clear();
        notAcknowledged(unsaved);
    }

    /** A page comes. */
    void page(List<RecordChange> page) {
        check(!page.isEmpty() && page.size() <= plan.pageSize(), () -> "a page of " + page.size());
        for (int i = 1; i < page.size(); i++) {
            RecordChange change = page.get(i);
            check(
                    !change.time().isBefore(page.get(i - 1).time()),
                    () -> "out of order in a page: " + change);
        }
    }

    /** A change is handed out, and either done with or failed. */
    void handedOut(RecordChange change, boolean succeeds) {
        Version version = version(change);
        // Who looks back does so beyond the start too when it was started again.
        check(
                !version.time().isBefore(start.minus(plan.lookBack())),
                () -> "from before the start: " + change);
        Instant last = lastOf.put(change.id(), change.time());
        check(
                last == null || !change.time().isBefore(last),
                () -> "goes back behind " + last + ": " + change);
        check(
                change instanceof Deleted || !endedInLife.contains(change.id()),
                () -> "after its end: " + change);
        if (succeeds) {
            succeeded(change, version);
        } else {
            // What has failed is read anew, as it is by then.
            owed.remove(version);
        }
    }

    /** These were done with, but the feed was not told: they may come again. */
    void notAcknowledged(List<RecordChange> changes) {
        for (RecordChange change : List.copyOf(changes)) {
            doneInLife.remove(version(change));
            createdInLife.remove(change.id());
            endedInLife.remove(change.id());
            lastOf.remove(change.id());
        }
        unsaved.removeAll(List.copyOf(changes));
    }

    /** These were read, so they must come, whatever becomes of them in Bigin meanwhile. */
    void owes(List<RecordChange> changes) {
        changes.stream().map(this::version).filter(v -> !done.contains(v)).forEach(owed::add);
    }

    private void succeeded(RecordChange change, Version version) {
        check(doneInLife.add(version), () -> "twice without a reason: " + change);
        done.add(version);
        unsaved.add(change);
        check(
                plan.looksBack() || unsaved.size() <= plan.pageSize(),
                () -> "more than a page is done with and not saved: " + change);
        doneTimes.add(new Row.Version(version.id(), version.time()));
        truth.open().remove(version);
        owed.remove(version);
        if (change instanceof Upserted upserted) {
            Life life = truth.life(change.id());
            boolean old = life.created().isBefore(start);
            boolean first = seenIds.add(change.id());
            check(
                    upserted.createdTime().equals(life.created()),
                    () -> "has another Created_Time than " + life.created() + ": " + change);
            check(!upserted.created() || !old, () -> "created before the start: " + change);
            // What was filtered out when it was created, and suits the filter later, is updated.
            check(
                    !first || old || plan.filtered() || upserted.created(),
                    () -> "new but not created: " + change);
            check(
                    !upserted.created() || createdInLife.add(change.id()),
                    () -> "created twice: " + change);
        } else {
            endedInLife.add(change.id());
        }
    }

    private Version version(RecordChange change) {
        Life life = truth.life(change.id());
        check(life != null, () -> "never was: " + change);
        long number = change instanceof Upserted upserted ? number(upserted) : 0;
        for (Version version : life.versions) {
            if (version.number() == number && version.time().equals(change.time())) {
                check(plan.wants(version), () -> "is filtered out: " + change);
                return version;
            }
        }
        throw new AssertionError("has never been so: " + change);
    }

    private long number(Upserted change) {
        Map<String, Object> record = change.record();
        Object number = record.get(plan.numberFields().get(0));
        for (String field : plan.numberFields()) {
            check(
                    Objects.equals(record.get(field), number),
                    () -> "a mixture of two versions: " + change);
        }
        return Long.parseLong(String.valueOf(number));
    }

    /**
     * A poll has read to the end. What was settled when it began, and stayed until it ended, must
     * have been handed out by now.
     *
     * @param turn the turn when it began
     * @param clock what was known of Bigin's clock when it began, at least
     */
    void readToTheEnd(long turn, Instant clock) {
        Instant settled = clock.minus(plan.settleDelay());
        long ended = truth.turn();
        Iterator<Version> open = truth.open().iterator();
        while (open.hasNext()) {
            Version version = open.next();
            boolean stayed = version.turn() < turn && truth.replaced(version) >= ended;
            boolean isSettled = !version.time().plusSeconds(1).isAfter(settled);
            if (stayed && isSettled && !excused(version)) {
                throw new AssertionError("lost: " + version);
            }
            if (truth.replaced(version) < ended) {
                open.remove();
            }
        }
    }

    /** Nothing has changed for long, and polls have found nothing more. */
    void atRest() {
        // Who looks back reads seconds that are not over, and tells versions by their second.
        owed.removeIf(v -> excused(v) || (plan.looksBack() && truth.replacedWithinSecond(v)));
        check(owed.isEmpty(), () -> "read but never handed out: " + owed);
        for (Version version : truth.open()) {
            boolean there = truth.replaced(version) == Long.MAX_VALUE;
            if (there && !excused(version)) {
                throw new AssertionError("lost: " + version);
            }
        }
    }

    private boolean excused(Version version) {
        boolean createdOnly =
                plan.onlyCreated()
                        && (plan.filtered()
                                || truth.life(version.id()).created().isBefore(start)
                                || seenIds.contains(version.id()));
        // Who looks back tells versions by their time.
        boolean sameTime =
                plan.looksBack()
                        && doneTimes.contains(new Row.Version(version.id(), version.time()));
        return !plan.wants(version) || version.time().isBefore(start) || createdOnly || sameTime;
    }

    private static void check(boolean right, Supplier<String> otherwise) {
        if (!right) {
            throw new AssertionError(otherwise.get());
        }
    }
}
