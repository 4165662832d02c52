package io.github.camelzoho.bigin.client.fields;

import static io.github.camelzoho.bigin.error.FieldFault.Kind.MISSING;
import static io.github.camelzoho.bigin.error.FieldFault.Kind.READ_ONLY;
import static io.github.camelzoho.bigin.error.FieldFault.Kind.UNKNOWN_FIELD;
import static io.github.camelzoho.bigin.error.FieldFault.Kind.UNKNOWN_VALUE;

import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import io.github.camelzoho.bigin.error.FieldFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks records against their module before they are sent. Immutable and thread-safe. */
public final class RecordValidator {
    private final ModuleDescription module;
    private final WriteKind kind;
    private final List<String> checkFields;
    private final boolean anyChoice;
    private final LayoutRules layouts;

    /**
     * @param module what the records must fit
     * @param kind what is done with them
     * @param checkFields an upsert's fields of checking, empty for all unique ones
     * @param anyChoice whether pick lists take values that they do not have
     */
    public RecordValidator(
            ModuleDescription module, WriteKind kind, List<String> checkFields, boolean anyChoice) {
        this.module = module;
        this.kind = kind;
        this.checkFields = checkFields.isEmpty() ? unique(module) : List.copyOf(checkFields);
        this.anyChoice = anyChoice;
        this.layouts = new LayoutRules(module);
    }

    /**
     * All faults of a record, what is missing first.
     *
     * @param index its place in the body, counted from 0
     * @throws io.github.camelzoho.bigin.error.ZohoBiginInputException if it has a value that JSON
     *     can't have
     */
    public List<FieldFault> check(int index, Map<String, Object> record) {
        Map<String, Object> sent = Json.plain(record);
        List<FieldFault> faults = new ArrayList<>();
        boolean isNew = isNew(sent);
        Set<String> mandatory = layouts.mandatory(sent);
        for (FieldDescription field : module.fields()) {
            String name = field.apiName();
            boolean needed = field.mandatory() || mandatory.contains(name);
            if (needed && (sent.containsKey(name) ? isEmpty(sent.get(name)) : isNew)) {
                faults.add(new FieldFault(index, name, MISSING, missing(field)));
            }
        }
        sent.forEach((key, value) -> checkKey(index, key, value, faults));
        if (faults.isEmpty() && !anyChoice) {
            layouts.stageFault(sent)
                    .map(text -> new FieldFault(index, LayoutRules.STAGE, UNKNOWN_VALUE, text))
                    .ifPresent(faults::add);
        }
        return faults;
    }

    /** Whether it is certain that the record will be a new one. */
    private boolean isNew(Map<String, Object> record) {
        return switch (kind) {
            case CREATE -> true;
            case UPDATE -> false;
            // Without a value to find another by it is inserted.
            case UPSERT ->
                    isEmpty(record.get(SystemKeys.ID))
                            && checkFields.stream().allMatch(name -> isEmpty(record.get(name)));
        };
    }

    private void checkKey(int index, String key, @Nullable Object value, List<FieldFault> faults) {
        if (key.equals(SystemKeys.ID)) {
            if (kind == WriteKind.CREATE) {
                faults.add(new FieldFault(index, key, READ_ONLY, "Bigin gives ids itself"));
            }
            return;
        }
        FieldDescription field = module.field(key).orElse(null);
        if (SystemKeys.isMark(key) || (field == null && SystemKeys.isReadOnly(key))) {
            faults.add(new FieldFault(index, key, READ_ONLY, "can't be written"));
        } else if (field == null && !SystemKeys.SETTABLE.contains(key)) {
            faults.add(
                    new FieldFault(
                            index, key, UNKNOWN_FIELD, FieldNameAdvice.unknown(key, module)));
        } else if (field != null) {
            checkField(index, field, value, faults);
        }
    }

    private void checkField(
            int index, FieldDescription field, @Nullable Object value, List<FieldFault> faults) {
        String name = field.apiName();
        if (field.readOnly() && !SystemKeys.SETTABLE.contains(name)) {
            faults.add(new FieldFault(index, name, READ_ONLY, "can't be written"));
        } else if (value != null && !(field.mandatory() && isEmpty(value))) {
            ValueRules.check(field, value, anyChoice)
                    .map(problem -> new FieldFault(index, name, problem.kind(), problem.text()))
                    .ifPresent(faults::add);
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("");
    }

    private static String missing(FieldDescription field) {
        return "is mandatory, takes " + Taken.by(field);
    }

    private static List<String> unique(ModuleDescription module) {
        return module.fields().stream()
                .filter(FieldDescription::unique)
                .map(FieldDescription::apiName)
                .toList();
    }
}
