package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A job that makes a file of records. */
final class ReadJob extends BulkJob {
    private static final int EVENTS_PER_JOB = 20_000;
    private static final String PATH = "/bigin/bulk/v2/read/%s/result";

    private final World world;
    private final ReadQuery query;
    private final boolean ics;
    private final int perPage;
    private int count;
    private boolean more;

    ReadJob(Start start, World world, ReadQuery query, boolean ics, int recordsPerJob) {
        super(start);
        this.world = world;
        this.query = query;
        this.ics = ics;
        this.perPage = ics ? Math.min(recordsPerJob, EVENTS_PER_JOB) : recordsPerJob;
    }

    boolean ics() {
        return ics;
    }

    @Override
    byte[] work(Instant now) {
        Table table = world.database().table(query.module());
        long skipped = (long) (query.page() - 1) * perPage;
        List<Row> rows =
                table.rows("id").stream()
                        .filter(query.condition())
                        .skip(skipped)
                        .limit(perPage + 1L)
                        .toList();
        more = rows.size() > perPage;
        count = Math.min(rows.size(), perPage);
        List<Row> shown = rows.subList(0, count);
        return ics
                ? Zip.of(id() + ".ics", EventsIcs.of(shown))
                : Zip.of(id() + ".csv", new RecordsCsv(world, query).of(shown));
    }

    /** The job as its status shows it. */
    Map<String, Object> shown(Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", id());
        shown.put("operation", "read");
        shown.put("state", text(state(now)));
        shown.put("query", query.shown());
        shown.put("created_by", creator());
        shown.put("created_time", world.times().text(created()));
        shown.put("file_type", ics ? "ics" : "csv");
        switch (state(now)) {
            case COMPLETED -> shown.put("result", download());
            case FAILED ->
                    shown.put(
                            "result",
                            Map.of(
                                    "error_message",
                                    Answer.error(
                                            "INTERNAL_SERVER_ERROR",
                                            Map.of(),
                                            "failed on demand")));
            default -> {}
        }
        return shown;
    }

    private Map<String, Object> download() {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("page", query.page());
        result.put("count", count);
        String host = world.switches().get(Switch.BULK_DOWNLOAD_HOST);
        result.put("download_url", host + PATH.formatted(id()));
        result.put("per_page", perPage);
        result.put("more_records", more);
        return result;
    }

    private String text(State state) {
        return switch (state) {
            case IN_PROGRESS -> world.switches().get(Switch.BULK_READ_IN_PROGRESS);
            case FAILED -> "FAILURE";
            default -> state.name();
        };
    }

    @Override
    Map<String, Object> callbackBody() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("job_id", id());
        body.put("operation", "read");
        body.put("state", text(result() == null ? State.FAILED : State.COMPLETED));
        body.put("query", query.shown());
        if (result() != null) {
            body.put("result", download());
        }
        return body;
    }
}
