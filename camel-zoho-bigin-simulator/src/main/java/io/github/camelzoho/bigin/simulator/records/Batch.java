package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.http.Call;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the envelope of a write: {@code {"data":[…],"trigger":[…]}}. */
public final class Batch {
    private static final int MOST_RECORDS = 100;
    private static final int RECORDS_PER_CREDIT = 10;
    private static final Set<String> TRIGGERS = Set.of("workflow", "approval", "blueprint");

    private Batch() {}

    /** One credit for every ten records. */
    public static int credits(Call call) {
        return Math.max(1, (size(call) + RECORDS_PER_CREDIT - 1) / RECORDS_PER_CREDIT);
    }

    /** A write of more than ten records counts as heavy. */
    public static boolean heavy(Call call) {
        return size(call) > RECORDS_PER_CREDIT;
    }

    private static int size(Call call) {
        try {
            return call.json().get("data") instanceof List<?> list ? list.size() : 0;
        } catch (ApiError e) {
            return 0; // the handler says what is wrong with the body
        }
    }

    /** The records of the call, at most 100, and nothing beside them but the known keys. */
    static List<Map<String, Object>> records(Call call, String... moreKeys) {
        Set<String> keys = new LinkedHashSet<>(List.of(moreKeys));
        keys.add("data");
        keys.add("trigger");
        checkTrigger(call.json(keys));
        return listed(call, "data");
    }

    /** The objects of an envelope that has nothing beside them, at most 100. */
    public static List<Map<String, Object>> only(Call call, String key) {
        call.json(Set.of(key));
        return listed(call, key);
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static List<Map<String, Object>> listed(Call call, String key) {
        Object data = call.json().get(key);
        if (data == null) {
            throw new ApiError(
                    400,
                    "MANDATORY_NOT_FOUND",
                    Map.of("api_name", key),
                    "required field not found");
        }
        if (!(data instanceof List<?> list)
                || list.isEmpty()
                || !list.stream().allMatch(Map.class::isInstance)) {
            throw new ApiError(
                    400,
                    "INVALID_DATA",
                    Map.of("api_name", key, "expected_data_type", "jsonarray"),
                    "invalid data");
        }
        if (list.size() > MOST_RECORDS) {
            throw Requests.limitExceeded(key, MOST_RECORDS);
        }
        List<Map<String, Object>> records = new ArrayList<>();
        list.forEach(record -> records.add((Map<String, Object>) record));
        return records;
    }

    private static void checkTrigger(Map<String, Object> body) {
        Object trigger = body.get("trigger");
        if (body.containsKey("trigger")
                && !(trigger instanceof List<?> list && TRIGGERS.containsAll(list))) {
            throw new ApiError(
                    400,
                    "INVALID_DATA",
                    Map.of("api_name", "trigger", "expected_data_type", "jsonarray"),
                    "invalid data");
        }
    }
}
