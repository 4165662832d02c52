package io.github.camelzoho.bigin.simulator.store;

import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns checked values of the API into what rows keep: {@link Ref}s, instants, {@link TagRefs}. */
public final class StoredForm {
    private StoredForm() {}

    /**
     * The stored form of a value.
     *
     * @param field the field it is for
     * @param value as in JSON, of the field's type
     * @param tags where names of tags become tags
     * @param module the field's module
     */
    public static @Nullable Object of(
            FieldDefinition field, @Nullable Object value, Tags tags, String module) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case DATETIME ->
                    value instanceof String text ? OffsetDateTime.parse(text).toInstant() : value;
            case LOOKUP, OWNERLOOKUP -> ref(field, value);
            case TAG -> tags.named(module, names(value));
            default -> value;
        };
    }

    private static Ref ref(FieldDefinition field, Object value) {
        String module = field.lookupModule();
        if (module == null) {
            throw new IllegalArgumentException(field.apiName() + " points to no module");
        }
        Object id = value instanceof Map<?, ?> map ? map.get("id") : value;
        return new Ref(module, Long.parseLong(String.valueOf(id)));
    }

    private static List<String> names(Object value) {
        return ((List<?>) value)
                .stream().map(tag -> String.valueOf(((Map<?, ?>) tag).get("name"))).toList();
    }
}
