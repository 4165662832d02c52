package io.github.camelzoho.bigin.simulator.metadata;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.Schema;
import io.github.camelzoho.bigin.simulator.schema.TeamPipeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields as metadata describe them: with the sub-pipelines and stages of all Team Pipelines, or of
 * the one whose layout it is.
 *
 * @param pipelines whose values {@code Sub_Pipeline} and {@code Stage} have
 * @param maps form of the map from a sub-pipeline to its stages, null for none
 */
record FieldView(List<TeamPipeline> pipelines, Switch.@Nullable StageMap maps) {
    static final String SUB_PIPELINE = "Sub_Pipeline";
    static final String STAGE = "Stage";

    private static final long FIRST_ID = 4_001_002_000_000_003_001L;
    private static final long FIRST_VALUE_ID = FIRST_ID + 1_000;

    /** As the list of fields has them. */
    static FieldView ofOrganization(Schema schema) {
        return new FieldView(schema.pipelines(), null);
    }

    /** As the layout of a Team Pipeline has them. */
    static FieldView ofLayout(TeamPipeline pipeline, Switch.StageMap maps) {
        return new FieldView(List.of(pipeline), maps);
    }

    Map<String, @Nullable Object> shown(FieldDefinition field, int number) {
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
        for (String name : values(field)) {
            Map<String, Object> value = value(name, shown.size());
            if (maps != null && field.apiName().equals(SUB_PIPELINE)) {
                value.put("maps", maps(name, maps));
            }
            shown.add(value);
        }
        return shown;
    }

    private Set<String> values(FieldDefinition field) {
        Set<String> values = new LinkedHashSet<>(field.pickList());
        for (TeamPipeline pipeline : pipelines) {
            if (field.apiName().equals(SUB_PIPELINE)) {
                values.addAll(pipeline.stagesOfSubPipeline().keySet());
            } else if (field.apiName().equals(STAGE)) {
                pipeline.stagesOfSubPipeline().values().forEach(values::addAll);
            }
        }
        return values;
    }

    /** The stages that a sub-pipeline has. */
    private List<Object> maps(String subPipeline, Switch.StageMap form) {
        List<Object> stages = new ArrayList<>();
        for (TeamPipeline pipeline : pipelines) {
            for (String stage :
                    pipeline.stagesOfSubPipeline().getOrDefault(subPipeline, List.of())) {
                stages.add(value(stage, stages.size()));
            }
        }
        return form == Switch.StageMap.VALUES
                ? stages
                : List.of(Map.of("api_name", STAGE, "pick_list_values", stages));
    }

    private static Map<String, Object> value(String name, int number) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("display_value", name);
        value.put("actual_value", name);
        value.put("sequence_number", number + 1);
        value.put("id", Long.toString(FIRST_VALUE_ID + number));
        return value;
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
