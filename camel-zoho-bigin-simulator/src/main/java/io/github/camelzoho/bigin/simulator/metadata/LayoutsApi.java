package io.github.camelzoho.bigin.simulator.metadata;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.schema.Profile;
import io.github.camelzoho.bigin.simulator.schema.TeamPipeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * GET /settings/layouts?module=. Each Team Pipeline is a layout of {@code Pipelines}, any other
 * module has one.
 *
 * <p>Source: <a
 * href="https://www.bigin.com/developer/docs/apis/v2/layouts-meta-data.html">layouts</a>.
 */
public final class LayoutsApi {
    private static final long FIRST_ID = 4_001_002_000_000_090_001L;

    private final World world;

    public LayoutsApi(World world) {
        this.world = world;
    }

    public Answer list(Call call) {
        ModuleDefinition module = ModulesApi.named(world, call);
        List<Object> layouts = new ArrayList<>();
        if (module.apiName().equals(TeamPipeline.MODULE)) {
            Switch.StageMap maps = world.switches().get(Switch.STAGE_MAP);
            for (TeamPipeline pipeline : world.schema().pipelines()) {
                layouts.add(
                        layout(
                                pipeline.id(),
                                pipeline.name(),
                                module,
                                FieldView.ofLayout(pipeline, maps)));
            }
        } else {
            int number = List.copyOf(world.schema().modules()).indexOf(module);
            String id = Long.toString(FIRST_ID + number);
            layouts.add(layout(id, "Standard", module, FieldView.ofOrganization(world.schema())));
        }
        return layouts.isEmpty() ? Answer.nothing() : Answer.json(200, Map.of("layouts", layouts));
    }

    private Map<String, @Nullable Object> layout(
            String id, String name, ModuleDefinition module, FieldView view) {
        Set<String> required = world.schema().requiredInLayout(module.apiName(), id);
        List<Object> fields = new ArrayList<>();
        for (FieldDefinition field : module.fields()) {
            Map<String, @Nullable Object> shown = view.shown(field, fields.size());
            if (required.contains(field.apiName())) {
                shown.put(world.switches().get(Switch.LAYOUT_MANDATORY_KEY), true);
            }
            fields.add(shown);
        }
        List<Map<String, Object>> profiles = new ArrayList<>();
        for (Profile profile : world.schema().profiles()) {
            profiles.add(Map.of("id", profile.id(), "name", profile.name(), "default", false));
        }
        Map<String, @Nullable Object> layout = new LinkedHashMap<>();
        layout.put("id", id);
        layout.put("name", name);
        layout.put("display_label", name);
        layout.put("status", "active");
        layout.put("visible", true);
        layout.put("created_time", null);
        layout.put("created_by", null);
        layout.put("modified_time", null);
        layout.put("modified_by", null);
        layout.put("profiles", profiles);
        layout.put(
                "sections",
                List.of(
                        Map.of(
                                "name",
                                module.singular() + " Information",
                                "sequence_number",
                                1,
                                "fields",
                                fields)));
        return layout;
    }
}
