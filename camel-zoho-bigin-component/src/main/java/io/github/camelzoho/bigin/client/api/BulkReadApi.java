package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ApiResponse;
import io.github.camelzoho.bigin.client.http.ErrorAnswers;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.ResponseReader;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Bulk read, one call each: create a job, ask for its state, download its file. Thread-safe.
 *
 * <p>Sources: https://www.bigin.com/developer/docs/apis/v2/bulk-read/create-job.html and its
 * neighbours.
 */
public final class BulkReadApi {
    private static final String ROOT = "/bigin/bulk/v2/read";
    private static final String SCOPE = "ZohoBigin.bulk.READ";
    private static final int CREDITS_OF_START = 50;

    private final Transport transport;
    private final ModuleForm form = new ModuleForm();

    public BulkReadApi(Transport transport) {
        this.transport = transport;
    }

    /** Starts a job. Never sent twice once bytes may have left. */
    public RecordOutcome create(BulkReadQuery query) {
        ApiRequest request =
                ApiRequest.of(
                                "POST",
                                ROOT,
                                () -> SCOPE + " and " + Paths.moduleScope(query.module(), "READ"))
                        .credits(CREDITS_OF_START);
        return form.attempt(
                query.module(), module -> started(request.json(Json.write(query.toJson(module)))));
    }

    private RecordOutcome started(ApiRequest request) {
        return transport.send(
                request,
                response -> {
                    List<Map<String, Object>> data = Answer.read(request, response).list("data");
                    if (data.isEmpty()) {
                        throw new IOException("the answer has no job");
                    }
                    RecordOutcome outcome = RecordOutcome.of(data.get(0), null, response.status());
                    if (!outcome.success()) {
                        throw ErrorAnswers.ofRejected(request, response.status(), outcome.map());
                    }
                    if (outcome.id() == null) {
                        throw new IOException("the answer has no id of the job");
                    }
                    return outcome;
                });
    }

    /** How far a job is. */
    public BulkJob status(String jobId) {
        ApiRequest request = ApiRequest.of("GET", path(jobId), SCOPE);
        return transport.send(
                request,
                response -> {
                    List<Map<String, Object>> data = Answer.read(request, response).list("data");
                    if (data.isEmpty()) {
                        throw new IOException("the answer has no job");
                    }
                    return BulkJob.of(jobId, data.get(0).get("state"), data.get(0));
                });
    }

    /**
     * The ZIP file of a completed job; ten downloads a minute are allowed. The path is built here:
     * Bigin's {@code download_url} may name a host that the credential must not be sent to.
     */
    public <T> T download(String jobId, ResponseReader<T> reader) {
        ApiRequest request = ApiRequest.of("GET", path(jobId) + "/result", SCOPE);
        return transport.send(
                request,
                response -> {
                    requireFile(request, response);
                    return reader.read(response);
                });
    }

    /** Refuses what is no file whatever its status says: an error as JSON, a page, nothing. */
    static void requireFile(ApiRequest request, ApiResponse response) throws IOException {
        String type = String.valueOf(response.header("Content-Type")).toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            Answer.read(request, response);
            throw new IOException("the answer is JSON instead of a file");
        }
        if (response.isEmpty() || type.contains("html")) {
            throw new IOException(
                    response.isEmpty()
                            ? "the answer has no file"
                            : "the answer is a page instead of a file");
        }
    }

    private static String path(String jobId) {
        return ROOT + "/" + QueryString.segment(jobId);
    }
}
