package io.github.camelzoho.bigin.simulator.search;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.RecordView;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.records.Window;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * GET /{module}/search: reads an index that knows nothing of the last seconds.
 *
 * <p>Source: <a href="https://bigin.com/developer/docs/apis/v2/search-records.html">search</a>.
 */
public final class SearchApi {
    private final World world;
    private final Requests requests;
    private final SearchFilter filters;

    public SearchApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.filters = new SearchFilter(world.schema());
    }

    public Answer search(Call call) {
        Table table = requests.table(call);
        Optional<List<String>> fields = requests.fields(call, table.module());
        Predicate<Map<String, Object>> filter =
                filters.of(call, table.module()).orElseThrow(this::nothingToSearchFor);
        if (Requests.oneOf(call, "approved", Set.of("true", "false", "both"), "true")
                .equals("false")) {
            return Answer.nothing();
        }
        Requests.Page page = requests.page(call);
        if (page.number() * (long) page.size() > Requests.PAGED_RECORDS) {
            throw new ApiError(
                    400,
                    "LIMIT_REACHED",
                    Map.of("limit", Requests.PAGED_RECORDS),
                    "a search reaches 2000 records");
        }
        int lag = world.switches().get(Switch.SEARCH_LAG_SECONDS);
        Instant indexed = world.clock().now().minusSeconds(lag);
        Window window = Window.filtered(table.indexedAt(indexed), true, page, filter);
        if (window.rows().isEmpty()) {
            return Answer.nothing();
        }
        List<Map<String, @Nullable Object>> data =
                window.rows().stream().map(row -> RecordView.of(table, row, fields)).toList();
        return Answer.json(200, Map.of("data", data, "info", info(page, window)));
    }

    private ApiError nothingToSearchFor() {
        String code = world.switches().get(Switch.SEARCH_MISSING_CODE);
        return code.equals("REQUIRED_PARAM_MISSING")
                ? requests.missingParam("criteria")
                : new ApiError(
                        400,
                        code,
                        Map.of("expected_params", SearchFilter.PARAMS),
                        "one of the expected parameters is missing");
    }

    private static Map<String, Object> info(Requests.Page page, Window window) {
        List<Row> rows = window.rows();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("per_page", page.size());
        info.put("count", rows.size());
        info.put("page", page.number());
        info.put("sort_by", "id");
        info.put("sort_order", "desc");
        info.put("more_records", window.more());
        return info;
    }
}
