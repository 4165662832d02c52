package io.github.camelzoho.bigin.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a module, as Bigin's metadata tell of it. Immutable.
 *
 * @param apiName name in records and queries, case-sensitive
 * @param label what users see
 * @param dataType Bigin's data type, for example {@code ownerlookup}; may be one that is documented
 *     nowhere
 * @param jsonType {@code string}, {@code integer}, {@code double}, {@code boolean}, {@code
 *     jsonobject} or {@code jsonarray}; empty if Bigin does not say
 * @param length most characters of a text, most digits of a number, {@code null} if unknown
 * @param decimalPlaces digits after the point that Bigin shows, {@code null} if unknown
 * @param pickList the values of a pick list, empty for other types
 * @param mandatory whether a record can't be made without it
 * @param unique whether two records can't have the same value
 * @param readOnly whether writes to it are refused
 * @param custom whether a user of the organisation made it
 * @param lookupModule the module that a lookup points to, or {@code null}
 */
public record FieldDescription(
        String apiName,
        String label,
        String dataType,
        String jsonType,
        @Nullable Integer length,
        @Nullable Integer decimalPlaces,
        List<PickListValue> pickList,
        boolean mandatory,
        boolean unique,
        boolean readOnly,
        boolean custom,
        @Nullable String lookupModule) {

    public FieldDescription {
        pickList = List.copyOf(pickList);
    }

    /** The form of the field's values. */
    public ValueForm form() {
        return ValueForm.of(apiName, dataType, jsonType);
    }
}
