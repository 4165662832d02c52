package io.github.camelzoho.bigin.client.fields;

import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.LayoutDescription;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import io.github.camelzoho.bigin.client.model.SchemaUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON Schema (2020-12) of a module. That of reading takes every record that Bigin gives, with
 * whatever fields were asked for; those of writing take what a write takes and nothing else.
 */
public final class ModuleSchema {
    /** The dialect, which every schema names. */
    public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";

    private final ModuleDescription module;
    private final SchemaUse use;
    private final FieldSchema fields;
    private final Set<String> mandatoryInLayouts;

    private ModuleSchema(ModuleDescription module, SchemaUse use, boolean anyChoice) {
        this.module = module;
        this.use = use;
        this.fields = new FieldSchema(use, anyChoice);
        this.mandatoryInLayouts = LayoutRules.inAll(module.layouts());
    }

    /**
     * The schema as JSON has it: maps, lists, text, numbers, booleans.
     *
     * @param module with its layouts, if it is for writing
     * @param use what it is for
     * @param anyChoice whether pick lists take values that they do not have
     */
    public static Map<String, Object> of(
            ModuleDescription module, SchemaUse use, boolean anyChoice) {
        return new ModuleSchema(module, use, anyChoice).document(anyChoice);
    }

    private Map<String, Object> document(boolean anyChoice) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", DIALECT);
        document.put("$id", "urn:zoho-bigin:" + module.module() + ":" + use);
        document.put("title", module.module());
        document.put("description", description());
        document.put("type", "object");
        document.put(PROPERTIES, properties());
        List<String> required = required();
        if (!required.isEmpty()) {
            document.put(REQUIRED, required);
        }
        if (use.isWrite()) {
            document.put("additionalProperties", false);
            List<Object> stages = anyChoice ? List.of() : stages();
            if (!stages.isEmpty()) {
                document.put("allOf", stages);
            }
        }
        return document;
    }

    private String description() {
        return switch (use) {
            case read -> "A record of " + module.module() + " as Bigin gives it";
            case create -> "A new record of " + module.module();
            case update -> "A change of a record of " + module.module();
        };
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (use != SchemaUse.create) {
            properties.put(SystemKeys.ID, FieldSchema.id());
        }
        for (FieldDescription field : module.fields()) {
            String name = field.apiName();
            boolean shown =
                    !use.isWrite() || !field.readOnly() || SystemKeys.SETTABLE.contains(name);
            if (shown && !name.equals(SystemKeys.ID)) {
                properties.put(name, fields.of(field, isMandatory(field)));
            }
        }
        if (use.isWrite()) {
            SystemKeys.SETTABLE.stream()
                    .sorted()
                    .forEach(key -> properties.putIfAbsent(key, Map.of()));
        }
        return properties;
    }

    private boolean isMandatory(FieldDescription field) {
        return field.mandatory() || mandatoryInLayouts.contains(field.apiName());
    }

    private List<String> required() {
        return switch (use) {
            case read -> List.of(SystemKeys.ID);
            case create ->
                    module.fields().stream()
                            .filter(this::isMandatory)
                            .map(FieldDescription::apiName)
                            .toList();
            case update -> List.of();
        };
    }

    /** If it is this sub-pipeline, the stage is one of these. */
    private List<Object> stages() {
        List<Object> rules = new ArrayList<>();
        for (LayoutDescription layout : module.layouts()) {
            layout.stages()
                    .forEach(
                            (subPipeline, stages) -> {
                                if (!stages.isEmpty()) {
                                    rules.add(rule(subPipeline, stages));
                                }
                            });
        }
        return rules;
    }

    private static Map<String, Object> rule(String subPipeline, List<String> stages) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put(
                "if",
                Map.of(
                        PROPERTIES,
                        Map.of(LayoutRules.SUB_PIPELINE, Map.of("const", subPipeline)),
                        REQUIRED,
                        List.of(LayoutRules.SUB_PIPELINE)));
        rule.put(
                "then",
                Map.of(PROPERTIES, Map.of(LayoutRules.STAGE, Map.of("enum", List.copyOf(stages)))));
        return rule;
    }
}
