package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Ref;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what many calls have in common: module, ids, paging, {@code fields}, times in headers. */
public final class Requests {
    /** Most records by page number, and most in a search. */
    public static final int PAGED_RECORDS = 2_000;

    private static final int MOST_FIELDS = 50;
    private static final int MOST_IDS = 100;
    private static final String LARGEST_ID = Long.toString(Long.MAX_VALUE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");

    private final World world;

    public Requests(World world) {
        this.world = world;
    }

    /** The table of the path's module. */
    public Table table(Call call) {
        return table(call.variable("module"));
    }

    /** The table of a module, or INVALID_MODULE. */
    public Table table(String name) {
        ModuleDefinition module = world.schema().module(name);
        if (module == null || !module.apiSupported()) {
            throw new ApiError(
                    400,
                    "INVALID_MODULE",
                    Map.of("resource_path_index", 0),
                    "the module name given seems to be invalid");
        }
        return world.database().table(module);
    }

    /** The change this call makes. */
    public Change change(Call call) {
        return new Change(new Ref("users", call.caller().userId()), world.clock().now());
    }

    /** Refuses a path id that is no number. */
    public long id(Call call) {
        return id(call, "id");
    }

    /** As {@link #id(Call)}, for another variable of the path. */
    public long id(Call call, String variable) {
        String id = call.variable(variable);
        if (isId(id)) {
            return Long.parseLong(id);
        }
        if (world.switches().get(Switch.BAD_ID_IS_BAD_URL)) {
            throw new ApiError(
                    404,
                    "INVALID_URL_PATTERN",
                    Map.of(),
                    "Please check if the URL trying to access is a correct one");
        }
        throw invalidId();
    }

    public static ApiError invalidId() {
        return new ApiError(
                400,
                "INVALID_DATA",
                Map.of("api_name", "id", "expected_data_type", "bigint"),
                "the id given seems to be invalid");
    }

    public static boolean isId(String text) {
        return NUMBER.matcher(text).matches()
                && (text.length() < LARGEST_ID.length() || text.compareTo(LARGEST_ID) <= 0);
    }

    /** Ids separated by commas, at most 100, in the order sent. */
    public static List<String> ids(String text) {
        List<String> ids = List.of(text.split(",", -1));
        if (ids.size() > MOST_IDS) {
            throw limitExceeded("ids", MOST_IDS);
        }
        return ids;
    }

    public static ApiError limitExceeded(String param, int limit) {
        return new ApiError(
                400,
                "LIMIT_EXCEEDED",
                Map.of("param", param, "limit", limit),
                "the limit of " + param + " is " + limit);
    }

    /** A page of a walk by numbers. */
    public record Page(int number, int size) {
        public int end() {
            return number * size;
        }
    }

    public Page page(Call call) {
        return new Page(number(call, "page", 1, Integer.MAX_VALUE / 200), perPage(call));
    }

    int perPage(Call call) {
        return number(call, "per_page", 200, 200);
    }

    private static int number(Call call, String param, int byDefault, int most) {
        String text = call.param(param).orElse(Integer.toString(byDefault));
        int value;
        try {
            value = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ApiError(
                    400,
                    "UNABLE_TO_PARSE_DATA_TYPE",
                    Map.of("param", param, "expected_data_type", "integer"),
                    "unable to parse the data type");
        }
        if (value < 1 || value > most) {
            throw invalidParam(param, text);
        }
        return value;
    }

    /** One of the known values, or INVALID_DATA. */
    public static String oneOf(Call call, String param, Set<String> known, String byDefault) {
        String value = call.param(param).orElse(byDefault);
        if (!known.contains(value)) {
            throw invalidParam(param, value);
        }
        return value;
    }

    public static ApiError invalidParam(String param, String value) {
        return new ApiError(
                400, "INVALID_DATA", Map.of("param", param, "value", value), "invalid data");
    }

    public ApiError missingParam(String param) {
        return new ApiError(
                400,
                "REQUIRED_PARAM_MISSING",
                Map.of(world.switches().get(Switch.MISSING_PARAM_KEY), param),
                "One of the expected parameter is missing");
    }

    /** The names in {@code fields}; empty when it was not sent. */
    public Optional<List<String>> fields(Call call, ModuleDefinition module) {
        Optional<List<String>> names =
                call.param("fields").map(text -> List.of(text.split(",", -1)));
        names.ifPresent(list -> checkFields(call, module, list));
        return names;
    }

    private void checkFields(Call call, ModuleDefinition module, List<String> names) {
        if (names.size() > MOST_FIELDS) {
            throw limitExceeded("fields", MOST_FIELDS);
        }
        boolean refuse = world.switches().get(Switch.UNKNOWN_FIELDS) == Switch.Unknown.REFUSED;
        for (String name : names) {
            if (refuse && module.field(name) == null && !RecordView.knows(name)) {
                throw call.refuse(
                        "field " + name,
                        "INVALID_DATA",
                        Map.of("param", "fields", "api_name", name));
            }
        }
    }

    /** The time in a header that makes a call conditional, where the switch honours it. */
    Optional<Instant> since(Call call, String header, Switch<Switch.Support> support) {
        Optional<String> sent = call.header(header);
        return switch (world.switches().get(support)) {
            case HONOURED -> sent.map(text -> time(header, text));
            case IGNORED -> Optional.empty();
            case REFUSED -> {
                if (sent.isPresent()) {
                    throw call.refuse(
                            "header " + header, "INVALID_REQUEST", Map.of("header", header));
                }
                yield Optional.empty();
            }
        };
    }

    /** Whether something changed at this second counts as changed after the header's time. */
    boolean changedSince(Instant time, long second) {
        return world.switches().get(Switch.IF_MODIFIED_SINCE_INCLUSIVE)
                ? second >= time.getEpochSecond()
                : second > time.getEpochSecond();
    }

    private static Instant time(String header, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw invalidParam(header, text);
        }
    }
}
