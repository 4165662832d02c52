package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.query.BulkCriteria;
import io.github.camelzoho.bigin.simulator.schema.CustomView;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk read job reads.
 *
 * @param module the module
 * @param fields the columns, the id among them
 * @param condition which records
 * @param page which of the pages, from 1
 * @param shown the query as the answers show it
 */
record ReadQuery(
        ModuleDefinition module,
        List<String> fields,
        Predicate<Map<String, Object>> condition,
        int page,
        Map<String, Object> shown) {
    private static final Set<String> KEYS = Set.of("module", "fields", "criteria", "cvid", "page");

    /** Reads the key {@code query} of a call's body. */
    static ReadQuery of(Call call, World world, boolean ics) {
        if (!(call.json().get("query") instanceof Map<?, ?> query)) {
            throw new ApiError(
                    400,
                    "MANDATORY_NOT_FOUND",
                    Map.of("api_name", "query"),
                    "required field not found");
        }
        for (Object key : query.keySet()) {
            if (!KEYS.contains(key)) {
                throw call.refuse(
                        "key query." + key,
                        "INVALID_DATA",
                        Map.of("api_name", String.valueOf(key)));
            }
        }
        ModuleDefinition module =
                ModuleKey.read(call, world, query.get("module"), "MODULE_NOT_SUPPORTED");
        if (ics && query.containsKey("fields")) {
            throw call.refuse("fields with ics", "INVALID_DATA", Map.of("api_name", "fields"));
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        query.forEach((key, value) -> shown.put(String.valueOf(key), value));
        int page = page(query.get("page"));
        shown.put("page", page);
        return new ReadQuery(
                module,
                fields(call, world, module, query.get("fields")),
                condition(world, module, query),
                page,
                shown);
    }

    private static int page(@Nullable Object page) {
        if (page == null) {
            return 1;
        }
        if (page instanceof Integer number && number > 0) {
            return number;
        }
        throw new ApiError(
                400, "PAGE_RANGE_EXCEEDED", Map.of("api_name", "page"), "the page is out of range");
    }

    private static List<String> fields(
            Call call, World world, ModuleDefinition module, @Nullable Object named) {
        List<String> fields = new ArrayList<>();
        fields.add("id");
        if (named == null) {
            module.fields().stream()
                    .map(FieldDefinition::apiName)
                    .filter(name -> !name.equals("id"))
                    .forEach(fields::add);
            return fields;
        }
        if (!(named instanceof List<?> list) || list.isEmpty()) {
            throw new ApiError(
                    400,
                    "INVALID_DATA",
                    Map.of("api_name", "fields", "expected_data_type", "jsonarray"),
                    "invalid data");
        }
        for (Object name : list) {
            if (!(name instanceof String field) || typeOf(world, module, field).isEmpty()) {
                throw call.refuse(
                        "field " + name,
                        "INVALID_DATA",
                        Map.of("api_name", "fields", "value", String.valueOf(name)));
            }
            if (!fields.contains(field)) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** A field of the module, or through a dot one of the record or user a lookup points to. */
    private static Optional<FieldType> typeOf(World world, ModuleDefinition module, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(module.field(name)).map(FieldDefinition::type);
        }
        FieldDefinition lookup = module.field(name.substring(0, dot));
        String target = lookup == null ? null : lookup.lookupModule();
        if (target == null) {
            return Optional.empty();
        }
        String rest = name.substring(dot + 1);
        if (target.equals(FieldDefinition.USERS)) {
            return UserColumns.knows(rest) ? Optional.of(FieldType.TEXT) : Optional.empty();
        }
        ModuleDefinition other = world.schema().module(target);
        return other == null ? Optional.empty() : typeOf(world, other, rest);
    }

    /** Users are no records, so nothing of them can be compared. */
    private static Optional<FieldType> criteriaType(
            World world, ModuleDefinition module, String name) {
        int dot = name.indexOf('.');
        FieldDefinition lookup = dot < 0 ? null : module.field(name.substring(0, dot));
        boolean ofUser = lookup != null && FieldDefinition.USERS.equals(lookup.lookupModule());
        return ofUser ? Optional.empty() : typeOf(world, module, name);
    }

    private static Predicate<Map<String, Object>> condition(
            World world, ModuleDefinition module, Map<?, ?> query) {
        Object cvid = query.get("cvid");
        Object criteria = query.get("criteria");
        if (cvid != null && criteria != null) {
            throw new ApiError(
                    400, "AMBIGUOUS_CRITERIA", Map.of(), "criteria and cvid exclude each other");
        }
        if (criteria != null) {
            boolean nested = world.switches().get(Switch.BULK_NESTED_GROUPS);
            return BulkCriteria.parse(criteria, name -> criteriaType(world, module, name), nested);
        }
        if (cvid == null) {
            return record -> true;
        }
        CustomView view =
                world.schema()
                        .view(module.apiName(), cvid.toString())
                        .orElseThrow(
                                () ->
                                        new ApiError(
                                                400,
                                                "CVID_NOT_SUPPORTED",
                                                Map.of("api_name", "cvid"),
                                                "the custom view is not supported"));
        return view.condition();
    }
}
