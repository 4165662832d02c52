package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.api.ModuleDescriptions;
import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.ValueForm;
import java.util.Optional;

/** Tells what is known of fields. Thread-safe. */
public final class FieldForms {
    private static final String USERS = "users";

    private final ModuleDescriptions modules;

    public FieldForms(ModuleDescriptions modules) {
        this.modules = modules;
    }

    /**
     * A field, if there is one of that name.
     *
     * @param module API name
     * @param field API name, or with a dot that of a field in the record that a lookup points to
     */
    public Optional<FieldDescription> field(String module, String field) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            return modules.of(module).field(field);
        }
        return modules.of(module)
                .field(field.substring(0, dot))
                .map(FieldDescription::lookupModule)
                // Users are no module.
                .filter(target -> !target.equals(USERS))
                .flatMap(target -> field(target, field.substring(dot + 1)));
    }

    /** The form of the field's values. */
    public ValueForm of(String module, String field) {
        return field(module, field).map(FieldDescription::form).orElse(ValueForm.ANY);
    }
}
