package io.github.camelzoho.bigin.client.fields;

import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.PickListValue;
import io.github.camelzoho.bigin.client.model.SchemaUse;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a JSON Schema that is about one field. What JSON Schema has no word for stands under
 * {@code x-bigin}.
 *
 * @param use what the schema is for
 * @param anyChoice whether pick lists take values that they do not have
 */
record FieldSchema(SchemaUse use, boolean anyChoice) {
    private static final String TYPE = "type";
    private static final String STRING = "string";
    private static final String PATTERN = "pattern";
    private static final String FORMAT = "format";

    /** The schema of an id. */
    static Map<String, Object> id() {
        Map<String, Object> id = new LinkedHashMap<>();
        id.put(TYPE, STRING);
        id.put(PATTERN, whole(ValueRules.ID));
        return id;
    }

    Map<String, Object> of(FieldDescription field, boolean mandatory) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!field.label().isEmpty()) {
            schema.put("title", field.label());
        }
        boolean nullable = !use.isWrite() || !mandatory;
        schema.putAll(form(field, nullable));
        if (!nullable && STRING.equals(schema.get(TYPE)) && !schema.containsKey("enum")) {
            schema.put("minLength", 1);
        }
        if (field.readOnly() && !SystemKeys.SETTABLE.contains(field.apiName())) {
            schema.put("readOnly", true);
        }
        schema.put("x-bigin", annotations(field, mandatory));
        return schema;
    }

    private static Map<String, Object> annotations(FieldDescription field, boolean mandatory) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("dataType", field.dataType());
        putIf(more, "mandatory", mandatory);
        putIf(more, "unique", field.unique());
        putIf(more, "custom", field.custom());
        if (field.lookupModule() != null) {
            more.put("lookupModule", field.lookupModule());
        }
        return more;
    }

    private Map<String, Object> form(FieldDescription field, boolean nullable) {
        return switch (field.form()) {
            case TEXT -> text(field, nullable, null, null);
            case EMAIL -> text(field, nullable, "email", ValueRules.EMAIL);
            case DATE -> text(null, nullable, "date", ValueRules.DATE);
            case DATE_TIME -> text(null, nullable, "date-time", ValueRules.DATE_TIME);
            case DIGITS -> digits(field, nullable);
            case CHOICE -> choice(field, nullable);
            case CHOICES -> list(choice(field, false), nullable);
            case INTEGER -> number("integer", field, nullable);
            case NUMBER -> number("number", field, nullable);
            case BOOLEAN -> typed("boolean", nullable);
            case LOOKUP -> lookup(field, nullable);
            case TAGS -> list(tag(), nullable);
            case OBJECTS -> list(typed("object", false), nullable);
            case OBJECT -> typed("object", nullable);
            case LIST -> typed("array", nullable);
            case ANY -> new LinkedHashMap<>();
        };
    }

    private static Map<String, Object> typed(String type, boolean nullable) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, nullable ? List.of(type, "null") : type);
        return schema;
    }

    /** Only writes are held to the form, lest a value that is there already does not fit. */
    private Map<String, Object> text(
            @Nullable FieldDescription field,
            boolean nullable,
            @Nullable String format,
            @Nullable Pattern pattern) {
        Map<String, Object> schema = typed(STRING, nullable);
        Integer length = field == null ? null : field.length();
        if (use.isWrite() && length != null && length > 0) {
            schema.put("maxLength", length);
        }
        if (format != null) {
            schema.put(FORMAT, format);
        }
        if (use.isWrite() && pattern != null) {
            schema.put(PATTERN, whole(pattern));
        }
        return schema;
    }

    private Map<String, Object> digits(FieldDescription field, boolean nullable) {
        Map<String, Object> schema = typed(STRING, nullable);
        Integer most = field.length();
        boolean bounded = use.isWrite() && most != null && most > 0;
        schema.put(PATTERN, bounded ? "^-?\\d{1," + most + "}$" : whole(ValueRules.DIGITS));
        return schema;
    }

    private Map<String, Object> choice(FieldDescription field, boolean nullable) {
        Map<String, Object> schema = text(field, nullable, null, null);
        List<String> values = field.pickList().stream().map(PickListValue::actual).toList();
        if (values.isEmpty()) {
            return schema;
        }
        if (!use.isWrite() || anyChoice) {
            schema.put("examples", values);
            return schema;
        }
        List<@Nullable String> allowed = new ArrayList<>(values);
        if (nullable) {
            allowed.add(null);
        }
        schema.put("enum", allowed);
        return schema;
    }

    private Map<String, Object> number(String type, FieldDescription field, boolean nullable) {
        Map<String, Object> schema = typed(type, nullable);
        Integer digits = field.length();
        if (use.isWrite() && digits != null && digits > 0) {
            BigInteger end = BigInteger.TEN.pow(digits);
            schema.put("exclusiveMinimum", end.negate());
            schema.put("exclusiveMaximum", end);
        }
        return schema;
    }

    private Map<String, Object> lookup(FieldDescription field, boolean nullable) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(SystemKeys.ID, id());
        if (!use.isWrite()) {
            properties.put("name", typed(STRING, true));
            if ("users".equals(field.lookupModule())) {
                properties.put("email", typed(STRING, true));
            }
        }
        Map<String, Object> schema = typed("object", nullable);
        schema.put("properties", properties);
        schema.put("required", List.of(SystemKeys.ID));
        return schema;
    }

    private Map<String, Object> tag() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", typed(STRING, false));
        if (!use.isWrite()) {
            properties.put(SystemKeys.ID, id());
            properties.put("color_code", typed(STRING, true));
        }
        Map<String, Object> schema = typed("object", false);
        schema.put("properties", properties);
        schema.put("required", List.of("name"));
        return schema;
    }

    private static Map<String, Object> list(Map<String, Object> items, boolean nullable) {
        Map<String, Object> schema = typed("array", nullable);
        schema.put("items", items);
        return schema;
    }

    private static String whole(Pattern pattern) {
        return "^" + pattern.pattern() + "$";
    }

    private static void putIf(Map<String, Object> map, String key, boolean value) {
        if (value) {
            map.put(key, true);
        }
    }
}
