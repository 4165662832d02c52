package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.oauth.Scopes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Bulk read: create a job, ask for its state, download its file.
 *
 * <p>Sources: <a
 * href="https://www.bigin.com/developer/docs/apis/v2/bulk-read/create-job.html">create</a>, <a
 * href="https://bigin.com/developer/docs/apis/v2/bulk-read/job-details.html">state</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/bulk-read/download-result.html">file</a>.
 */
public final class BulkReadApi {
    private static final Set<String> KEYS = Set.of("callback", "query", "file_type");

    private final World world;
    private final BulkJobs jobs;
    private final Scopes scopes;

    public BulkReadApi(World world, BulkJobs jobs) {
        this.world = world;
        this.jobs = jobs;
        this.scopes = new Scopes(world.switches());
    }

    /** POST /bigin/bulk/v2/read. */
    public Answer create(Call call) {
        requireJson(call);
        call.json(KEYS);
        Object type = call.json().getOrDefault("file_type", "csv");
        boolean ics = type.equals("ics");
        if (!ics && !type.equals("csv")) {
            throw invalidFileType();
        }
        ReadQuery query = ReadQuery.of(call, world, ics);
        if (ics && !query.module().apiName().equals("Events")) {
            throw invalidFileType();
        }
        scopes.require(
                "ZohoBigin.modules." + query.module().apiName() + ".READ", call.caller().scopes());
        BulkJob.Start start = jobs.start(call, Callback.url(call));
        ReadJob job = new ReadJob(start, world, query, ics, jobs.recordsPerJob());
        jobs.add(job);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("id", job.id());
        details.put("operation", "read");
        details.put("state", "ADDED");
        details.put("created_by", job.creator());
        details.put("created_time", world.times().text(job.created()));
        Map<String, Object> added = new LinkedHashMap<>();
        added.put("status", "success");
        added.put("code", "ADDED_SUCCESSFULLY");
        added.put("message", "Added successfully.");
        added.put("details", details);
        return Answer.json(201, Map.of("data", List.of(added), "info", Map.of()));
    }

    /** GET /bigin/bulk/v2/read/{id}. */
    public Answer status(Call call) {
        jobs.finishDue();
        ReadJob job = jobs.get(call, ReadJob.class);
        return Answer.json(200, Map.of("data", List.of(job.shown(world.clock().now()))));
    }

    /** GET /bigin/bulk/v2/read/{id}/result. */
    public Answer result(Call call) {
        jobs.finishDue();
        ReadJob job = jobs.get(call, ReadJob.class);
        return file(job.id(), jobs.download(job));
    }

    static Answer file(String jobId, byte[] zip) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/zip");
        headers.put("Content-Disposition", "attachment;filename=" + jobId + ".zip");
        return new Answer(200, headers, zip);
    }

    static void requireJson(Call call) {
        String type = call.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new ApiError(
                    415,
                    "MEDIA_TYPE_NOT_SUPPORTED",
                    Map.of(),
                    "please specify a valid media type in the request");
        }
    }

    private static ApiError invalidFileType() {
        return new ApiError(
                400, "INVALID_DATA", Map.of("api_name", "file_type"), "the file type is invalid");
    }
}
