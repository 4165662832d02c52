package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.poll.Truth.Version;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.Switch.Support;
import io.github.camelzoho.bigin.simulator.Switches;
import io.github.camelzoho.bigin.simulator.store.Ties;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Drawn by chance: what Bigin is like, what the feed is told, and how much goes wrong. Immutable.
 */
record SchedulePlan(
        boolean wide,
        boolean plain,
        boolean filtered,
        Set<EventType> events,
        ChangeSourceType source,
        int pageSize,
        Duration settleDelay,
        Duration lookBack,
        Duration longestWork,
        int dateAhead,
        int drift,
        boolean dated,
        Support since,
        boolean sinceInclusive,
        Support sinceDeleted,
        Support ids,
        boolean idComparable,
        boolean coqlAllowed,
        boolean deletedNewestFirst,
        boolean tokenFromFirstPage,
        Ties ties,
        int mass,
        int slowness,
        int maxRetries,
        int faultsInHundred,
        int crashesInThousand,
        int failuresInHundred,
        int brokenSavesInHundred,
        int writesInHundredCalls,
        int polls) {

    static final String WIDE = "Wides";
    private static final int WIDE_FIELDS = 110;

    static SchedulePlan draw(Random random) {
        boolean calm = random.nextInt(5) == 0;
        boolean big = random.nextInt(25) == 0;
        Duration settle = Duration.ofSeconds(oneOf(random, 0, 1, 2, 2, 2, 3, 5));
        boolean looksBack = random.nextInt(6) == 0;
        int work = looksBack ? random.nextInt(6) : random.nextInt((int) settle.toSeconds() + 1);
        int ahead =
                looksBack ? random.nextInt(4) : random.nextInt((int) settle.toSeconds() - work + 1);
        int need = Math.max(1, work + ahead - (int) settle.toSeconds() + 2);
        ChangeSourceType source =
                oneOf(random, ChangeSourceType.auto, ChangeSourceType.coql, ChangeSourceType.list);
        boolean plain = random.nextBoolean();
        boolean needsIds = source == ChangeSourceType.coql && !plain;
        return new SchedulePlan(
                // What comes later than settled in the same second can't be told apart part by
                // part.
                !plain && !big && !looksBack && random.nextInt(6) == 0,
                plain,
                random.nextInt(4) == 0,
                events(random),
                source,
                big ? 200 : oneOf(random, 1, 2, 3, 3, 5, 8, 12, 20),
                settle,
                looksBack ? Duration.ofSeconds(need + random.nextInt(3)) : Duration.ZERO,
                Duration.ofSeconds(work),
                random.nextInt(3) == 0 ? -random.nextInt(20) : ahead,
                oneOf(random, 0, 0, 0, 600, -600),
                random.nextInt(8) > 0,
                support(random, false),
                random.nextInt(3) == 0,
                support(random, false),
                support(random, needsIds),
                source == ChangeSourceType.coql || random.nextInt(4) > 0,
                source == ChangeSourceType.coql || random.nextInt(3) > 0,
                random.nextBoolean(),
                random.nextInt(3) > 0,
                oneOf(random, Ties.values()),
                big ? 2_000 : oneOf(random, 2, 5, 20, 60),
                oneOf(random, 0, 50, 300, 900),
                random.nextInt(4),
                calm ? 0 : oneOf(random, 0, 10, 40),
                calm ? 0 : oneOf(random, 0, 5, 20),
                calm ? 0 : oneOf(random, 0, 5, 20),
                calm ? 0 : oneOf(random, 0, 0, 0, 5),
                big ? 5 : oneOf(random, 0, 10, 40),
                big ? 6 : 8 + random.nextInt(12));
    }

    private static Set<EventType> events(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> EnumSet.of(EventType.created);
            case 1 -> EnumSet.of(EventType.deleted);
            case 2, 3 -> EnumSet.of(EventType.created, EventType.updated);
            default -> EnumSet.allOf(EventType.class);
        };
    }

    private static Support support(Random random, boolean needed) {
        return needed || random.nextInt(3) > 0
                ? Support.HONOURED
                : oneOf(random, Support.IGNORED, Support.REFUSED);
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    void prepare(Switches switches) {
        switches.set(Switch.DATE_HEADER, dated)
                .set(Switch.DATE_SKEW_SECONDS, dateAhead)
                .set(Switch.IF_MODIFIED_SINCE, since)
                .set(Switch.IF_MODIFIED_SINCE_INCLUSIVE, sinceInclusive)
                .set(Switch.IF_MODIFIED_SINCE_DELETED, sinceDeleted)
                .set(Switch.LIST_IDS, ids)
                .set(Switch.COQL_ID_COMPARABLE, idComparable)
                .set(Switch.DELETED_NEWEST_FIRST, deletedNewestFirst)
                .set(Switch.PAGE_TOKEN_FROM_FIRST_PAGE, tokenFromFirstPage)
                .set(Switch.SORT_TIES, ties);
    }

    FeedSettings settings(StartFrom startFrom) {
        return new FeedSettings(
                module(),
                fields(),
                filtered ? record -> "red".equals(record.get("Colour")) : record -> true,
                filtered ? Set.of("Colour") : Set.of(),
                events,
                startFrom,
                source,
                settleDelay,
                lookBack);
    }

    String module() {
        return wide ? WIDE : FeedLab.MODULE;
    }

    private List<String> fields() {
        return plain ? List.of("Number") : List.of();
    }

    /** The fields that must always agree; of many, those of every part that is read. */
    List<String> numberFields() {
        return wide
                ? Stream.of(0, WIDE_FIELDS / 2, WIDE_FIELDS - 1).map(SchedulePlan::wide).toList()
                : List.of("Number");
    }

    static List<String> wideFields() {
        return IntStream.range(0, WIDE_FIELDS).mapToObj(SchedulePlan::wide).toList();
    }

    private static String wide(int index) {
        return "Field_" + index;
    }

    boolean looksBack() {
        return !lookBack.isZero();
    }

    boolean onlyCreated() {
        return !events.contains(EventType.updated);
    }

    /** Whether a version is to be handed out, if its kind of event is. */
    boolean wants(Version version) {
        if (version.isEnd()) {
            return events.contains(EventType.deleted);
        }
        boolean kind = events.contains(EventType.created) || events.contains(EventType.updated);
        return kind && (!filtered || version.red());
    }
}
