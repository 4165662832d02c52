package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.poll.EventType;
import io.github.camelzoho.bigin.poll.FeedSettings;
import io.github.camelzoho.bigin.poll.StartFrom;
import io.github.camelzoho.bigin.poll.criteria.CriteriaFilter;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the options of a polling consumer to what its feed reads; checked when it starts. */
final class FeedOptions {
    private static final Duration SETTLE = Duration.ofSeconds(2);

    /** With hints a second is read when it is over, and again a little later. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(3);

    private FeedOptions() {}

    /**
     * What the feed reads.
     *
     * @throws ZohoBiginInputException names the option that is wrong and what it takes
     */
    static FeedSettings settings(ZohoBiginConfiguration options) {
        boolean push = options.isPush();
        Set<EventType> events = events(options.getEvents());
        CriteriaFilter criteria = criteria(options.getCriteria());
        if (criteria != null && events.equals(Set.of(EventType.deleted))) {
            throw new ZohoBiginInputException(
                    "criteria can't be asked of deleted records, of which Bigin keeps only the name:"
                            + " leave criteria out, or add created or updated to events");
        }
        Predicate<Map<String, Object>> all = record -> true;
        return new FeedSettings(
                module(options),
                names(options.getFields()),
                criteria == null ? all : criteria,
                criteria == null ? Set.of() : criteria.fields(),
                events,
                StartFrom.parse(startFrom(options)),
                options.getChangeSource(),
                duration("settleDelay", options.getSettleDelay(), push ? Duration.ZERO : SETTLE),
                duration("lookBack", options.getLookBack(), push ? LOOK_BACK : Duration.ZERO));
    }

    /** In a URI the plus of an offset means a blank. */
    private static String startFrom(ZohoBiginConfiguration options) {
        return options.getStartFrom().strip().replaceFirst(" (\\d\\d:?\\d\\d)$", "+$1");
    }

    private static String module(ZohoBiginConfiguration options) {
        String module = options.getModule();
        if (module == null || module.isBlank() || module.equals("org")) {
            throw new ZohoBiginInputException(
                    "a consumer needs a module: put its API name in place of 'org', such as"
                            + " zoho-bigin:Contacts");
        }
        return module;
    }

    private static Set<EventType> events(String text) {
        Set<EventType> events = EnumSet.noneOf(EventType.class);
        for (String name : names(text)) {
            events.add(
                    Arrays.stream(EventType.values())
                            .filter(type -> type.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> wrongEvents(name)));
        }
        if (events.isEmpty()) {
            throw wrongEvents("");
        }
        return events;
    }

    private static ZohoBiginInputException wrongEvents(String given) {
        return new ZohoBiginInputException(
                "events must be any of created, updated, deleted, with commas between them, not '"
                        + given
                        + "'");
    }

    private static @Nullable CriteriaFilter criteria(@Nullable String text) {
        return text == null || text.isBlank() ? null : CriteriaFilter.parse(text);
    }

    /** How much time is at least between polls that hints lead to. */
    static Duration pokeInterval(ZohoBiginConfiguration options) {
        return duration("pokeInterval", options.getPokeInterval(), Duration.ZERO);
    }

    private static Duration duration(String option, @Nullable Long millis, Duration byDefault) {
        if (millis == null) {
            return byDefault;
        }
        if (millis < 0) {
            throw new ZohoBiginInputException(option + " must not be negative");
        }
        return Duration.ofMillis(millis);
    }

    private static List<String> names(@Nullable String text) {
        return Stream.ofNullable(text)
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
