package io.github.camelzoho.bigin.client.fields;

import io.github.camelzoho.bigin.client.model.LayoutDescription;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the layouts of a module ask of its records beyond what every layout does. Immutable. */
final class LayoutRules {
    static final String SUB_PIPELINE = "Sub_Pipeline";
    static final String STAGE = "Stage";

    private final List<LayoutDescription> layouts;
    private final Set<String> inAll;

    LayoutRules(ModuleDescription module) {
        this.layouts = module.layouts();
        this.inAll = inAll(layouts);
    }

    /** The fields that every layout makes mandatory. */
    static Set<String> inAll(List<LayoutDescription> layouts) {
        Set<String> all = new HashSet<>(layouts.isEmpty() ? Set.of() : layouts.get(0).mandatory());
        layouts.forEach(layout -> all.retainAll(layout.mandatory()));
        return all;
    }

    /** The fields that the record's layout makes mandatory; if it is not clear which, all do. */
    Set<String> mandatory(Map<String, Object> record) {
        return of(record).map(LayoutDescription::mandatory).orElse(inAll);
    }

    /** What is wrong with a stage that the record's sub-pipeline does not have. */
    Optional<String> stageFault(Map<String, Object> record) {
        Object subPipeline = record.get(SUB_PIPELINE);
        Object stage = record.get(STAGE);
        if (subPipeline == null || stage == null) {
            return Optional.empty();
        }
        List<String> stages =
                of(record)
                        .map(layout -> layout.stages().get(subPipeline.toString()))
                        .orElse(List.of());
        return stages.isEmpty() || stages.contains(stage)
                ? Optional.empty()
                : Optional.of(
                        "takes one of " + String.join(", ", stages) + " in this sub-pipeline");
    }

    private Optional<LayoutDescription> of(Map<String, Object> record) {
        if (layouts.size() == 1) {
            return Optional.of(layouts.get(0));
        }
        Object id = idIn(record.get("Layout"));
        Object named = id == null ? idIn(record.get("Pipeline")) : id;
        Object subPipeline = record.get(SUB_PIPELINE);
        return layouts.stream()
                .filter(
                        layout ->
                                named != null
                                        ? named.equals(layout.id())
                                        : subPipeline != null
                                                && layout.stages()
                                                        .containsKey(subPipeline.toString()))
                .findFirst();
    }

    private static @Nullable Object idIn(@Nullable Object lookup) {
        return lookup instanceof Map<?, ?> map ? map.get(SystemKeys.ID) : null;
    }
}
