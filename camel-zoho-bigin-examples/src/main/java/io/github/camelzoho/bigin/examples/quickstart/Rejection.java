package io.github.camelzoho.bigin.examples.quickstart;

import java.util.Map;

/**
 * A contact that Bigin did not take.
 *
 * @param line where it stands in the file
 * @param who its name
 * @param code Bigin's code
 * @param reason Bigin's reason, with the field
 */
record Rejection(int line, String who, String code, String reason) {
    static Rejection of(int line, Row row, Map<String, Object> outcome) {
        String who = (row.firstName() + " " + row.lastName()).strip();
        return new Rejection(line, who, String.valueOf(outcome.get("code")), reason(outcome));
    }

    static boolean isOne(Map<String, Object> outcome) {
        return !"success".equals(outcome.get("status"));
    }

    /** The field, what is wrong with it and what it takes, as far as Bigin says so. */
    static String reason(Map<String, Object> outcome) {
        StringBuilder reason = new StringBuilder();
        if (outcome.get("details") instanceof Map<?, ?> details) {
            append(reason, details, "api_name", "");
        }
        reason.append(outcome.get("message"));
        if (outcome.get("details") instanceof Map<?, ?> details) {
            append(reason, details, "expected_data_type", ", takes ");
            append(reason, details, "maximum_length", ", takes at most ");
        }
        return reason.toString();
    }

    private static void append(
            StringBuilder reason, Map<?, ?> details, String key, String introduction) {
        if (details.get(key) != null) {
            reason.append(introduction).append(details.get(key));
            reason.append(introduction.isEmpty() ? ": " : "");
        }
    }

    @Override
    public String toString() {
        return "line %3d  %-19s  %-44s  %s".formatted(line, code, reason, who);
    }
}
