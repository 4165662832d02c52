package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.ApiError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a bulk read: one condition {@code {"api_name","comparator","value"}}, or {@code
 * {"group_operator","group":[…]}}.
 *
 * @see <a href="https://www.bigin.com/developer/docs/apis/v2/bulk-read/create-job.html">Create a
 *     bulk read job</a>
 */
public final class BulkCriteria {
    private static final Set<String> OF_GROUP = Set.of("group_operator", "group");
    private static final Set<String> OF_CONDITION = Set.of("api_name", "comparator", "value");

    private final FieldTypes fields;
    private final boolean nestedGroups;

    private BulkCriteria(FieldTypes fields, boolean nestedGroups) {
        this.fields = fields;
        this.nestedGroups = nestedGroups;
    }

    /**
     * @param criteria as in JSON
     * @param nestedGroups whether a group may hold groups
     * @return tells whether a record in Bigin's JSON form is found
     * @throws ApiError for anything that is not documented
     */
    public static Predicate<Map<String, Object>> parse(
            @Nullable Object criteria, FieldTypes fields, boolean nestedGroups) {
        return new BulkCriteria(fields, nestedGroups).node(criteria, true);
    }

    private Predicate<Map<String, Object>> node(@Nullable Object node, boolean outermost) {
        if (!(node instanceof Map<?, ?> map)) {
            throw error("INVALID_CRITERIA", Map.of("expected_data_type", "jsonobject"));
        }
        boolean group = map.keySet().stream().anyMatch(OF_GROUP::contains);
        boolean condition = map.keySet().stream().anyMatch(OF_CONDITION::contains);
        if (group && condition) {
            throw error("AMBIGUOUS_CRITERIA", Map.of());
        }
        if (group && !outermost && !nestedGroups) {
            throw error("AMBIGUOUS_GROUP_IN_CRITERIA", Map.of());
        }
        if (!map.keySet().equals(group ? OF_GROUP : OF_CONDITION)) {
            throw error("INVALID_CRITERIA", Map.of("keys", map.keySet().toString()));
        }
        return group ? group(map) : BulkCondition.of(map, fields);
    }

    private Predicate<Map<String, Object>> group(Map<?, ?> map) {
        boolean all = "and".equals(map.get("group_operator"));
        if (!all && !"or".equals(map.get("group_operator"))) {
            throw error("GROUP_OPERATOR_NOT_SUPPORTED", Map.of());
        }
        if (!(map.get("group") instanceof List<?> list) || list.isEmpty()) {
            throw error("INVALID_CRITERIA", Map.of("api_name", "group"));
        }
        List<Predicate<Map<String, Object>>> parts =
                list.stream().map(part -> node(part, false)).toList();
        return all
                ? record -> parts.stream().allMatch(part -> part.test(record))
                : record -> parts.stream().anyMatch(part -> part.test(record));
    }

    static ApiError error(String code, Map<String, Object> details) {
        return new ApiError(400, code, details, "the criteria is not supported");
    }
}
