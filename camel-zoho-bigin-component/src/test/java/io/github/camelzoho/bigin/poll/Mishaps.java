package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What goes wrong at Bigin, by chance: calls that fail, and things that are no longer as before.
 */
final class Mishaps {
    static final Set<String> ALL_BUT_COQL =
            Set.of("ZohoBigin.modules.ALL", "ZohoBigin.settings.ALL");

    private final FeedLab lab;
    private final Random random;
    private final SchedulePlan plan;
    private final Consumer<String> trace;

    Mishaps(FeedLab lab, Random random, SchedulePlan plan, Consumer<String> trace) {
        this.lab = lab;
        this.random = random;
        this.plan = plan;
        this.trace = trace;
    }

    /** Between two polls: some of the next calls fail, or Bigin changes. */
    void between() {
        lab.bigin.faults().clear();
        if (random.nextInt(100) < plan.faultsInHundred()) {
            lab.bigin.faults().add(fault()).skip(random.nextInt(6)).times(1 + random.nextInt(3));
        }
        if (random.nextInt(20) == 0) {
            somethingChanges();
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
    private void somethingChanges() {
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
                    trace.accept("COQL is closed");
                    lab.bigin.credentials().scopes(ALL_BUT_COQL);
                    lab.expireToken();
                }
            }
        }
    }

    private void change(Switch<Switch.Support> which) {
        Switch.Support form =
                random.nextBoolean() ? Switch.Support.IGNORED : Switch.Support.REFUSED;
        trace.accept(which.name() + " is " + form);
        lab.bigin.switches().set(which, form);
    }
}
