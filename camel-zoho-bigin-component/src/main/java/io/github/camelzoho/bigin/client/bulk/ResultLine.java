package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.model.RecordOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What Bigin's result says of one record.
 *
 * @param key the cells by which it is recognised
 * @param status {@code ADDED}, {@code UPDATED}, {@code SKIPPED} or {@code UNPROCESSED}
 * @param recordId the record's id, may be empty
 * @param errors {@code CODE-Header:CODE-Header}, may be empty
 */
record ResultLine(List<String> key, String status, String recordId, String errors) {
    private static final int OK = 200;

    /** Cells as they are compared: Bigin may have trimmed them. */
    static List<String> key(List<String> cells) {
        return cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * The outcome.
     *
     * @param skipsKnown whether records that exist already were to be skipped
     * @param more what stands beside it
     */
    RecordOutcome outcome(boolean skipsKnown, Map<String, Object> more) {
        boolean added = status.equals("ADDED");
        List<Map<String, Object>> faults = faults();
        String message = faults.isEmpty() ? status.toLowerCase(Locale.ROOT) : text(faults);
        if (added || status.equals("UPDATED")) {
            more.put("action", added ? "insert" : "update");
            return of(
                    "success",
                    "SUCCESS",
                    added ? "record added" : "record updated",
                    Map.of("id", recordId),
                    more);
        }
        boolean known =
                skipsKnown
                        && status.equals("SKIPPED")
                        && faults.stream()
                                .allMatch(fault -> "DUPLICATE_DATA".equals(fault.get("code")));
        String code = faults.isEmpty() ? status : String.valueOf(faults.get(0).get("code"));
        return of(
                known ? "skipped" : "error",
                code,
                message,
                faults.isEmpty() ? Map.of() : Map.of("errors", faults),
                more);
    }

    private RecordOutcome of(
            String outcome,
            String code,
            String message,
            Map<String, Object> details,
            Map<String, Object> more) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("status", outcome);
        map.put("code", code);
        map.put("message", message);
        map.put("details", details);
        if (!recordId.isEmpty()) {
            map.put("id", recordId);
        }
        map.putAll(more);
        return new RecordOutcome(
                recordId.isEmpty() ? null : recordId, !outcome.equals("error"), code, OK, map);
    }

    private List<Map<String, Object>> faults() {
        List<Map<String, Object>> faults = new ArrayList<>();
        for (String error : errors.split(":", -1)) {
            int dash = error.indexOf('-');
            String code = dash < 0 ? error.strip() : error.substring(0, dash).strip();
            if (!code.isEmpty()) {
                Map<String, Object> fault = new LinkedHashMap<>();
                fault.put("code", code);
                if (dash >= 0) {
                    fault.put("api_name", error.substring(dash + 1).strip());
                }
                faults.add(fault);
            }
        }
        return faults;
    }

    private static String text(List<Map<String, Object>> faults) {
        List<String> texts = new ArrayList<>();
        for (Map<String, Object> fault : faults) {
            Object field = fault.get("api_name");
            texts.add(
                    field == null
                            ? String.valueOf(fault.get("code"))
                            : field + ": " + fault.get("code"));
        }
        return String.join(", ", texts);
    }
}
