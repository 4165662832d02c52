package io.github.camelzoho.bigin.client.fields;

import static io.github.camelzoho.bigin.client.fields.SystemKeys.SETTABLE;

import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes out of records what no write takes, so that a record that was read can be sent back. Which
 * fields of a module are read-only beside those of every module is asked only for records that were
 * read from Bigin, told by its own keys or by lookups with a name. For one thread.
 */
public final class ReadOnlyFields {
    private final WriteKind kind;
    private final Supplier<Optional<ModuleDescription>> module;

    /**
     * @param kind what is done with the records
     * @param module describes the module, empty if nothing is to be known; asked once per record at
     *     most
     */
    public ReadOnlyFields(WriteKind kind, Supplier<Optional<ModuleDescription>> module) {
        this.kind = kind;
        this.module = module;
    }

    /** The record itself if there is nothing to take out, else a copy. */
    public Map<String, Object> strip(Map<String, Object> record) {
        if (!wasRead(record)) {
            return kind == WriteKind.CREATE ? without(record, Optional.empty()) : record;
        }
        return without(record, module.get());
    }

    private static boolean wasRead(Map<String, Object> record) {
        for (Map.Entry<String, Object> entry : record.entrySet()) {
            if (SystemKeys.isReadOnly(entry.getKey())
                    || (entry.getValue() instanceof Map<?, ?> lookup
                            && lookup.containsKey(SystemKeys.ID)
                            && lookup.containsKey("name"))) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Object> without(
            Map<String, Object> record, Optional<ModuleDescription> description) {
        Map<String, Object> kept = new LinkedHashMap<>(record);
        kept.keySet().removeIf(key -> isReadOnly(key, description));
        return kept.size() == record.size() ? record : kept;
    }

    private boolean isReadOnly(String key, Optional<ModuleDescription> description) {
        if (key.equals(SystemKeys.ID)) {
            return kind == WriteKind.CREATE;
        }
        if (SETTABLE.contains(key) || SystemKeys.isMark(key)) {
            return !SETTABLE.contains(key);
        }
        return description
                .flatMap(known -> known.field(key))
                .map(FieldDescription::readOnly)
                .orElseGet(() -> SystemKeys.isReadOnly(key));
    }
}
