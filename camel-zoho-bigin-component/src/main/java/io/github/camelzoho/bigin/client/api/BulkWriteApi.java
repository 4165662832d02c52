package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ErrorAnswers;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.MultipartBody;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Replay;
import io.github.camelzoho.bigin.client.http.ResponseReader;
import io.github.camelzoho.bigin.client.http.Service;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.client.model.FileToSend;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bulk write, one call each: upload a file, create a job for it, ask for its state, download what
 * became of its records. Thread-safe.
 *
 * <p>Sources: https://bigin.com/developer/docs/apis/v2/bulk-write/overview.html and the pages
 * behind it; https://www.zoho.com/bigin/developer/docs/apis/bulk-write/limitations.html
 */
public final class BulkWriteApi {
    /** Bigin says 25 MB without saying which; this is the smaller one. */
    public static final long MOST_BYTES = 25_000_000;

    private static final String ROOT = "/bigin/bulk/v2/write";
    private static final String SCOPE = "ZohoBigin.bulk.READ";
    private static final int CREDITS_OF_START = 500;

    private final Transport transport;
    private final MetadataApi metadata;
    private final ModuleForm form = new ModuleForm();
    private volatile @Nullable String organization;

    /**
     * @param transport makes the calls
     * @param metadata tells the number by which the content host knows the organisation
     */
    public BulkWriteApi(Transport transport, MetadataApi metadata) {
        this.transport = transport;
        this.metadata = metadata;
    }

    /**
     * Uploads a ZIP with one CSV to the content host. May be repeated: a file alone does nothing.
     *
     * @return Bigin's answer, with the {@code file_id} in {@code details}
     */
    public RecordOutcome upload(FileToSend zip) {
        ApiRequest request =
                ApiRequest.of("POST", Paths.of("upload"), "ZohoFiles.files.ALL")
                        .service(Service.CONTENT)
                        .header("feature", "bulk-write")
                        .header("X-CRM-ORG", organization())
                        .body(new MultipartBody(List.of(MultipartBody.Part.file("file", zip))))
                        .replay(Replay.ALWAYS);
        return transport.send(
                request,
                response -> {
                    Answer answer = Answer.read(request, response);
                    if (fileId(answer.body()) == null) {
                        throw new IOException("the answer has no file_id");
                    }
                    return RecordOutcome.of(answer.body(), null, answer.status());
                });
    }

    /** The id of an uploaded file. */
    public static @Nullable String fileId(Map<String, Object> upload) {
        Object id = upload.get("details") instanceof Map<?, ?> map ? map.get("file_id") : null;
        return id == null ? null : id.toString();
    }

    /** Starts a job. Never sent twice once bytes may have left. */
    public RecordOutcome create(BulkWriteOrder order, String fileId) {
        ApiRequest request =
                ApiRequest.of(
                                "POST",
                                ROOT,
                                () ->
                                        "ZohoBigin.bulk.CREATE and "
                                                + Paths.moduleScope(order.module(), "CREATE"))
                        .credits(CREDITS_OF_START);
        return form.attempt(
                order.module(),
                module -> started(request.json(Json.write(order.toJson(fileId, module)))));
    }

    private RecordOutcome started(ApiRequest request) {
        return transport.send(
                request,
                response -> {
                    Map<String, Object> answer = object(Answer.read(request, response));
                    RecordOutcome outcome = RecordOutcome.of(answer, null, response.status());
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
                    Map<String, Object> job = object(Answer.read(request, response));
                    if (job.get("status") == null) {
                        throw new IOException("the answer has no status of the job");
                    }
                    return BulkJob.of(jobId, job.get("status"), job);
                });
    }

    /**
     * The ZIP file of an ended job. Of Bigin's {@code download_url} only the path counts: it may
     * name a host that the credential must not be sent to.
     */
    public <T> T download(BulkJob job, ResponseReader<T> reader) {
        URI url = downloadUrl(job);
        ApiRequest request =
                ApiRequest.of("GET", url.getRawPath(), SCOPE).query(query(url.getRawQuery()));
        return transport.send(
                request,
                response -> {
                    BulkReadApi.requireFile(request, response);
                    return reader.read(response);
                });
    }

    private static URI downloadUrl(BulkJob job) {
        URI usual = URI.create(path(job.id()) + "/result");
        if (!(job.result().get("download_url") instanceof String text)) {
            return usual;
        }
        try {
            URI url = URI.create(text);
            String path = url.getRawPath();
            boolean plain = path != null && path.startsWith("/") && !path.contains("/..");
            return plain ? url : usual;
        } catch (IllegalArgumentException e) {
            return usual;
        }
    }

    private static QueryString query(@Nullable String raw) {
        QueryString query = new QueryString();
        if (raw != null) {
            for (String pair : List.of(raw.split("&", -1))) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.add(
                            decoded(pair.substring(0, equals)),
                            decoded(pair.substring(equals + 1)));
                }
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private String organization() {
        String known = organization;
        if (known == null) {
            Object zgid =
                    metadata.organization().optional().map(org -> org.get("zgid")).orElse(null);
            if (zgid == null) {
                throw new ZohoBiginInputException(
                        "Bigin does not tell the organisation's zgid, without which no file can be uploaded");
            }
            known = zgid.toString();
            organization = known;
        }
        return known;
    }

    /** One object; an array around it would be read too. */
    private static Map<String, Object> object(Answer answer) {
        List<Map<String, Object>> data = answer.list("data");
        return data.isEmpty() ? answer.body() : data.get(0);
    }

    private static String path(String jobId) {
        return ROOT + "/" + QueryString.segment(jobId);
    }
}
