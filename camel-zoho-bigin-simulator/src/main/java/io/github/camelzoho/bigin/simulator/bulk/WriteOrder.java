package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk write job is to do.
 *
 * @param call the call that said so
 * @param operation insert, update or upsert
 * @param ignoreEmpty whether empty cells leave a field as it is
 * @param module the module
 * @param file what is written
 * @param findBy by which field existing records are found, or null
 * @param mappings which column is for which field
 */
record WriteOrder(
        Call call,
        String operation,
        boolean ignoreEmpty,
        ModuleDefinition module,
        WriteFile file,
        @Nullable String findBy,
        List<Mapping> mappings) {
    private static final Set<String> KEYS =
            Set.of("operation", "ignore_empty", "character_encoding", "callback", "resource");
    private static final Set<String> OF_RESOURCE =
            Set.of("type", "module", "file_id", "find_by", "field_mappings");
    private static final Set<String> OF_MAPPING =
            Set.of("api_name", "index", "find_by", "format", "default_value");
    private static final Set<String> OPERATIONS = Set.of("insert", "update", "upsert");
    private static final Set<String> UNSUPPORTED =
            Set.of("Tasks", "Events", "Calls", "Notes", "Attachments");

    static WriteOrder of(Call call, World world, BulkJobs jobs) {
        call.json(KEYS);
        String operation = String.valueOf(call.json().get("operation"));
        if (!OPERATIONS.contains(operation)) {
            throw error("INVALID_DATA", "operation");
        }
        checkReading(call);
        Map<?, ?> resource = resource(call);
        ModuleDefinition module =
                ModuleKey.read(call, world, resource.get("module"), "MODULE_NOT_AVAILABLE");
        if (UNSUPPORTED.contains(module.apiName())) {
            throw error("MODULE_NOT_AVAILABLE", "module");
        }
        WriteFile file =
                jobs.file(String.valueOf(resource.get("file_id")))
                        .flatMap(WriteFile::of)
                        .orElseThrow(() -> error("INVALID_FILE_ID", "file_id"));
        String findBy = findBy(module, resource.get("find_by"), operation);
        WriteOrder order =
                new WriteOrder(
                        call,
                        operation,
                        Boolean.TRUE.equals(call.json().get("ignore_empty")),
                        module,
                        file,
                        findBy,
                        mappings(call, module, file, resource.get("field_mappings")));
        order.checkMapped();
        return order;
    }

    /** How the file is read: of encodings only UTF-8 is documented. */
    private static void checkReading(Call call) {
        if (!(call.json().getOrDefault("ignore_empty", false) instanceof Boolean)) {
            throw error("INVALID_DATA", "ignore_empty");
        }
        Object encoding = call.json().getOrDefault("character_encoding", "UTF-8");
        if (!encoding.equals("UTF-8")) {
            throw call.refuse(
                    "character_encoding " + encoding,
                    "INVALID_DATA",
                    Map.of("api_name", "character_encoding"));
        }
    }

    private static Map<?, ?> resource(Call call) {
        if (!(call.json().get("resource") instanceof List<?> list)
                || list.size() != 1
                || !(list.get(0) instanceof Map<?, ?> resource)) {
            throw error("INVALID_DATA", "resource");
        }
        refuseOthers(call, "resource", resource, OF_RESOURCE);
        if (!"data".equals(resource.get("type"))) {
            throw error("INVALID_DATA", "type");
        }
        return resource;
    }

    private static void refuseOthers(Call call, String where, Map<?, ?> map, Set<String> allowed) {
        for (Object key : map.keySet()) {
            if (!allowed.contains(String.valueOf(key))) {
                throw call.refuse(
                        "key " + where + "." + key,
                        "INVALID_DATA",
                        Map.of("api_name", String.valueOf(key)));
            }
        }
    }

    private static @Nullable String findBy(
            ModuleDefinition module, @Nullable Object findBy, String operation) {
        if (findBy == null) {
            if (!operation.equals("insert")) {
                throw error("MANDATORY_NOT_FOUND", "find_by");
            }
            return null;
        }
        boolean unique =
                findBy.equals("id")
                        || module.uniqueFields().stream()
                                .anyMatch(field -> field.apiName().equals(findBy));
        if (!unique) {
            throw error("INVALID_FIELD", "find_by");
        }
        return findBy.toString();
    }

    private static List<Mapping> mappings(
            Call call, ModuleDefinition module, WriteFile file, @Nullable Object given) {
        List<Mapping> mappings = new ArrayList<>();
        if (given == null) {
            for (int i = 0; i < file.header().size(); i++) {
                String header = file.header().get(i);
                int dot = header.indexOf('.');
                String name = dot < 0 ? header : header.substring(0, dot);
                String lookup = dot < 0 ? null : header.substring(dot + 1);
                mappings.add(new Mapping(field(module, name), i, header, lookup, null, null));
            }
            return mappings;
        }
        for (Object one : (List<?>) given) {
            if (!(one instanceof Map<?, ?> map) || !(map.get("index") instanceof Integer index)) {
                throw error("INVALID_DATA", "field_mappings");
            }
            refuseOthers(call, "field_mappings", map, OF_MAPPING);
            if (index < 0 || index >= file.header().size()) {
                throw error("COLUMN_INDEX_NOT_FOUND", "index");
            }
            mappings.add(
                    new Mapping(
                            field(module, String.valueOf(map.get("api_name"))),
                            index,
                            file.header().get(index),
                            text(map.get("find_by")),
                            text(map.get("format")),
                            map.get("default_value") instanceof Map<?, ?> value
                                    ? text(value.get("value"))
                                    : null));
        }
        return mappings;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** A field that bulk write takes; the id is one, to find records by. */
    private static FieldDefinition field(ModuleDefinition module, String name) {
        FieldDefinition field = module.field(name);
        boolean writable =
                field != null
                        && (name.equals("id") || !field.readOnly())
                        && switch (field.type()) {
                            case FILEUPLOAD, JSONOBJECT, JSONARRAY, TAG -> false;
                            default -> true;
                        };
        if (!writable) {
            throw error("INVALID_FIELD", name);
        }
        return Objects.requireNonNull(field);
    }

    private void checkMapped() {
        List<String> mapped = mappings.stream().map(mapping -> mapping.field().apiName()).toList();
        boolean missing =
                !operation.equals("update")
                        && module.fields().stream()
                                .filter(FieldDefinition::mandatory)
                                .anyMatch(field -> !mapped.contains(field.apiName()));
        if (missing) {
            throw error("MANDATORY_FIELDS_NOT_MAPPED", "field_mappings");
        }
        if (findBy != null && !mapped.contains(findBy)) {
            throw error("INVALID_FIELD", "find_by");
        }
    }

    static ApiError error(String code, String name) {
        return new ApiError(400, code, Map.of("api_name", name), "the job can't be started");
    }
}
