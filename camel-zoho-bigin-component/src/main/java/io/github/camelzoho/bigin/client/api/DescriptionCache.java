package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.model.ModuleDescription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was told of the modules of one organisation, for all who use the same credential.
 * Thread-safe; two threads that miss at the same time both ask, which costs a credit and does no
 * harm.
 */
public final class DescriptionCache {
    /** How long what was told holds. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private final LearntForms forms = new LearntForms();
    private final Clock clock;
    private final Map<String, Kept> byModule = new ConcurrentHashMap<>();
    private final Map<String, KeptLists> listsByModule = new ConcurrentHashMap<>();

    public DescriptionCache(Clock clock) {
        this.clock = clock;
    }

    /** What was found out about forms. */
    public LearntForms forms() {
        return forms;
    }

    /** An answer of Bigin; without a description it was a refusal. */
    private record Kept(@Nullable ModuleDescription description, Instant since) {}

    /**
     * The related lists of a module.
     *
     * @param modules the module that each shows, by the name of the list
     */
    private record KeptLists(Map<String, String> modules, Instant since) {}

    /** What the related lists of a module show, read if what is kept is too old. */
    Map<String, String> relatedLists(String module, Function<String, Map<String, String>> read) {
        KeptLists kept = listsByModule.get(module);
        Instant now = clock.instant();
        if (kept == null || kept.since.plus(KEPT).isBefore(now)) {
            kept = new KeptLists(Map.copyOf(read.apply(module)), now);
            listsByModule.put(module, kept);
        }
        return kept.modules;
    }

    /** The module, read if what is kept is older than the given time. */
    ModuleDescription get(String module, Duration age, Function<String, ModuleDescription> read) {
        Kept kept = byModule.get(module);
        if (kept != null && kept.description != null && !isOlder(kept, age)) {
            return kept.description;
        }
        Instant now = clock.instant();
        ModuleDescription description = read.apply(module);
        byModule.put(module, new Kept(description, now));
        return description;
    }

    /** Puts a fuller description in the place of one that is kept, which ages on. */
    void complete(String module, ModuleDescription fuller) {
        byModule.computeIfPresent(module, (name, kept) -> new Kept(fuller, kept.since));
    }

    /** The module as it was told last, however long ago that is. */
    Optional<ModuleDescription> last(String module) {
        return Optional.ofNullable(byModule.get(module)).map(Kept::description);
    }

    /** Keeps that Bigin does not tell of the module. */
    void refused(String module) {
        byModule.put(module, new Kept(null, clock.instant()));
    }

    /** Whether Bigin has refused to tell a short time ago. */
    boolean isRefused(String module) {
        Kept kept = byModule.get(module);
        return kept != null && kept.description == null && !isOlder(kept, KEPT);
    }

    private boolean isOlder(Kept kept, Duration age) {
        return kept.since.plus(age).isBefore(clock.instant());
    }
}
