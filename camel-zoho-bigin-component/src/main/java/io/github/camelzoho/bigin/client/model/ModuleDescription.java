package io.github.camelzoho.bigin.client.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A module and its fields, as Bigin's metadata tell of them. Immutable. */
public final class ModuleDescription {
    private static final String ID = "id";

    private final String module;
    private final Map<String, FieldDescription> fields;
    private final @Nullable List<LayoutDescription> layouts;

    private ModuleDescription(
            String module,
            Map<String, FieldDescription> fields,
            @Nullable List<LayoutDescription> layouts) {
        this.module = module;
        this.fields = fields;
        this.layouts = layouts;
    }

    /**
     * A module whose layouts are not known yet.
     *
     * @param module API name
     * @param fields in Bigin's order
     */
    public static ModuleDescription of(String module, List<FieldDescription> fields) {
        Map<String, FieldDescription> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(field.apiName(), field));
        return new ModuleDescription(module, Collections.unmodifiableMap(byName), null);
    }

    /** The same module with its layouts. */
    public ModuleDescription with(List<LayoutDescription> known) {
        return new ModuleDescription(module, fields, List.copyOf(known));
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

    /** The layouts; empty if there are none, or if they are not known. */
    public List<LayoutDescription> layouts() {
        return layouts == null ? List.of() : layouts;
    }

    /** Whether the layouts were asked for. */
    public boolean hasLayouts() {
        return layouts != null;
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
