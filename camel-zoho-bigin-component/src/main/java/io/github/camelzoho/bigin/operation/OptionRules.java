package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginConfiguration;
import io.github.camelzoho.bigin.client.api.RecordsApi;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which values an option takes, where that is less than its type allows. Checked for options when
 * an endpoint starts, and for headers when they are read.
 */
public final class OptionRules {
    private static final Map<Option<?>, List<String>> ONE_OF =
            Map.of(
                    Option.SORT_BY, List.of("id", "Created_Time", "Modified_Time"),
                    Option.SORT_ORDER, List.of("asc", "desc"),
                    Option.APPROVED, List.of("true", "false", "both"),
                    Option.DELETED_TYPE, List.of("all", "recycle", "permanent"),
                    Option.BULK_OPERATION, List.of("insert", "update", "upsert"),
                    Option.FILE_TYPE, List.of("csv", "ics"),
                    Option.METHOD, List.of("GET", "POST", "PUT", "PATCH", "DELETE"),
                    Option.NOT_FOUND, List.of("exception", "null"),
                    Option.STATUS, List.of("ACTIVE", "PENDING", "FAILED"),
                    Option.USER_TYPE,
                            List.of(
                                    "AllUsers",
                                    "ActiveUsers",
                                    "DeactiveUsers",
                                    "ConfirmedUsers",
                                    "NotConfirmedUsers",
                                    "DeletedUsers",
                                    "ActiveConfirmedUsers",
                                    "AdminUsers",
                                    "ActiveConfirmedAdmins",
                                    "CurrentUser"));

    private static final Map<Option<? extends Number>, Long> UP_TO =
            Map.of(
                    Option.PAGE, Long.MAX_VALUE,
                    Option.PER_PAGE, (long) RecordsApi.MAX_PER_PAGE,
                    Option.MAX_RECORDS, Long.MAX_VALUE,
                    Option.BULK_TIMEOUT, Long.MAX_VALUE);

    private OptionRules() {}

    /**
     * Checks all options of an endpoint.
     *
     * @throws ZohoBiginInputException naming the first that is wrong and what it takes
     */
    public static void check(ZohoBiginConfiguration configuration) {
        ONE_OF.keySet().forEach(option -> check(option, option.fallback().apply(configuration)));
        UP_TO.keySet().forEach(option -> check(option, option.fallback().apply(configuration)));
    }

    /** Checks one value; {@code null} is none. */
    static void check(Option<?> option, @Nullable Object value) {
        List<String> allowed = ONE_OF.get(option);
        if (value != null && allowed != null && !allowed.contains(word(option, value))) {
            throw new ZohoBiginInputException(
                    option.name()
                            + " must be one of "
                            + String.join(", ", allowed)
                            + ", not '"
                            + value
                            + "'");
        }
        Long most = UP_TO.get(option);
        if (most != null && value instanceof Number number) {
            long given = number.longValue();
            if (given < 1 || given > most) {
                throw new ZohoBiginInputException(
                        option.name()
                                + " must be a number "
                                + (most == Long.MAX_VALUE ? "from 1 up" : "from 1 to " + most)
                                + ", not "
                                + given);
            }
        }
    }

    /** A method may be written in small letters too. */
    private static String word(Option<?> option, Object value) {
        return option.equals(Option.METHOD)
                ? value.toString().toUpperCase(Locale.ROOT)
                : value.toString();
    }
}
