package io.github.camelzoho.bigin.client.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A module and its fields, as Bigin's metadata tell of them. Immutable. */
public final class ModuleDescription {
    private static final String ID = "id";

    private final String module;
    private final Map<String, FieldDescription> fields;

    /**
     * @param module API name
     * @param fields in Bigin's order
     */
    public ModuleDescription(String module, List<FieldDescription> fields) {
        this.module = module;
        Map<String, FieldDescription> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(field.apiName(), field));
        this.fields = Collections.unmodifiableMap(byName);
    }

    /** API name of the module. */
    public String module() {
        return module;
    }

    /** All fields in Bigin's order. */
    public Collection<FieldDescription> fields() {
        return fields.values();
    }

    /** The field of that API name. */
    public Optional<FieldDescription> field(String apiName) {
        return Optional.ofNullable(fields.get(apiName));
    }

    /** The API names of all fields but {@code id}, which answers have unasked. */
    public List<String> names() {
        return fields.keySet().stream().filter(name -> !name.equals(ID)).toList();
    }

    @Override
    public String toString() {
        return module + fields.keySet();
    }
}
