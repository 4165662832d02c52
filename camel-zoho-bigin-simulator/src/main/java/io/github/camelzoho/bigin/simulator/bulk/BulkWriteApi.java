package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.oauth.Scopes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bulk write: create a job for an uploaded file, ask for its state, download what became of each
 * record.
 *
 * <p>Source: <a href="https://bigin.com/developer/docs/apis/v2/bulk-write/overview.html">overview
 * and the pages behind it</a>.
 */
public final class BulkWriteApi {
    private final World world;
    private final BulkJobs jobs;
    private final Scopes scopes;

    public BulkWriteApi(World world, BulkJobs jobs) {
        this.world = world;
        this.jobs = jobs;
        this.scopes = new Scopes(world.switches());
    }

    /** POST /bigin/bulk/v2/write. */
    public Answer create(Call call) {
        BulkReadApi.requireJson(call);
        WriteOrder order = WriteOrder.of(call, world, jobs);
        scopes.require(
                "ZohoBigin.modules." + order.module().apiName() + ".CREATE",
                call.caller().scopes());
        WriteJob job = new WriteJob(jobs.start(call, Callback.url(call)), world, order);
        jobs.add(job);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", "success");
        answer.put("code", "SUCCESS");
        answer.put("message", "success");
        answer.put("details", Map.of("id", job.id(), "created_by", job.creator()));
        return Answer.json(201, answer);
    }

    /** GET /bigin/bulk/v2/write/{id}. */
    public Answer status(Call call) {
        jobs.finishDue();
        return Answer.json(200, jobs.get(call, WriteJob.class).shown(world.clock().now()));
    }

    /** GET of the download_url. */
    public Answer result(Call call) {
        jobs.finishDue();
        WriteJob job = jobs.get(call, WriteJob.class);
        if (!call.variable("name").equals(world.switches().get(Switch.BULK_WRITE_RESULT_NAME))) {
            throw BulkJobs.notFound(job.id());
        }
        return BulkReadApi.file(job.id(), jobs.download(job));
    }
}
