package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.ModuleDescription;

/**
 * Which keys of the records are written. Immutable.
 *
 * @param plan what the route wants
 * @param module what the records are of
 */
record WrittenKeys(WritePlan plan, ModuleDescription module) {

    /** The field of a key; behind a dot stands by what the record of a lookup is found. */
    static String field(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** Whether a key is not asked for, or is of what no write takes. */
    boolean leavesOut(String key) {
        String name = field(key);
        if (!plan.fields().isEmpty()
                && !plan.fields().contains(key)
                && !plan.fields().contains(name)) {
            return true;
        }
        if (!plan.stripReadOnly() || name.equals(plan.order().findBy())) {
            return false;
        }
        return key.startsWith("$")
                || (name.equals("id") && plan.order().operation().equals("insert"))
                || (!name.equals("id")
                        && module.field(name).filter(FieldDescription::readOnly).isPresent());
    }
}
