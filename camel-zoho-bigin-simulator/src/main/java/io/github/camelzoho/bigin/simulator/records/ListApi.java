package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.CustomView;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * GET /{module}: pages of records.
 *
 * <p>A page is a window over the records as they are now, so records that move between two calls
 * shift all others: the least a client can rely on.
 *
 * <p>Source: <a href="https://bigin.com/developer/docs/apis/v2/get-records.html">get records</a>.
 */
public final class ListApi {
    private static final int TOKEN_RECORDS = 100_000;
    private static final Set<String> SORTABLE = Set.of("id", "Created_Time", "Modified_Time");
    private static final List<String> OF_CRM =
            List.of("converted", "territory_id", "include_child");

    private final World world;
    private final Requests requests;
    private final PageTokens tokens;

    public ListApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.tokens = new PageTokens(world.clock());
    }

    /** Whether the call counts as a heavy one. */
    public static boolean heavy(Call call) {
        return call.param("cvid").isPresent() || call.param("sort_by").isPresent();
    }

    /** A list by custom view costs three credits. */
    public static int credits(Call call) {
        return call.param("cvid").isPresent() ? 3 : 1;
    }

    public Answer list(Call call) {
        Table table = requests.table(call);
        refuseUncertain(call);
        List<String> fields =
                requests.fields(call, table.module())
                        .orElseThrow(() -> requests.missingParam("fields"));
        String sortBy = Requests.oneOf(call, "sort_by", SORTABLE, "id");
        boolean descending =
                Requests.oneOf(call, "sort_order", Set.of("asc", "desc"), "desc").equals("desc");
        if (call.param("cvid").isPresent() && call.param("sort_by").isPresent()) {
            throw ambiguous("cvid", "sort_by");
        }
        Requests.Page page = page(call);
        Optional<Predicate<Row>> filter = filter(call);
        List<Row> all = table.rows(sortBy, world.switches().get(Switch.SORT_TIES));
        Window window =
                filter.isPresent()
                        ? Window.filtered(all, descending, page, filter.get())
                        : Window.of(all, descending, page);
        if (window.rows().isEmpty()) {
            boolean conditional = header(call) && page.number() == 1;
            return conditional ? Answer.empty(304) : Answer.nothing();
        }
        List<Map<String, @Nullable Object>> data =
                window.rows().stream()
                        .map(row -> RecordView.of(table, row, Optional.of(fields)))
                        .toList();
        Map<String, @Nullable Object> info = info(call, page, window);
        info.put("sort_by", sortBy);
        info.put("sort_order", descending ? "desc" : "asc");
        return Answer.json(200, Map.of("data", data, "info", info));
    }

    private void refuseUncertain(Call call) {
        for (String param : OF_CRM) {
            if (call.param(param).isPresent()
                    && world.switches().get(Switch.CRM_PARAMETERS) == Switch.Unknown.REFUSED) {
                throw call.refuse("parameter " + param, "INVALID_REQUEST", Map.of("param", param));
            }
        }
        if (call.param("ids").isPresent()
                && world.switches().get(Switch.LIST_IDS) == Switch.Support.REFUSED) {
            throw call.refuse("parameter ids", "INVALID_REQUEST", Map.of("param", "ids"));
        }
    }

    private boolean header(Call call) {
        return requests.since(call, "If-Modified-Since", Switch.IF_MODIFIED_SINCE).isPresent();
    }

    private Requests.Page page(Call call) {
        Optional<String> token = call.param("page_token");
        if (token.isPresent() && call.param("page").isPresent()) {
            throw ambiguous("page", "page_token");
        }
        Requests.Page byNumber = requests.page(call);
        if (token.isEmpty()) {
            if (byNumber.end() > Requests.PAGED_RECORDS) {
                throw new ApiError(
                        400,
                        "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
                        Map.of("limit", Requests.PAGED_RECORDS),
                        "use page_token to get records beyond 2000");
            }
            return byNumber;
        }
        PageTokens.Position position = tokens.read(call, token.get());
        if (call.param("per_page").isPresent() && position.perPage() != byNumber.size()) {
            return new Requests.Page(1, byNumber.size());
        }
        Requests.Page byToken = new Requests.Page(position.page(), position.perPage());
        if (byToken.end() > TOKEN_RECORDS) {
            throw new ApiError(
                    400,
                    "PAGINATION_LIMIT_EXCEEDED",
                    Map.of("limit", TOKEN_RECORDS),
                    "the limit of records by page_token is reached");
        }
        return byToken;
    }

    private static ApiError ambiguous(String one, String other) {
        return new ApiError(
                400,
                "AMBIGUITY_DURING_PROCESSING",
                Map.of("params", List.of(one, other)),
                "the parameters exclude each other");
    }

    private Optional<Predicate<Row>> filter(Call call) {
        Optional<Predicate<Row>> filter = Optional.empty();
        if (Requests.oneOf(call, "approved", Set.of("true", "false", "both"), "true")
                .equals("false")) {
            filter = both(filter, row -> false); // nothing here ever waits for approval
        }
        if (call.param("ids").isPresent()
                && world.switches().get(Switch.LIST_IDS) == Switch.Support.HONOURED) {
            Set<String> ids = new HashSet<>(Requests.ids(call.param("ids").orElse("")));
            filter = both(filter, row -> ids.contains(Long.toString(row.id())));
        }
        Optional<String> cvid = call.param("cvid");
        if (cvid.isPresent()) {
            CustomView view =
                    world.schema()
                            .view(call.variable("module"), cvid.get())
                            .orElseThrow(() -> Requests.invalidParam("cvid", cvid.get()));
            filter = both(filter, row -> view.condition().test(row));
        }
        Optional<Predicate<Row>> ofPipeline = new TeamPipelines(world).filter(call);
        if (ofPipeline.isPresent()) {
            filter = both(filter, ofPipeline.get());
        }
        Optional<Predicate<Row>> modified =
                requests.since(call, "If-Modified-Since", Switch.IF_MODIFIED_SINCE)
                        .map(time -> row -> requests.changedSince(time, row.modified()));
        return modified.isPresent() ? both(filter, modified.get()) : filter;
    }

    private static Optional<Predicate<Row>> both(
            Optional<Predicate<Row>> one, Predicate<Row> other) {
        return Optional.of(one.map(o -> o.and(other)).orElse(other));
    }

    private Map<String, @Nullable Object> info(Call call, Requests.Page page, Window window) {
        boolean early = world.switches().get(Switch.PAGE_TOKEN_FROM_FIRST_PAGE);
        boolean offered = early || page.end() >= Requests.PAGED_RECORDS;
        boolean next = window.more() && offered;
        boolean previous = page.number() > 1 && offered;
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        info.put("per_page", page.size());
        info.put("next_page_token", next ? token(call, page, 1) : null);
        info.put("count", window.rows().size());
        info.put("page", page.number());
        info.put("previous_page_token", previous ? token(call, page, -1) : null);
        info.put(
                "page_token_expiry",
                next || previous
                        ? world.times().text(world.clock().now().plus(PageTokens.LIFE))
                        : null);
        info.put("more_records", window.more());
        return info;
    }

    private String token(Call call, Requests.Page page, int step) {
        return tokens.make(call, page.number() + step, page.size());
    }
}
