package io.github.camelzoho.bigin.client.fields;

import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import io.github.camelzoho.bigin.client.text.SimilarNames;
import java.util.List;
import java.util.Optional;

/** What to tell somebody whose field was refused. */
public final class FieldNameAdvice {
    private FieldNameAdvice() {}

    /** For example {@code Contacts has no field 'Lastname': did you mean Last_Name?}. */
    static String unknown(String wrong, ModuleDescription module) {
        return module.module()
                + " has no field '"
                + wrong
                + "'"
                + SimilarNames.of(
                                wrong,
                                module.fields(),
                                field -> List.of(field.apiName(), field.label()))
                        .map(FieldDescription::apiName)
                        .map(name -> ": did you mean " + name + "?")
                        .orElse(": operation listFields tells those that it has");
    }

    /**
     * What is known of a field that Bigin refused.
     *
     * @param written whether it stood in a record rather than in a query
     * @return empty if nothing helps
     */
    public static Optional<String> onRefusal(
            String name, ModuleDescription module, boolean written) {
        if (module.fields().isEmpty() || SystemKeys.isMark(name) || name.equals(SystemKeys.ID)) {
            return Optional.empty();
        }
        FieldDescription field = module.field(name).orElse(null);
        if (field == null) {
            return Optional.of(unknown(name, module));
        }
        if (!written) {
            return Optional.empty();
        }
        return Optional.of(
                name
                        + (field.readOnly()
                                ? " can't be written: leave it out"
                                : " takes " + Taken.by(field)));
    }
}
