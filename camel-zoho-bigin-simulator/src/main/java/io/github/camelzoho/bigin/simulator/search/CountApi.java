package io.github.camelzoho.bigin.simulator.search;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.schema.CustomView;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * GET /{module}/actions/count: reads an index that lags more than that of searches.
 *
 * <p>Source: <a
 * href="https://www.bigin.com/developer/docs/apis/v2/module-records-count.html">count</a>.
 */
public final class CountApi {
    private final World world;
    private final Requests requests;
    private final SearchFilter filters;

    public CountApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.filters = new SearchFilter(world.schema());
    }

    public Answer count(Call call) {
        Table table = requests.table(call);
        int lag = world.switches().get(Switch.COUNT_LAG_SECONDS);
        Instant counted = world.clock().now().minusSeconds(lag);
        List<Row> rows = table.indexedAt(counted);
        Optional<Predicate<Map<String, Object>>> view =
                call.param("cvid").map(id -> view(table.module(), id));
        Optional<Predicate<Map<String, Object>>> filter = filters.of(call, table.module());
        if (view.isPresent() && filter.isPresent()) {
            throw call.refuse(
                    "cvid beside a criterion",
                    "AMBIGUITY_DURING_PROCESSING",
                    Map.of("param", "cvid"));
        }
        long count =
                view.or(() -> filter)
                        .map(condition -> rows.stream().filter(condition).count())
                        .orElse((long) rows.size());
        return Answer.json(200, Map.of("count", count));
    }

    private Predicate<Map<String, Object>> view(ModuleDefinition module, String id) {
        return world.schema()
                .view(module.apiName(), id)
                .map(CustomView::condition)
                .orElseThrow(
                        () ->
                                new ApiError(
                                        400,
                                        "INVALID_DATA",
                                        Map.of("param", "cvid", "value", id),
                                        "invalid data"));
    }
}
