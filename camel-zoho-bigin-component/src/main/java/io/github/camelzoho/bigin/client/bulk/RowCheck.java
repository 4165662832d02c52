package io.github.camelzoho.bigin.client.bulk;

import static io.github.camelzoho.bigin.error.FieldFault.Kind.WRONG_FORM;

import io.github.camelzoho.bigin.client.api.BulkWriteOrder;
import io.github.camelzoho.bigin.client.fields.RecordValidator;
import io.github.camelzoho.bigin.client.fields.WriteKind;
import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import io.github.camelzoho.bigin.client.model.ValueForm;
import io.github.camelzoho.bigin.error.FieldFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks records of a bulk write against their module: as those of other writes, but for text that
 * stands for a number, a lookup or several values, as it does in a CSV. For one thread.
 */
final class RowCheck {
    /** Stands for a record that Bigin is to find by another field. */
    private static final Map<String, Object> SOME_RECORD = Map.of("id", "0");

    private final WritePlan plan;
    private final ModuleDescription module;
    private final WrittenKeys keys;
    private final RecordValidator validator;

    RowCheck(WritePlan plan, ModuleDescription module) {
        this.plan = plan;
        this.module = module;
        this.keys = new WrittenKeys(plan, module);
        this.validator =
                new RecordValidator(
                        module,
                        kind(plan.order()),
                        plan.order().findBy() == null ? List.of() : List.of(plan.order().findBy()),
                        plan.check() == WritePlan.Check.ALL_BUT_PICK_LISTS);
    }

    private static WriteKind kind(BulkWriteOrder order) {
        return switch (order.operation()) {
            case "insert" -> WriteKind.CREATE;
            case "update" -> WriteKind.UPDATE;
            default -> WriteKind.UPSERT;
        };
    }

    /** What the check goes by. */
    ModuleDescription module() {
        return module;
    }

    /**
     * All faults of a record.
     *
     * @param index its place, counted from 0
     */
    List<FieldFault> faults(int index, Map<String, Object> record) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        Map<String, String> given = new HashMap<>();
        List<FieldFault> faults = new ArrayList<>();
        record.forEach(
                (key, value) -> {
                    if (keys.leavesOut(key) || isNothing(value)) {
                        return;
                    }
                    String name = WrittenKeys.field(key);
                    FieldDescription field = module.field(name).orElse(null);
                    if (field != null && WriteColumns.hasNoCell(field) && value != null) {
                        faults.add(new FieldFault(index, key, WRONG_FORM, WriteColumns.NOT_TAKEN));
                    } else {
                        written.put(name, typed(key, field, value));
                        given.put(name, key);
                    }
                });
        for (FieldFault fault : validator.check(index, written)) {
            String key = given.getOrDefault(fault.field(), fault.field());
            faults.add(new FieldFault(index, key, fault.kind(), fault.text()));
        }
        return faults;
    }

    /** Whether the value leaves its field as it is. */
    private boolean isNothing(@Nullable Object value) {
        boolean clears = !plan.order().ignoreEmpty() && !plan.order().operation().equals("insert");
        return !clears && (value == null || value.equals(""));
    }

    private static @Nullable Object typed(
            String key, @Nullable FieldDescription field, @Nullable Object value) {
        if (field == null) {
            return value;
        }
        int dot = key.indexOf('.');
        if (dot >= 0 && field.form() == ValueForm.LOOKUP && !key.endsWith(".id")) {
            return value == null ? null : SOME_RECORD;
        }
        return value instanceof String text ? Cell.of(field.form()).read(text) : value;
    }
}
