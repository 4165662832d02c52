package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import io.github.camelzoho.bigin.client.model.ValueForm;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a CSV to be written.
 *
 * @param header its name
 * @param field the API name of the field that it is for
 * @param findBy for a lookup, the field by which its record is found
 * @param format how dates and times are written; Bigin's own form depends on settings
 * @param form the form of the field's values
 * @param rank how well its values tell records apart, 0 for best
 */
record Column(
        String header,
        String field,
        @Nullable String findBy,
        @Nullable String format,
        ValueForm form,
        int rank) {
    private static final String DATE = "yyyy-MM-dd";
    private static final String TIME = "yyyy-MM-dd'T'HH:mm:ssXXX";

    /**
     * The column for a key of a record.
     *
     * @param key a field's name; with a dot and what follows it, the field by which the record of a
     *     lookup is found
     */
    static Column of(String key, ModuleDescription module, @Nullable String findBy) {
        int dot = key.indexOf('.');
        String name = dot < 0 ? key : key.substring(0, dot);
        FieldDescription field = module.field(name).orElse(null);
        ValueForm form = field == null ? ValueForm.ANY : field.form();
        boolean byId = dot < 0 && form == ValueForm.LOOKUP;
        return new Column(
                byId ? key + ".id" : key,
                name,
                byId ? "id" : dot < 0 ? null : key.substring(dot + 1),
                form == ValueForm.DATE ? DATE : form == ValueForm.DATE_TIME ? TIME : null,
                form,
                rank(name, field, findBy));
    }

    private static int rank(
            String name, @Nullable FieldDescription field, @Nullable String findBy) {
        if (name.equals(findBy)) {
            return 0;
        }
        if (name.equals("id")) {
            return 1;
        }
        if (field == null) {
            return 4;
        }
        return field.unique() ? 2 : field.mandatory() ? 3 : 4;
    }

    /** The column as a job wants to know it. */
    Map<String, Object> mapping(int index) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("api_name", field);
        mapping.put("index", index);
        if (findBy != null) {
            mapping.put("find_by", findBy);
        }
        if (format != null) {
            mapping.put("format", format);
        }
        return mapping;
    }
}
