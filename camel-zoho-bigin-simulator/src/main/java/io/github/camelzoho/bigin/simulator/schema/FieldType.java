package io.github.camelzoho.bigin.simulator.schema;

import java.util.Locale;

/** The {@code data_type} of a field, spelled as Bigin's field metadata spells it. */
public enum FieldType {
    TEXT,
    TEXTAREA,
    EMAIL,
    PHONE,
    WEBSITE,
    PICKLIST,
    MULTISELECTPICKLIST,
    DATE,
    DATETIME,
    INTEGER,
    BIGINT,
    DOUBLE,
    DECIMAL,
    CURRENCY,
    PERCENT,
    BOOLEAN,
    LOOKUP,
    OWNERLOOKUP,
    TAG,
    FILEUPLOAD,
    AUTONUMBER,
    FORMULA,
    JSONOBJECT,
    JSONARRAY;

    /** The name in field metadata, for example {@code ownerlookup}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
