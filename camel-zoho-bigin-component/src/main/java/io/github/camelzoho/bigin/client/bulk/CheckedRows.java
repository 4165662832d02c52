package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.api.ModuleDescriptions;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import io.github.camelzoho.bigin.error.FieldFault;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginValidationException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Records that are checked as they are taken. Those with faults are not given; behind the last one
 * stand the faults of all of them, as an exception. For one thread.
 */
final class CheckedRows implements Iterator<Map<String, Object>> {
    /** There may be any number of records: who has made so many faults has made one. */
    private static final int MOST_FAULTS = 10_000;

    private final WritePlan plan;
    private final ModuleDescriptions modules;
    private final Iterator<Map<String, Object>> records;
    private final List<FieldFault> faults = new ArrayList<>();
    private @Nullable RowCheck check;
    private @Nullable Map<String, Object> ahead;
    private int read;

    CheckedRows(WritePlan plan, ModuleDescriptions modules, Iterator<Map<String, Object>> records) {
        this.plan = plan;
        this.modules = modules;
        this.records = records;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && records.hasNext() && faults.size() < MOST_FAULTS) {
            Map<String, Object> record = records.next();
            List<FieldFault> its = faults(record);
            faults.addAll(its);
            if (its.isEmpty()) {
                ahead = record;
            }
            read++;
        }
        if (ahead == null && !faults.isEmpty()) {
            throw new ZohoBiginValidationException(plan.order().module(), faults);
        }
        return ahead != null;
    }

    @Override
    public Map<String, Object> next() {
        Map<String, Object> record = hasNext() ? ahead : null;
        if (record == null) {
            throw new NoSuchElementException("the last record was taken");
        }
        ahead = null;
        return record;
    }

    private List<FieldFault> faults(Map<String, Object> record) {
        String module = plan.order().module();
        List<FieldFault> its = by(modules.withLayouts(module)).faults(read, record);
        // Somebody may have added the field or the pick list's value meanwhile.
        return its.isEmpty()
                ? its
                : by(modules.withLayouts(module, ModuleDescriptions.FRESH)).faults(read, record);
    }

    private RowCheck by(ModuleDescription module) {
        RowCheck known = check;
        if (known == null || known.module() != module) {
            if (module.fields().isEmpty()) {
                throw new ZohoBiginInputException(
                        "validate can't check records of "
                                + plan.order().module()
                                + ": Bigin names no fields of it");
            }
            known = new RowCheck(plan, module);
            check = known;
        }
        return known;
    }
}
