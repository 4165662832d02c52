package io.github.camelzoho.bigin.simulator.metadata;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GET /settings/modules.
 *
 * <p>Sources: <a href="https://bigin.com/developer/docs/apis/v2/modules-api.html">modules</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/module-meta.html">module</a>.
 */
public final class ModulesApi {
    private static final long FIRST_ID = 4_001_002_000_000_002_001L;

    private final World world;

    public ModulesApi(World world) {
        this.world = world;
    }

    public Answer list(Call call) {
        List<Object> modules = new ArrayList<>();
        world.schema().modules().forEach(module -> modules.add(shown(module)));
        return Answer.json(200, Map.of("modules", modules));
    }

    public Answer get(Call call) {
        return Answer.json(
                200, Map.of("modules", List.of(shown(module(world, call.variable("name"))))));
    }

    static ModuleDefinition module(World world, String name) {
        ModuleDefinition module = world.schema().module(name);
        if (module == null) {
            throw unknown();
        }
        return module;
    }

    /** The module that the parameter {@code module} names, one that the API supports. */
    static ModuleDefinition named(World world, Call call) {
        String name =
                call.param("module").orElseThrow(() -> new Requests(world).missingParam("module"));
        ModuleDefinition module = module(world, name);
        if (!module.apiSupported()) {
            throw unknown();
        }
        return module;
    }

    private static ApiError unknown() {
        return new ApiError(
                400, "INVALID_MODULE", Map.of(), "the module name given seems to be invalid");
    }

    /** The id that a module has in answers. */
    public static String idOf(World world, String name) {
        int number = List.copyOf(world.schema().modules()).indexOf(module(world, name));
        return Long.toString(FIRST_ID + number);
    }

    private Map<String, @Nullable Object> shown(ModuleDefinition module) {
        int number = List.copyOf(world.schema().modules()).indexOf(module);
        boolean supported = module.apiSupported();
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("global_search_supported", supported);
        shown.put("deletable", supported);
        shown.put("description", null);
        shown.put("creatable", supported);
        shown.put("modified_time", null);
        shown.put("plural_label", module.plural());
        shown.put("api_supported", supported);
        shown.put("quick_create", supported);
        shown.put("generated_type", module.custom() ? "custom" : "default");
        shown.put("id", idOf(world, module.apiName()));
        shown.put("visible", module.visible());
        shown.put("visibility", module.visible() ? 1 : 0);
        shown.put("viewable", supported);
        shown.put("editable", supported);
        shown.put("triggers_supported", supported);
        shown.put("filter_supported", supported);
        shown.put("show_as_tab", module.visible());
        shown.put("sequence_number", number + 1);
        shown.put("singular_label", module.singular());
        shown.put("actual_singular_label", module.singular());
        shown.put("actual_plural_label", module.plural());
        shown.put("api_name", module.apiName());
        shown.put("module_name", module.apiName());
        shown.put("access_type", "org_based");
        shown.put("business_card_field_limit", 5);
        shown.put("modified_by", null);
        shown.put("parent_module", Map.of());
        shown.put("arguments", List.of());
        shown.put("profiles", List.of());
        shown.put("web_link", null);
        return shown;
    }
}
