package io.github.camelzoho.bigin.simulator.metadata;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.schema.CustomView;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GET /settings/custom_views?module= and GET /settings/custom_views/{id}?module=.
 *
 * <p>Source: <a href="https://www.bigin.com/developer/docs/apis/v2/custom-view-meta.html">custom
 * views</a>.
 */
public final class CustomViewsApi {
    private static final int MOST_COLUMNS = 6;

    private final World world;
    private final Requests requests;

    public CustomViewsApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
    }

    public Answer list(Call call) {
        ModuleDefinition module = ModulesApi.named(world, call);
        List<CustomView> views = world.schema().views(module);
        Requests.Page page = requests.page(call);
        int start = Math.min(page.end() - page.size(), views.size());
        int end = Math.min(page.end(), views.size());
        if (start == end) {
            return Answer.nothing();
        }
        List<Object> shown = new ArrayList<>();
        views.subList(start, end).forEach(view -> shown.add(shown(module, view)));
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("per_page", page.size());
        info.put("default", views.get(0).id());
        info.put("count", shown.size());
        info.put("page", page.number());
        info.put("more_records", end < views.size());
        return Answer.json(200, Map.of("custom_views", shown, "info", info));
    }

    public Answer get(Call call) {
        ModuleDefinition module = ModulesApi.named(world, call);
        String id = Long.toString(requests.id(call));
        CustomView view =
                world.schema()
                        .view(module.apiName(), id)
                        .orElseThrow(
                                () ->
                                        new ApiError(
                                                400,
                                                "INVALID_DATA",
                                                Map.of("id", id),
                                                "the id given seems to be invalid"));
        return Answer.json(200, Map.of("custom_views", List.of(shown(module, view))));
    }

    private static Map<String, @Nullable Object> shown(ModuleDefinition module, CustomView view) {
        List<Object> fields = new ArrayList<>();
        module.fields().stream()
                .filter(field -> !field.readOnly())
                .limit(MOST_COLUMNS)
                .forEach(field -> fields.add(Map.of("api_name", field.apiName())));
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", view.id());
        shown.put("name", view.name());
        shown.put("display_value", view.name());
        shown.put("system_name", view.systemDefined() ? "ALLVIEWS" : null);
        shown.put("default", view.systemDefined());
        shown.put("category", view.systemDefined() ? "public_views" : "created_by_me");
        shown.put("system_defined", view.systemDefined());
        shown.put("favorite", null);
        shown.put("sort_by", null);
        shown.put("sort_order", null);
        shown.put("criteria", null);
        shown.put("fields", fields);
        return shown;
    }
}
