package io.github.camelzoho.bigin.client.fields;

import java.util.Set;

/**
 * Keys of records of which something is known without asking for metadata.
 *
 * <p>Sources: https://www.bigin.com/developer/docs/apis/v2/field-meta.html; records of live traffic
 * at https://github.com/NangoHQ/integration-templates/tree/main/integrations/zoho-bigin
 */
final class SystemKeys {
    static final String ID = "id";

    /** Keys that a write takes although they are no fields, or are said to be read-only. */
    static final Set<String> SETTABLE =
            Set.of("Owner", "Tag", "Layout", "$related_module", "$append_values");

    /** Fields that Bigin keeps itself in every module; who sends one has read the record. */
    private static final Set<String> KEPT_BY_BIGIN =
            Set.of(
                    "Created_By",
                    "Created_Time",
                    "Modified_By",
                    "Modified_Time",
                    "Last_Activity_Time",
                    "Full_Name",
                    "Locked__s",
                    "Record_Creation_Source_ID__s");

    private SystemKeys() {}

    /** Whether no write takes the key, in whatever module. */
    static boolean isReadOnly(String key) {
        return isMark(key) || KEPT_BY_BIGIN.contains(key);
    }

    /**
     * Whether the key is no field at all: Bigin's own marks, and what COQL gives of other records.
     */
    static boolean isMark(String key) {
        return (key.startsWith("$") && !SETTABLE.contains(key)) || key.indexOf('.') >= 0;
    }
}
