package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GET /{module}/{id}: one record, or 204.
 *
 * <p>Source: <a href="https://bigin.com/developer/docs/apis/v2/get-records.html">get records</a>.
 */
public final class GetApi {
    private final Requests requests;

    public GetApi(World world) {
        this.requests = new Requests(world);
    }

    public Answer get(Call call) {
        Table table = requests.table(call);
        Optional<List<String>> fields = requests.fields(call, table.module());
        Row row = table.find(requests.id(call));
        return row == null
                ? Answer.nothing()
                : Answer.json(200, Map.of("data", List.of(RecordView.of(table, row, fields))));
    }
}
