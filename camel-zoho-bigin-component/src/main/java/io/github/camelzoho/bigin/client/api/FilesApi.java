package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.MultipartBody;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.Download;
import io.github.camelzoho.bigin.client.model.FileToSend;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Photos, and files for file fields. No upload is sent twice once bytes may have left. Thread-safe.
 *
 * <p>Sources: https://www.bigin.com/developer/docs/apis/v2/upload-image.html,
 * …/download-image.html, …/delete-image.html, …/upload-files.html, …/get-files.html
 */
public final class FilesApi {
    /** How many files one call carries: Bigin takes several and does not say how many. */
    static final int PER_CALL = 10;

    private static final String FILE = "file";

    private final Transport transport;

    public FilesApi(Transport transport) {
        this.transport = transport;
    }

    /** Makes files to be named in file fields; each gets an encrypted id. */
    public List<RecordOutcome> upload(List<FileToSend> files) {
        List<FileToSend> checked = files.stream().map(UploadRule.FILE::checked).toList();
        return BatchWrites.write(
                checked.iterator(),
                PER_CALL,
                chunk ->
                        Outcomes.of(
                                transport,
                                ApiRequest.of("POST", Paths.of("files"), "ZohoBigin.Files.CREATE")
                                        .body(body(chunk))
                                        .withOutcomes(),
                                noIds(chunk.size())),
                file -> null);
    }

    /** The bytes of a file by its encrypted id. */
    public Download download(String id) {
        return Downloads.of(
                transport,
                ApiRequest.of("GET", Paths.of("files"), "ZohoBigin.Files.READ")
                        .query(new QueryString().add("id", id)));
    }

    /** Sets the photo of a record. */
    public RecordOutcome uploadPhoto(String module, String recordId, FileToSend photo) {
        return Outcomes.single(
                transport,
                photo("POST", module, recordId, "CREATE")
                        .body(body(List.of(UploadRule.PHOTO.checked(photo)))),
                null);
    }

    /** The photo of a record. */
    public Download downloadPhoto(String module, String recordId) {
        return Downloads.of(transport, photo("GET", module, recordId, "READ"));
    }

    /** Removes the photo of a record. */
    public RecordOutcome deletePhoto(String module, String recordId) {
        return SingleDelete.of(transport, photo("DELETE", module, recordId, "DELETE"), null);
    }

    /** Sets the photo of the organisation, for which Bigin states no limits. */
    public RecordOutcome uploadOrganizationPhoto(FileToSend photo) {
        return Outcomes.single(
                transport,
                ApiRequest.of(
                                "POST",
                                Paths.of("org", "photo"),
                                "ZohoBigin.org.CREATE (or ZohoBigin.org.ALL)")
                        .body(body(List.of(photo))),
                null);
    }

    private static ApiRequest photo(String method, String module, String recordId, String access) {
        return ApiRequest.of(
                method, Paths.of(module, recordId, "photo"), Paths.moduleScope(module, access));
    }

    private static MultipartBody body(List<FileToSend> files) {
        return new MultipartBody(
                files.stream().map(file -> MultipartBody.Part.file(FILE, file)).toList());
    }

    private static List<@Nullable String> noIds(int count) {
        return Collections.nCopies(count, null);
    }
}
