package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.client.api.AttachmentsApi;
import io.github.camelzoho.bigin.client.api.RecordWritesApi;
import io.github.camelzoho.bigin.client.model.Download;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.client.paging.PageWalk;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Attachments, photos, files. */
final class FileOperations {
    private static final String NOTHING =
            "deleted, never there, not visible to this user, or an attachment that is a link, whose"
                    + " address listAttachments gives as $link_url";

    private FileOperations() {}

    static OperationResult listAttachments(OperationInput in) {
        AttachmentsApi api = in.client().attachments();
        String module = in.module();
        String record = in.require(Option.RECORD_ID);
        List<String> fields = in.names(Option.FIELDS);
        Integer perPage = RecordOperations.perPage(in);
        PageWalk walk =
                new PageWalk(PageRef.FIRST, ref -> api.list(module, record, fields, perPage, ref));
        return ReadRecords.many(
                in,
                () -> walk,
                ref -> api.list(module, record, fields, perPage, RecordOperations.byNumber(ref)));
    }

    static OperationResult uploadAttachment(OperationInput in) {
        AttachmentsApi api = in.client().attachments();
        String module = in.module();
        String record = in.require(Option.RECORD_ID);
        String address = in.get(Option.ATTACHMENT_URL);
        if (address != null) {
            return uploaded(in, true, List.of(api.link(module, record, address)));
        }
        FileBody body = FileBody.of(in);
        return uploaded(in, body.single(), api.upload(module, record, body.files()));
    }

    private static OperationResult uploaded(
            OperationInput in, boolean single, List<RecordOutcome> outcomes) {
        return result(in, in.module(), single, outcomes, ZohoBiginConstants.ATTACHMENT_ID);
    }

    static OperationResult downloadAttachment(OperationInput in) {
        String record = in.require(Option.RECORD_ID);
        String id = id(in, Option.ATTACHMENT_ID);
        return download(
                in, "attachment", id, in.client().attachments().download(in.module(), record, id));
    }

    static OperationResult deleteAttachment(OperationInput in) {
        String record = in.require(Option.RECORD_ID);
        String id = id(in, Option.ATTACHMENT_ID);
        return done(in, in.module(), in.client().attachments().delete(in.module(), record, id));
    }

    static OperationResult uploadPhoto(OperationInput in) {
        String record = in.require(Option.RECORD_ID);
        return done(
                in,
                in.module(),
                in.client().files().uploadPhoto(in.module(), record, FileBody.one(in)));
    }

    static OperationResult downloadPhoto(OperationInput in) {
        String record = in.require(Option.RECORD_ID);
        return download(
                in,
                "photo",
                "photo of " + record,
                in.client().files().downloadPhoto(in.module(), record));
    }

    static OperationResult deletePhoto(OperationInput in) {
        String record = in.require(Option.RECORD_ID);
        return done(in, in.module(), in.client().files().deletePhoto(in.module(), record));
    }

    static OperationResult uploadOrganizationPhoto(OperationInput in) {
        return done(in, "org", in.client().files().uploadOrganizationPhoto(FileBody.one(in)));
    }

    static OperationResult uploadFile(OperationInput in) {
        FileBody body = FileBody.of(in);
        return result(
                in,
                "files",
                body.single(),
                in.client().files().upload(body.files()),
                ZohoBiginConstants.FILE_ID);
    }

    static OperationResult downloadFile(OperationInput in) {
        String id = id(in, Option.FILE_ID);
        return download(in, "file", id, in.client().files().download(id));
    }

    private static OperationResult done(OperationInput in, String what, RecordOutcome outcome) {
        return result(in, what, true, List.of(outcome), null);
    }

    private static OperationResult result(
            OperationInput in,
            String what,
            boolean single,
            List<RecordOutcome> outcomes,
            @Nullable String idHeader) {
        RecordWritesApi writes = in.client().writes();
        return WriteRecords.result(
                in,
                single,
                outcomes,
                new WriteRecords.Written(
                        "file", what, idHeader, outcome -> writes.rejected(what, outcome)));
    }

    /** The id from header or option, else the body: a text, a number, or a map with {@code id}. */
    private static String id(OperationInput in, Option<String> option) {
        String named = in.get(option);
        if (named != null) {
            return named;
        }
        Object body = in.exchange().getMessage().getBody();
        Object id = body instanceof Map<?, ?> map ? map.get("id") : body;
        boolean usable = id instanceof Number || id instanceof String;
        String text = usable ? String.valueOf(id).strip() : "";
        return text.isEmpty() ? in.require(option) : text;
    }

    static OperationResult download(OperationInput in, String what, String id, Download file) {
        InputStream body = file.body();
        if (body == null) {
            return ReadRecords.missing(in, what, List.of(id), file.status(), NOTHING)
                    .without(ZohoBiginConstants.FILE_NAME)
                    .without(Exchange.FILE_NAME);
        }
        ClosedWithExchange.add(in.exchange(), body);
        String name = file.fileName();
        return OperationResult.of(body)
                .without(ZohoBiginConstants.FILE_NAME)
                .without(Exchange.FILE_NAME)
                .without(Exchange.CONTENT_TYPE)
                .with(ZohoBiginConstants.FILE_NAME, name == null ? null : FileNames.inHeader(name))
                .with(Exchange.FILE_NAME, name == null ? null : FileNames.inFolder(name))
                .with(Exchange.CONTENT_TYPE, file.contentType())
                .with(ZohoBiginConstants.RESPONSE_CODE, file.status());
    }
}
