package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.PickListValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entry of the field metadata. Keys that are absent say the least: not mandatory, no
 * limit.
 *
 * <p>Source: https://www.bigin.com/developer/docs/apis/v2/field-meta.html
 */
final class FieldMetadata {
    /** Types whose values Bigin makes itself. */
    private static final Set<String> MADE_BY_BIGIN =
            Set.of("autonumber", "formula", "rollup", "rollup_summary");

    private FieldMetadata() {}

    static FieldDescription read(Map<String, Object> field) {
        String dataType = text(field.get("data_type"));
        boolean readOnly =
                isTrue(field.get("read_only"))
                        || isTrue(field.get("field_read_only"))
                        || MADE_BY_BIGIN.contains(dataType);
        return new FieldDescription(
                text(field.get("api_name")),
                text(field.get("field_label")),
                dataType,
                text(field.get("json_type")),
                number(field.get("length")),
                number(field.get("decimal_place")),
                pickList(field.get("pick_list_values")),
                isTrue(field.get("system_mandatory")),
                isUnique(field.get("unique")),
                readOnly,
                isTrue(field.get("custom_field")),
                lookupModule(field.get("lookup")));
    }

    private static List<PickListValue> pickList(@Nullable Object values) {
        List<PickListValue> pickList = new ArrayList<>();
        if (values instanceof List<?> list) {
            for (Object value : list) {
                if (value instanceof Map<?, ?> map && map.get("actual_value") != null) {
                    String actual = text(map.get("actual_value"));
                    Object shown = map.get("display_value");
                    pickList.add(new PickListValue(actual, shown == null ? actual : text(shown)));
                }
            }
        }
        return pickList;
    }

    /** An object that says how values are compared, empty if they need not differ; or a boolean. */
    private static boolean isUnique(@Nullable Object unique) {
        return unique instanceof Map<?, ?> how ? !how.isEmpty() : isTrue(unique);
    }

    /** The module's name, or an object that has it. */
    private static @Nullable String lookupModule(@Nullable Object lookup) {
        Object module = lookup instanceof Map<?, ?> map ? map.get("module") : null;
        if (module instanceof Map<?, ?> named) {
            module = named.get("api_name");
        }
        return module == null ? null : module.toString();
    }

    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : null;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
