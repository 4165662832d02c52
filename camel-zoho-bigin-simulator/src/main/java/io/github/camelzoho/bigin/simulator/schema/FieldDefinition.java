package io.github.camelzoho.bigin.simulator.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a module. Immutable; the {@code as…} and {@code with…} methods answer changed
 * copies.
 *
 * @param apiName case-sensitive name in records and queries
 * @param label what the user interface shows
 * @param type the data type
 * @param length most characters of a text, most digits of a number
 * @param mandatory whether a record cannot be made without it
 * @param unique whether two records may not share a value (compared without regard to case)
 * @param readOnly whether writes to it are refused
 * @param custom whether a user of the organisation made it
 * @param pickList the known values of a pick list, empty for other types
 * @param lookupModule API name of the module a lookup points to; {@code users} for an owner
 */
public record FieldDefinition(
        String apiName,
        String label,
        FieldType type,
        int length,
        boolean mandatory,
        boolean unique,
        boolean readOnly,
        boolean custom,
        List<String> pickList,
        @Nullable String lookupModule) {

    /** The target of owner fields, which is not a module. */
    public static final String USERS = "users";

    public FieldDefinition {
        pickList = List.copyOf(pickList);
    }

    /** A plain optional field with the usual length of its type. */
    public static FieldDefinition of(String apiName, FieldType type) {
        String target = type == FieldType.OWNERLOOKUP ? USERS : null;
        return new FieldDefinition(
                apiName,
                apiName.replace('_', ' '),
                type,
                usualLength(type),
                false,
                false,
                false,
                false,
                List.of(),
                target);
    }

    /** A lookup to a module. */
    public static FieldDefinition lookup(String apiName, String module) {
        return of(apiName, FieldType.LOOKUP).pointingTo(module);
    }

    public FieldDefinition pointingTo(String module) {
        return new FieldDefinition(
                apiName, label, type, length, mandatory, unique, readOnly, custom, pickList,
                module);
    }

    public FieldDefinition asMandatory() {
        return new FieldDefinition(
                apiName,
                label,
                type,
                length,
                true,
                unique,
                readOnly,
                custom,
                pickList,
                lookupModule);
    }

    public FieldDefinition asUnique() {
        return new FieldDefinition(
                apiName,
                label,
                type,
                length,
                mandatory,
                true,
                readOnly,
                custom,
                pickList,
                lookupModule);
    }

    public FieldDefinition asReadOnly() {
        return new FieldDefinition(
                apiName,
                label,
                type,
                length,
                mandatory,
                unique,
                true,
                custom,
                pickList,
                lookupModule);
    }

    /** Marks the field as made by a user of the organisation. */
    public FieldDefinition asCustom() {
        return new FieldDefinition(
                apiName,
                label,
                type,
                length,
                mandatory,
                unique,
                readOnly,
                true,
                pickList,
                lookupModule);
    }

    public FieldDefinition withLength(int newLength) {
        return new FieldDefinition(
                apiName,
                label,
                type,
                newLength,
                mandatory,
                unique,
                readOnly,
                custom,
                pickList,
                lookupModule);
    }

    public FieldDefinition withPickList(String... values) {
        return new FieldDefinition(
                apiName,
                label,
                type,
                length,
                mandatory,
                unique,
                readOnly,
                custom,
                List.of(values),
                lookupModule);
    }

    private static int usualLength(FieldType type) {
        return switch (type) {
            case TEXTAREA -> 32_000;
            case PHONE -> 30;
            case INTEGER -> 9;
            case BIGINT -> 18;
            case DOUBLE, DECIMAL, CURRENCY -> 16;
            case PERCENT -> 5;
            default -> 255;
        };
    }
}
