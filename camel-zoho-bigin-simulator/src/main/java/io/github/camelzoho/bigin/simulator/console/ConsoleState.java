package io.github.camelzoho.bigin.simulator.console;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.KindOfCall;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.camel.ComponentOptions;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the page shows, as JSON. */
final class ConsoleState {
    private static final int CALLS = 100;
    private static final int CHANGES = 100;
    private static final int KINDS = 12;

    private final BiginSimulator bigin;
    private final World world;
    private final ChangeLog changes;

    ConsoleState(BiginSimulator bigin, World world, ChangeLog changes) {
        this.bigin = bigin;
        this.world = world;
        this.changes = changes;
    }

    /**
     * All there is to show.
     *
     * @param module whose records are shown; Contacts if there is no such module
     * @param known the version that the page has; if it is this one, only the time comes
     */
    Map<String, @Nullable Object> shown(@Nullable String module, @Nullable String known) {
        return world.database().locked(() -> inLock(module, known));
    }

    private Map<String, @Nullable Object> inLock(@Nullable String wanted, @Nullable String known) {
        List<KindOfCall> kinds = bigin.kindsOfCalls();
        int calls = kinds.stream().mapToInt(KindOfCall::calls).sum();
        ModuleDefinition module = module(wanted);
        String version =
                String.join(
                        ".",
                        module.apiName(),
                        Integer.toString(changes.count()),
                        Integer.toString(calls),
                        Integer.toString(bigin.credits().used()));
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("version", version);
        state.put("time", world.times().text(world.clock().now()));
        if (version.equals(known)) {
            return state;
        }
        state.put("url", bigin.url());
        state.put("properties", properties());
        state.put("totals", totals(kinds));
        state.put("modules", modules());
        state.put("records", new RecordsView(module, world.database().table(module)).shown());
        state.put("calls", calls(calls));
        state.put("kinds", dearest(kinds));
        state.put("changes", changes.newest(CHANGES));
        return state;
    }

    private ModuleDefinition module(@Nullable String wanted) {
        ModuleDefinition module = wanted == null ? null : world.schema().module(wanted);
        return module != null && module.apiSupported()
                ? module
                : world.schema().modules().iterator().next();
    }

    private List<String> properties() {
        return new TreeMap<>(ComponentOptions.of(bigin).properties())
                .entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .toList();
    }

    private Map<String, Object> totals(List<KindOfCall> kinds) {
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("creditsUsed", bigin.credits().used());
        totals.put("creditsLimit", bigin.credits().limit());
        totals.put("calls", kinds.stream().mapToInt(KindOfCall::calls).sum());
        totals.put("failed", kinds.stream().mapToInt(KindOfCall::failed).sum());
        totals.put("refused", kinds.stream().mapToInt(KindOfCall::refused).sum());
        totals.put("changes", changes.count());
        return totals;
    }

    private List<Map<String, Object>> modules() {
        return world.schema().modules().stream()
                .filter(ModuleDefinition::apiSupported)
                .map(
                        module ->
                                Map.<String, Object>of(
                                        "name",
                                        module.apiName(),
                                        "label",
                                        module.plural(),
                                        "count",
                                        world.database().table(module).rows("id").size()))
                .toList();
    }

    private List<Map<String, Object>> calls(int total) {
        List<RecordedCall> calls = bigin.calls();
        List<Map<String, Object>> newestFirst = new ArrayList<>();
        for (int i = calls.size() - 1; i >= 0 && newestFirst.size() < CALLS; i--) {
            newestFirst.add(shown(calls.get(i), total - newestFirst.size()));
        }
        return newestFirst;
    }

    private Map<String, Object> shown(RecordedCall call, int number) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", number);
        shown.put("time", world.times().text(call.time()));
        shown.put("method", call.method());
        shown.put("path", call.path());
        shown.put("query", call.parameters());
        shown.put("status", call.status());
        shown.put("micros", call.duration().toNanos() / 1_000);
        shown.put("credits", call.credits());
        shown.put("refusal", call.refusal().orElse(""));
        return shown;
    }

    private static List<KindOfCall> dearest(List<KindOfCall> kinds) {
        return kinds.stream()
                .sorted(
                        Comparator.comparingInt(KindOfCall::credits)
                                .thenComparingInt(KindOfCall::calls)
                                .reversed())
                .limit(KINDS)
                .toList();
    }
}
