package io.github.camelzoho.bigin.simulator.metadata;

import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.schema.RelatedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GET /settings/related_lists?module=.
 *
 * <p>Source: <a href="https://www.bigin.com/developer/docs/apis/v2/related-list-meta.html">related
 * lists</a>.
 */
public final class RelatedListsApi {
    private static final long FIRST_ID = 4_001_002_000_000_094_001L;
    private static final int OF_A_MODULE = 100;

    private final World world;

    public RelatedListsApi(World world) {
        this.world = world;
    }

    public Answer list(Call call) {
        ModuleDefinition module = ModulesApi.named(world, call);
        int number = List.copyOf(world.schema().modules()).indexOf(module);
        List<Object> lists = new ArrayList<>();
        for (RelatedList list : world.schema().relatedLists(module.apiName())) {
            lists.add(shown(module, list, (long) number * OF_A_MODULE + lists.size()));
        }
        return Answer.json(200, Map.of("related_lists", lists));
    }

    private Map<String, @Nullable Object> shown(
            ModuleDefinition module, RelatedList list, long number) {
        ModuleDefinition target = world.schema().module(list.module());
        String label = target == null ? list.apiName() : target.plural();
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", Long.toString(FIRST_ID + number));
        shown.put("api_name", list.apiName());
        shown.put("display_label", label);
        shown.put("name", label);
        shown.put("module", target == null ? null : moduleOf(target));
        shown.put("href", module.apiName() + "/{ENTITYID}/" + list.apiName());
        shown.put("type", "default");
        shown.put("sequence_number", Long.toString(number % OF_A_MODULE + 1));
        return shown;
    }

    private Map<String, Object> moduleOf(ModuleDefinition target) {
        return Map.of("api_name", target.apiName(), "id", ModulesApi.idOf(world, target.apiName()));
    }
}
