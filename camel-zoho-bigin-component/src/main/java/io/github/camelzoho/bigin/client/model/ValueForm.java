package io.github.camelzoho.bigin.client.model;

/**
 * The form in which a field's values go over the wire. Bigin's data types are more, and an
 * organisation can meet types that are documented nowhere; those are told by their JSON type.
 */
public enum ValueForm {
    /** Text. */
    TEXT,
    /** Text that is an e-mail address. */
    EMAIL,
    /** Text that is one of the pick list's values. */
    CHOICE,
    /** A list of texts that are values of the pick list. */
    CHOICES,
    /** {@code 2031-03-04}. */
    DATE,
    /** {@code 2031-03-04T09:08:07+02:00}, without milliseconds. */
    DATE_TIME,
    /** A whole number. */
    INTEGER,
    /** A long whole number, as text. */
    DIGITS,
    /** A number with or without a fraction. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** {@code {"id": "…"}}, in answers with {@code name}. */
    LOOKUP,
    /** {@code [{"name": "…"}]}, in answers with {@code id} and {@code color_code}. */
    TAGS,
    /** A list of objects, such as the files of a file field. */
    OBJECTS,
    /** An object. */
    OBJECT,
    /** A list. */
    LIST,
    /** Nothing is known. */
    ANY;

    private static final String PIPELINE = "Pipeline";

    static ValueForm of(String apiName, String dataType, String jsonType) {
        return switch (dataType) {
            case "text", "textarea", "phone", "website", "autonumber" -> TEXT;
            case "email" -> EMAIL;
            case "picklist" -> CHOICE;
            case "multiselectpicklist" -> CHOICES;
            case "date" -> DATE;
            case "datetime" -> DATE_TIME;
            case "integer" -> INTEGER;
            // The Team Pipeline of a deal is called a bigint in metadata, but its value is a
            // lookup.
            case "bigint" -> apiName.equals(PIPELINE) ? LOOKUP : DIGITS;
            case "double", "decimal", "currency", "percent" -> NUMBER;
            case "boolean" -> BOOLEAN;
            case "lookup", "ownerlookup", "userlookup" -> LOOKUP;
            case "tag" -> TAGS;
            case "fileupload" -> OBJECTS;
            default -> ofJson(jsonType);
        };
    }

    private static ValueForm ofJson(String jsonType) {
        return switch (jsonType) {
            case "string" -> TEXT;
            case "integer" -> INTEGER;
            case "double" -> NUMBER;
            case "boolean" -> BOOLEAN;
            case "jsonobject" -> OBJECT;
            case "jsonarray" -> LIST;
            default -> ANY;
        };
    }
}
