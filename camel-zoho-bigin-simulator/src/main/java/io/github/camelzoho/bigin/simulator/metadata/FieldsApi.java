package io.github.camelzoho.bigin.simulator.metadata;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.schema.TeamPipeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * GET /settings/fields?module=.
 *
 * <p>Source: <a href="https://www.bigin.com/developer/docs/apis/v2/field-meta.html">fields</a>.
 */
public final class FieldsApi {
    private static final long FIRST_ID = 4_001_002_000_000_003_001L;

    private final World world;

    public FieldsApi(World world) {
        this.world = world;
    }

    public Answer list(Call call) {
        String name =
                call.param("module")
                        .orElseThrow(
                                () ->
                                        new ApiError(
                                                400,
                                                "REQUIRED_PARAM_MISSING",
                                                Map.of(
                                                        world.switches()
                                                                .get(Switch.MISSING_PARAM_KEY),
                                                        "module"),
                                                "One of the expected parameter is missing"));
        ModuleDefinition module = ModulesApi.module(world, name);
        String type = call.param("type").orElse("all");
        if (!type.equals("all") && !type.equals("unused")) {
            throw new ApiError(400, "INVALID_DATA", Map.of("param", "type"), "invalid data");
        }
        List<Object> fields = new ArrayList<>();
        if (type.equals("all")) {
            module.fields().forEach(field -> fields.add(shown(field, fields.size())));
        }
        return fields.isEmpty() ? Answer.nothing() : Answer.json(200, Map.of("fields", fields));
    }

    private Map<String, @Nullable Object> shown(FieldDefinition field, int number) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("system_mandatory", field.mandatory());
        shown.put("field_label", field.label());
        shown.put("display_label", field.label());
        shown.put("tooltip", null);
        shown.put("read_only", field.readOnly());
        shown.put("field_read_only", field.readOnly());
        shown.put("length", field.length());
        shown.put("decimal_place", field.type() == FieldType.CURRENCY ? 2 : null);
        shown.put("data_type", field.type().apiName());
        shown.put("json_type", jsonType(field.type()));
        shown.put("unique", field.unique() ? Map.of("casesensitive", false) : Map.of());
        shown.put("custom_field", field.custom());
        shown.put("visible", true);
        shown.put(
                "view_type",
                Map.of(
                        "view", true,
                        "create", !field.readOnly(),
                        "edit", !field.readOnly(),
                        "quick_create", field.mandatory()));
        shown.put("default_value", null);
        shown.put("id", Long.toString(FIRST_ID + number));
        shown.put("api_name", field.apiName());
        shown.put("pick_list_values", pickList(field));
        shown.put(
                "lookup",
                field.lookupModule() == null ? Map.of() : Map.of("module", field.lookupModule()));
        return shown;
    }

    private List<Object> pickList(FieldDefinition field) {
        List<Object> shown = new ArrayList<>();
        for (String value : values(field)) {
            shown.add(
                    Map.of(
                            "display_value",
                            value,
                            "actual_value",
                            value,
                            "sequence_number",
                            shown.size() + 1,
                            "id",
                            Long.toString(FIRST_ID + 1_000 + shown.size())));
        }
        return shown;
    }

    private Set<String> values(FieldDefinition field) {
        Set<String> values = new LinkedHashSet<>(field.pickList());
        for (TeamPipeline pipeline : world.schema().pipelines()) {
            if (field.apiName().equals("Sub_Pipeline")) {
                values.addAll(pipeline.stagesOfSubPipeline().keySet());
            } else if (field.apiName().equals("Stage")) {
                pipeline.stagesOfSubPipeline().values().forEach(values::addAll);
            }
        }
        return values;
    }

    private static String jsonType(FieldType type) {
        return switch (type) {
            case INTEGER -> "integer";
            case DOUBLE, DECIMAL, CURRENCY, PERCENT -> "double";
            case BOOLEAN -> "boolean";
            case LOOKUP, OWNERLOOKUP, JSONOBJECT -> "jsonobject";
            case TAG, FILEUPLOAD, MULTISELECTPICKLIST, JSONARRAY -> "jsonarray";
            default -> "string";
        };
    }
}
