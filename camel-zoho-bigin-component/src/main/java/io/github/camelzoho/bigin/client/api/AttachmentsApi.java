package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.MultipartBody;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.Download;
import io.github.camelzoho.bigin.client.model.FileToSend;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files and links that hang on a record. Thread-safe.
 *
 * <p>Sources: https://bigin.com/developer/docs/apis/v2/get-attachments.html,
 * …/upload-attachment.html, …/download-attachments.html, …/delete-attachments.html
 */
public final class AttachmentsApi {
    private static final List<String> PLAIN_FIELDS =
            List.of(
                    "File_Name",
                    "Size",
                    "Created_Time",
                    "Created_By",
                    "Modified_Time",
                    "Modified_By",
                    "Owner",
                    "Parent_Id");

    /** With Bigin's own keys; that they may be asked for by name is not certain. */
    private static final List<String> ALL_FIELDS =
            List.of(
                    "File_Name",
                    "Size",
                    "Created_Time",
                    "Created_By",
                    "Modified_Time",
                    "Modified_By",
                    "Owner",
                    "Parent_Id",
                    "$type",
                    "$file_id",
                    "$link_url",
                    "$editable",
                    "$se_module");

    private final Transport transport;
    private volatile boolean plainFieldsOnly;

    public AttachmentsApi(Transport transport) {
        this.transport = transport;
    }

    /** One page of a record's attachments, by number; of all fields if none are named. */
    public Page list(
            String module,
            String recordId,
            List<String> fields,
            @Nullable Integer perPage,
            PageRef ref) {
        if (!fields.isEmpty() || plainFieldsOnly) {
            return page(module, recordId, fields.isEmpty() ? PLAIN_FIELDS : fields, perPage, ref);
        }
        try {
            return page(module, recordId, ALL_FIELDS, perPage, ref);
        } catch (ZohoBiginInvalidDataException e) {
            Page page = page(module, recordId, PLAIN_FIELDS, perPage, ref);
            plainFieldsOnly = true;
            return page;
        }
    }

    /** Attaches files, one call each. Never sent twice once bytes may have left. */
    public List<RecordOutcome> upload(String module, String recordId, List<FileToSend> files) {
        return BatchWrites.write(
                files.iterator(),
                1,
                one ->
                        List.of(
                                attach(
                                        module,
                                        recordId,
                                        MultipartBody.Part.file("file", one.get(0)))),
                file -> null);
    }

    /** Attaches an address instead of a file. */
    public RecordOutcome link(String module, String recordId, String address) {
        return attach(module, recordId, MultipartBody.Part.text("attachmentUrl", address));
    }

    /** The bytes of an attachment. */
    public Download download(String module, String recordId, String attachmentId) {
        return Downloads.of(transport, request("GET", module, recordId, "READ", attachmentId));
    }

    /** Deletes an attachment. */
    public RecordOutcome delete(String module, String recordId, String attachmentId) {
        ApiRequest request = request("DELETE", module, recordId, "DELETE", attachmentId);
        return SingleDelete.of(transport, request, attachmentId);
    }

    private Page page(
            String module,
            String recordId,
            List<String> fields,
            @Nullable Integer perPage,
            PageRef ref) {
        QueryString query = new QueryString().addAll("fields", fields).add("per_page", perPage);
        if (ref instanceof PageRef.ByNumber number && number.page() > 1) {
            query.add("page", number.page());
        }
        ApiRequest request = request("GET", module, recordId, "READ").query(query);
        return RecordsApi.byNumber(Answer.withList(transport, request, "data"), "data", ref);
    }

    private RecordOutcome attach(String module, String recordId, MultipartBody.Part part) {
        ApiRequest request =
                request("POST", module, recordId, "CREATE")
                        .body(new MultipartBody(List.of(part)))
                        .withOutcomes();
        return Outcomes.single(transport, request, null);
    }

    private static ApiRequest request(
            String method, String module, String recordId, String access, String... attachment) {
        String path = Paths.of(module, recordId, "Attachments");
        for (String id : attachment) {
            path = path + '/' + QueryString.segment(id);
        }
        String scope =
                "ZohoBigin.modules.attachments."
                        + access
                        + " and "
                        + Paths.moduleScope(module, access);
        return ApiRequest.of(method, path, scope);
    }
}
