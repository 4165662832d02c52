package io.github.camelzoho.bigin.error;

/**
 * What is wrong with one field of a record that was to be written. It holds no value of the record.
 *
 * @param index which record of the body, counted from 0
 * @param field the key of the record, as it was given
 * @param kind what is wrong
 * @param text the same in words, with what the field takes
 */
public record FieldFault(int index, String field, Kind kind, String text) {

    /** What can be wrong. */
    public enum Kind {
        /** A mandatory field is absent or empty. */
        MISSING,
        /** The module has no such field. */
        UNKNOWN_FIELD,
        /** The field can't be written. */
        READ_ONLY,
        /** The value is of another type, or its text has another form. */
        WRONG_FORM,
        /** A text has more characters than the field takes. */
        TOO_LONG,
        /** A number has more digits than the field takes. */
        OUT_OF_RANGE,
        /** The pick list has no such value. */
        UNKNOWN_VALUE
    }

    /** For example {@code record 3, Email: takes an e-mail address}. */
    @Override
    public String toString() {
        return "record " + (index + 1) + ", " + field + ": " + text;
    }
}
