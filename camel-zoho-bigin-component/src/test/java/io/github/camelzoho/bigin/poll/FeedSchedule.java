package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.poll.PageHandler.Handled;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * One random history: writers work, polls run, everything goes wrong that may go wrong, and the
 * audit holds what was handed out against the truth. The seed decides everything.
 */
final class FeedSchedule {
    private static final int TRACE = Integer.getInteger("feed.trace", 80);
    private static final int MOST_WORKS = 10;
    private static final int MOST_CALLS = 20_000;
    private static final Duration DELETIONS_ARE_LISTED = Duration.ofDays(180);

    private final Random random;
    private final SchedulePlan plan;
    private final FeedLab lab;
    private final BiginSimulator bigin;
    private final Truth truth = new Truth();
    private final Audit audit;
    private final Writer writer;
    private final Mishaps mishaps;
    private final MemoryStore store;
    private final Deque<String> trace = new ArrayDeque<>();
    private final StartFrom startFrom;

    private ChangeFeed feed;
    private Instant lastAnswer;
    private Instant lastGood;
    private boolean disturbed = true;
    private boolean started;
    private int worksInPoll;
    private int callsInPoll;

    private FeedSchedule(BiginSimulator bigin, long seed) {
        this.bigin = bigin;
        random = new Random(seed);
        plan = SchedulePlan.draw(random);
        bigin.reset();
        lab = new FeedLab(bigin);
        lab.maxRetries = plan.maxRetries();
        lab.drift = plan.drift();
        ModuleDefinition wide = ModuleDefinition.custom(SchedulePlan.WIDE);
        SchedulePlan.wideFields()
                .forEach(name -> wide.add(FieldDefinition.of(name, FieldType.BIGINT)));
        wide.add(FieldDefinition.of("Colour", FieldType.TEXT));
        bigin.organization().defineModule(wide);
        bigin.organization()
                .timeZone(ZoneId.of(random.nextBoolean() ? "Asia/Kolkata" : "America/St_Johns"));
        plan.prepare(bigin.switches());
        if (!plan.coqlAllowed() && random.nextBoolean()) {
            bigin.credentials().scopes(Mishaps.ALL_BUT_COQL);
        }
        audit = new Audit(truth, plan);
        mishaps = new Mishaps(lab, random, plan, this::trace);
        writer =
                new Writer(
                        lab,
                        truth,
                        random,
                        plan.module(),
                        plan.numberFields(),
                        plan.longestWork(),
                        plan.mass());
        store =
                new MemoryStore(
                        () -> mayBreak("before the save"),
                        () -> {
                            audit.saved();
                            mayBreak("after the save");
                        });
        startFrom =
                switch (random.nextInt(4)) {
                    case 0 -> StartFrom.NOW;
                    case 1 -> new StartFrom(FeedLab.START.plusSeconds(random.nextInt(10) - 2));
                    default -> StartFrom.BEGINNING;
                };
        if (plan.dated() && !startFrom.equals(StartFrom.BEGINNING)) {
            endingEntries();
        }
        lab.wire =
                new InProcessHttpClient.Wire() {
                    @Override
                    public void calling(String method, String url) {
                        trace(
                                method
                                        + " "
                                        + url.replaceAll(
                                                "(fields|ids|page_token)=[^&]{40,}", "$1=…"));
                        if (++callsInPoll > MOST_CALLS) {
                            throw new AssertionError("a poll does not end");
                        }
                        underway();
                        mayCrash("before a call arrives");
                    }

                    @Override
                    public void answered(String method, String url) {
                        lastAnswer = lab.now();
                        underway();
                        mayCrash("before an answer arrives");
                    }
                };
    }

    /**
     * Runs a history; fails with all that is needed to see why.
     *
     * @return how many versions of records there were, their ends among them
     */
    static long run(BiginSimulator bigin, long seed) {
        FeedSchedule schedule = new FeedSchedule(bigin, seed);
        try {
            schedule.run();
            return schedule.truth.turn();
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    "schedule "
                            + seed
                            + " failed: "
                            + e
                            + "\nrun it again with -Dfeed.seed="
                            + seed
                            + "\n"
                            + schedule.plan
                            + "\n"
                            + schedule.startFrom
                            + "\n"
                            + String.join("\n", schedule.trace),
                    e);
        }
    }

    /** Deletions of long ago leave their list while the feed reads it. */
    private void endingEntries() {
        Duration ago = DELETIONS_ARE_LISTED.minusSeconds(2);
        lab.pass(ago.negated());
        for (int i = 0; i < 40; i++) {
            writer.passing();
            lab.pass(Duration.ofMillis(700));
        }
        lab.pass(ago.minusMillis(40 * 700));
    }

    private void run() throws Exception {
        for (int i = random.nextInt(4); i > 0; i--) {
            work();
        }
        process();
        for (int i = 0; i < plan.polls(); i++) {
            poll();
            between();
        }
        rest();
    }

    /** A new process: all that the old one had in memory is gone. */
    private void process() {
        trace("--- a new process");
        feed = lab.feed(plan.settings(startFrom), store, plan.pageSize());
        audit.newLife();
        lastGood = null;
    }

    private void poll() throws Exception {
        int max = disturbed && random.nextInt(3) == 0 ? 1 + random.nextInt(2 * plan.pageSize()) : 0;
        Instant begun = lab.now();
        long turn = truth.turn();
        trace("--- poll " + max);
        worksInPoll = 0;
        callsInPoll = 0;
        boolean[] stopped = {false};
        try {
            int count = feed.poll(max, page -> handle(page, stopped));
            started();
            if ((max == 0 || count < max) && !stopped[0] && plan.dated()) {
                audit.readToTheEnd(turn, begun.minus(clockUnknown(begun)));
            }
            lastGood = lastAnswer;
        } catch (Crash crash) {
            trace("--- crash " + crash.getMessage());
            process();
        } catch (HandlerFailure failure) {
            trace("--- handler failed");
            lastGood = lastAnswer;
        } catch (BrokenSave broken) {
            // Nobody knows what was kept, so the feed forgets as if it were a new process.
            trace("--- broken " + broken.getMessage());
            audit.newLife();
            lastGood = lastAnswer;
        } catch (Exception e) {
            trace("--- poll failed: " + e.getMessage());
            if (!disturbed) {
                throw e;
            }
        }
        started();
    }

    /** How far Bigin's clock may have been ahead of what was known of it when the poll began. */
    private Duration clockUnknown(Instant begun) {
        Duration since =
                lastGood == null
                        ? Duration.ZERO
                        : Duration.between(lastGood, begun).dividedBy(1000);
        long behind = Math.max(0, -plan.dateAhead());
        return Duration.ofSeconds(1 + behind)
                .plusMillis(2L * plan.slowness() + 1)
                .plus(since)
                .plus(since);
    }

    private void started() {
        if (!started && store.load("things").isPresent()) {
            started = true;
            audit.startsAt(store.first.modified().second());
        }
    }

    private Handled handle(List<RecordChange> page, boolean[] stopped) {
        started();
        audit.page(page);
        trace(
                "page of "
                        + page.size()
                        + ": "
                        + page.stream()
                                .limit(4)
                                .map(c -> c.type() + " " + c.id() + " of " + c.time())
                                .toList());
        for (int i = 0; i < page.size(); i++) {
            RecordChange change = page.get(i);
            if (disturbed && random.nextInt(50) == 0 && worksInPoll++ < MOST_WORKS) {
                work();
            }
            if (disturbed && random.nextInt(100) < plan.failuresInHundred()) {
                audit.handedOut(change, false);
                audit.owes(page.subList(i + 1, page.size()));
                stopped[0] = true;
                return switch (random.nextInt(3)) {
                    case 0 -> {
                        audit.notAcknowledged(page.subList(0, i));
                        throw new HandlerFailure();
                    }
                    case 1 -> new Handled(i, new HandlerFailure());
                    default -> new Handled(i, null);
                };
            }
            audit.handedOut(change, true);
            mayCrash("in the handler");
        }
        return Handled.all(page);
    }

    private void underway() {
        if (!disturbed) {
            return;
        }
        // Faster than a feed can read nobody works for ever.
        if (random.nextInt(100) < plan.writesInHundredCalls() && worksInPoll++ < MOST_WORKS) {
            work();
        }
        if (plan.slowness() > 0) {
            lab.pass(Duration.ofMillis(random.nextInt(plan.slowness())));
        }
        if (random.nextInt(200) == 0) {
            trace("the token expires");
            lab.expireToken();
        }
    }

    private void work() {
        trace(lab.now() + " " + writer.act());
    }

    private void mayCrash(String where) {
        if (disturbed && random.nextInt(1_000) < plan.crashesInThousand()) {
            throw new Crash(where);
        }
    }

    private void mayBreak(String where) {
        mayCrash(where);
        if (disturbed && random.nextInt(100) < plan.brokenSavesInHundred()) {
            throw new BrokenSave(where);
        }
    }

    private void between() {
        for (int i = random.nextInt(4); i > 0; i--) {
            work();
            lab.pass(Duration.ofMillis(random.nextInt(700)));
        }
        lab.pass(
                switch (random.nextInt(12)) {
                    case 0 -> Duration.ofMinutes(1 + random.nextInt(5));
                    case 1 -> random.nextInt(4) == 0 ? Duration.ofHours(2) : Duration.ofSeconds(9);
                    case 2, 3, 4 -> Duration.ofMillis(random.nextInt(500));
                    default -> Duration.ofMillis(random.nextInt(6_000));
                });
        mishaps.between();
        if (disturbed && plan.crashesInThousand() > 0 && random.nextInt(15) == 0) {
            process();
        }
    }

    /** Nobody works any more and nothing goes wrong: whatever is left must come now. */
    private void rest() throws Exception {
        disturbed = false;
        bigin.faults().clear();
        trace("--- rest");
        for (int i = 0; i < 6; i++) {
            lab.pass(Duration.ofSeconds(40));
            poll();
        }
        lab.pass(Duration.ofSeconds(40));
        int saves = store.saves;
        if (feed.poll(0, page -> handle(page, new boolean[1])) != 0) {
            throw new AssertionError("something comes although nothing happens");
        }
        if (store.saves != saves) {
            throw new AssertionError("an idle poll writes");
        }
        audit.atRest();
    }

    private void trace(String what) {
        if (trace.size() == TRACE) {
            trace.removeFirst();
        }
        trace.addLast(what);
    }

    /** A store that fails, and has kept the position or not. */
    private static final class BrokenSave extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenSave(String where) {
            super(where);
        }
    }

    /** A route that fails. */
    private static final class HandlerFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
