package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.http.Form;
import io.github.camelzoho.bigin.simulator.http.FormPart;
import io.github.camelzoho.bigin.simulator.metadata.OrgApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content host's upload for bulk write: a ZIP with one CSV.
 *
 * <p>Source: <a
 * href="https://www.bigin.com/developer/docs/apis/bulk-write/upload-file.html">upload</a>.
 */
public final class UploadApi {
    private static final int MOST_BYTES = 25 * 1024 * 1024;

    private final World world;
    private final BulkJobs jobs;

    public UploadApi(World world, BulkJobs jobs) {
        this.world = world;
        this.jobs = jobs;
    }

    /** POST /bigin/v2/upload. */
    public Answer upload(Call call) {
        if (call.credential().equals("gateway")) {
            // It forwards to the API's host, which has no such path.
            throw call.refuse(
                    "upload through the gateway",
                    new ApiError(404, "INVALID_URL_PATTERN", Map.of(), "no such path"));
        }
        requireHeader(call, "feature", "bulk-write");
        requireHeader(call, "X-CRM-ORG", OrgApi.ZGID);
        List<FormPart> parts = Form.of(call, List.of("file"), true);
        if (parts.size() != 1 || parts.get(0).fileName().isEmpty()) {
            throw call.refuse("a form without one file", "INVALID_REQUEST", Map.of());
        }
        byte[] file = parts.get(0).content();
        if (file.length > MOST_BYTES) {
            throw refused("FILE_TOO_LARGE", "the file is larger than 25 MB");
        }
        if (Zip.only(file).isEmpty()) {
            throw refused("INVALID_FILE_FORMAT", "the file is no ZIP with one CSV");
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("file_id", jobs.keep(file));
        details.put("created_time", world.times().text(world.clock().now()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", "success");
        answer.put("code", "FILE_UPLOAD_SUCCESS");
        answer.put("message", "file uploaded.");
        answer.put("details", details);
        return Answer.json(200, answer);
    }

    private static void requireHeader(Call call, String name, String value) {
        if (!call.header(name).orElse("").equals(value)) {
            throw call.refuse("header " + name, "INVALID_REQUEST", Map.of("header", name));
        }
    }

    private ApiError refused(String code, String message) {
        return new ApiError(
                world.switches().get(Switch.BULK_UPLOAD_ERROR_STATUS), code, Map.of(), message);
    }
}
