package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.CustomView;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.HashSet;
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
    private static final Set<String> SORTABLE = Set.of("id", "Created_Time", "Modified_Time");
    private static final List<String> OF_CRM =
            List.of("converted", "territory_id", "include_child");

    private final World world;
    private final Requests requests;
    private final Paging paging;

    public ListApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.paging = new Paging(world);
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
            throw Paging.ambiguous("cvid", "sort_by");
        }
        Requests.Page page = paging.page(call);
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
        Map<String, @Nullable Object> info = paging.info(call, page, window);
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
}
