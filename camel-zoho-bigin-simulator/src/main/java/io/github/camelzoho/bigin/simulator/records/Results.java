package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.store.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a batch: one result per record, or whatever it is, in input order, and a status for
 * all.
 *
 * <p>Source: <a href="https://bigin.com/developer/docs/apis/v2/status-codes.html">status codes</a>.
 */
public final class Results {
    private final World world;
    private final String key;
    private final List<Map<String, @Nullable Object>> data = new ArrayList<>();
    private int failures;
    private boolean alreadyModified;

    /** Under the key {@code data}. */
    public Results(World world) {
        this(world, "data");
    }

    /**
     * Under another key.
     *
     * @param key {@code tags} or {@code users}
     */
    public Results(World world, String key) {
        this.world = world;
        this.key = key;
    }

    public Map<String, @Nullable Object> success(
            String message, Map<String, ? extends @Nullable Object> details) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("code", "SUCCESS");
        result.put("details", details);
        result.put("message", message);
        result.put("status", "success");
        data.add(result);
        return result;
    }

    public void failure(List<RecordFault> faults) {
        failures++;
        alreadyModified |= faults.get(0).code().equals("ALREADY_MODIFIED");
        int index = data.size();
        if (faults.size() == 1 || !world.switches().get(Switch.MULTIPLE_ERRORS)) {
            data.add(error(faults.get(0), index));
            return;
        }
        List<Object> errors = new ArrayList<>();
        faults.forEach(fault -> errors.add(error(fault, index)));
        data.add(
                Answer.error(
                        "MULTIPLE_OR_MULTI_ERRORS",
                        Map.of("errors", errors),
                        "multiple errors found"));
    }

    private Map<String, @Nullable Object> error(RecordFault fault, int index) {
        Map<String, Object> details = new LinkedHashMap<>(fault.details());
        if (fault.field() != null && world.switches().get(Switch.JSON_PATH)) {
            details.put("json_path", "$." + key + "[" + index + "]." + fault.field());
        }
        return Answer.error(fault.code(), details, fault.message());
    }

    /** The whole answer; {@code good} is the status when nothing failed. */
    public Answer answer(int good) {
        return Answer.json(status(good), Map.of(key, data));
    }

    private int status(int good) {
        if (failures == 0) {
            return good;
        }
        if (data.size() == 1) {
            return alreadyModified ? 412 : world.switches().get(Switch.SINGLE_BAD_STATUS);
        }
        return failures == data.size()
                ? world.switches().get(Switch.ALL_BAD_BATCH_STATUS)
                : world.switches().get(Switch.MIXED_BATCH_STATUS);
    }

    /** Details of a record that was made: all times and users. */
    public static Map<String, @Nullable Object> created(Row row) {
        Map<String, @Nullable Object> details = modified(row);
        details.put("Created_Time", row.get("Created_Time"));
        details.put("Created_By", user(row, "Created_By"));
        return details;
    }

    public static Map<String, @Nullable Object> modified(Row row) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("Modified_Time", row.get("Modified_Time"));
        details.put("Modified_By", user(row, "Modified_By"));
        details.put("id", row.get("id"));
        return details;
    }

    private static @Nullable Object user(Row row, String field) {
        if (!(row.get(field) instanceof Map<?, ?> shown)) {
            return null;
        }
        Map<String, @Nullable Object> user = new LinkedHashMap<>();
        user.put("name", shown.get("name"));
        user.put("id", shown.get("id"));
        return user;
    }
}
