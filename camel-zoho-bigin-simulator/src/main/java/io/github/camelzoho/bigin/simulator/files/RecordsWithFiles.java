package io.github.camelzoho.bigin.simulator.files;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.store.Row;
import java.util.Map;

/** The records that files belong to. */
public final class RecordsWithFiles {
    private final Requests requests;

    public RecordsWithFiles(World world) {
        this.requests = new Requests(world);
    }

    /** The record that the path names, or INVALID_DATA. */
    public Row of(Call call) {
        Row row = requests.table(call).find(requests.id(call));
        if (row == null) {
            throw new ApiError(
                    400,
                    "INVALID_DATA",
                    Map.of("id", call.variable("id"), "resource_path_index", 1),
                    "the id given seems to be invalid");
        }
        return row;
    }
}
