package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.poll.PageHandler.Handled;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
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
import java.util.Set;

/**
 * One random history: writers work, polls run, everything goes wrong that may go wrong, and the
 * audit holds what was handed out against the truth. The seed decides everything.
 */
final class FeedSchedule {
    private static final int TRACE = Integer.getInteger("feed.trace", 80);
    private static final int MOST_WORKS = 10;
    private static final Set<String> ALL_BUT_COQL =
            Set.of("ZohoBigin.modules.ALL", "ZohoBigin.settings.ALL");

    private final Random random;
    private final SchedulePlan plan;
    private final FeedLab lab;
    private final BiginSimulator bigin;
    private final Truth truth = new Truth();
    private final Audit audit;
    private final Writer writer;
    private final MemoryStore store;
    private final Deque<String> trace = new ArrayDeque<>();
    private final StartFrom startFrom;

    private ChangeFeed feed;
    private Instant lastAnswer;
    private Instant lastGood;
    private boolean disturbed = true;
    private boolean started;
    private int worksInPoll;

    private FeedSchedule(BiginSimulator bigin, long seed) {
        this.bigin = bigin;
        random = new Random(seed);
        plan = SchedulePlan.draw(random);
        bigin.reset();
        lab = new FeedLab(bigin);
        lab.maxRetries = plan.maxRetries();
        ModuleDefinition wide = ModuleDefinition.custom(SchedulePlan.WIDE);
        SchedulePlan.wideFields()
                .forEach(name -> wide.add(FieldDefinition.of(name, FieldType.BIGINT)));
        wide.add(FieldDefinition.of("Colour", FieldType.TEXT));
        bigin.organization().defineModule(wide);
        bigin.organization()
                .timeZone(ZoneId.of(random.nextBoolean() ? "Asia/Kolkata" : "America/St_Johns"));
        plan.prepare(bigin.switches());
        if (!plan.coqlAllowed() && random.nextBoolean()) {
            bigin.credentials().scopes(ALL_BUT_COQL);
        }
        audit = new Audit(truth, plan);
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
                        () -> mayCrash("before the save"), () -> mayCrash("after the save"));
        startFrom =
                switch (random.nextInt(4)) {
                    case 0 -> StartFrom.NOW;
                    case 1 -> new StartFrom(FeedLab.START.plusSeconds(random.nextInt(10) - 2));
                    default -> StartFrom.BEGINNING;
                };
        lab.wire =
                new InProcessHttpClient.Wire() {
                    @Override
                    public void calling(String method, String url) {
                        trace(
                                method
                                        + " "
                                        + url.replaceAll(
                                                "(fields|ids|page_token)=[^&]{40,}", "$1=…"));
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

    /** Runs a history; fails with all that is needed to see why. */
    static void run(BiginSimulator bigin, long seed) {
        FeedSchedule schedule = new FeedSchedule(bigin, seed);
        try {
            schedule.run();
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
        bigin.faults().clear();
        if (random.nextInt(100) < plan.faultsInHundred()) {
            bigin.faults().add(fault()).skip(random.nextInt(6)).times(1 + random.nextInt(3));
        }
        if (random.nextInt(20) == 0) {
            somethingChangesInBigin();
        }
        if (disturbed && plan.crashesInThousand() > 0 && random.nextInt(15) == 0) {
            process();
        }
    }

    private Fault fault() {
        return switch (random.nextInt(10)) {
            case 0 -> Fault.status(429);
            case 1 -> Fault.status(429).retryAfter(1 + random.nextInt(5));
            case 2 -> Fault.status(500);
            case 3 -> Fault.status(502);
            case 4 -> Fault.resetBeforeProcessing();
            case 5 -> Fault.resetAfterProcessing();
            case 6 -> Fault.brokenChunk();
            case 7 -> Fault.truncatedJson();
            case 8 -> Fault.emptyOk();
            default -> Fault.invalidToken();
        };
    }

    /** A form that was honoured is no more, or COQL is closed to the credential. */
    private void somethingChangesInBigin() {
        switch (random.nextInt(4)) {
            case 0 -> change(Switch.IF_MODIFIED_SINCE);
            case 1 -> change(Switch.IF_MODIFIED_SINCE_DELETED);
            case 2 -> {
                if (plan.source() != ChangeSourceType.coql) {
                    change(Switch.LIST_IDS);
                }
            }
            default -> {
                if (plan.source() != ChangeSourceType.coql) {
                    trace("COQL is closed");
                    bigin.credentials().scopes(ALL_BUT_COQL);
                    lab.expireToken();
                }
            }
        }
    }

    private void change(Switch<Switch.Support> which) {
        Switch.Support form =
                random.nextBoolean() ? Switch.Support.IGNORED : Switch.Support.REFUSED;
        trace(which.name() + " is " + form);
        bigin.switches().set(which, form);
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

    /** A route that fails. */
    private static final class HandlerFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
