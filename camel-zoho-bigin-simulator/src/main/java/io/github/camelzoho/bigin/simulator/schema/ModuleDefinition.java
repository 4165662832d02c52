package io.github.camelzoho.bigin.simulator.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A module of the organisation: its names and its fields, in the order they were added. */
public final class ModuleDefinition {
    private final String apiName;
    private final String singular;
    private final String plural;
    private final String nameField;
    private final boolean custom;
    private final Map<String, FieldDefinition> fields = new LinkedHashMap<>();
    private boolean apiSupported = true;
    private boolean visible = true;

    /**
     * @param apiName case-sensitive name in paths, for example {@code Accounts}
     * @param singular label of one record, for example {@code Company}
     * @param plural label of the module
     * @param nameField the field whose value lookups to this module show as {@code name}
     * @param custom whether a user of the organisation made it
     */
    public ModuleDefinition(
            String apiName, String singular, String plural, String nameField, boolean custom) {
        this.apiName = apiName;
        this.singular = singular;
        this.plural = plural;
        this.nameField = nameField;
        this.custom = custom;
        SystemFields.all().forEach(this::put);
    }

    /** A module as a user of the organisation would make it: a mandatory {@code Name} and yours. */
    public static ModuleDefinition custom(String apiName, FieldDefinition... fields) {
        ModuleDefinition module =
                new ModuleDefinition(apiName, apiName, apiName, "Name", true)
                        .add(FieldDefinition.of("Name", FieldType.TEXT).asMandatory());
        for (FieldDefinition field : fields) {
            module.add(field);
        }
        return module;
    }

    /** Adds a field, or replaces the one of the same name. */
    public ModuleDefinition add(FieldDefinition field) {
        put(field);
        return this;
    }

    private void put(FieldDefinition field) {
        fields.put(field.apiName(), field);
    }

    /** Makes the module one that is listed but refused by the API, as {@code Social} is. */
    public ModuleDefinition unsupported() {
        apiSupported = false;
        return this;
    }

    public ModuleDefinition hidden() {
        visible = false;
        return this;
    }

    public String apiName() {
        return apiName;
    }

    public String singular() {
        return singular;
    }

    public String plural() {
        return plural;
    }

    public String nameField() {
        return nameField;
    }

    public boolean custom() {
        return custom;
    }

    public boolean apiSupported() {
        return apiSupported;
    }

    public boolean visible() {
        return visible;
    }

    public @Nullable FieldDefinition field(String fieldName) {
        return fields.get(fieldName);
    }

    public Collection<FieldDefinition> fields() {
        return Collections.unmodifiableCollection(fields.values());
    }

    /** The unique fields: those of the system first, then those of users, as upsert tries them. */
    public List<FieldDefinition> uniqueFields() {
        List<FieldDefinition> system =
                fields.values().stream().filter(f -> f.unique() && !f.custom()).toList();
        List<FieldDefinition> own =
                fields.values().stream().filter(f -> f.unique() && f.custom()).toList();
        return java.util.stream.Stream.concat(system.stream(), own.stream()).toList();
    }
}
