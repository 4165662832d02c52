package io.github.camelzoho.bigin.simulator.files;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.http.FormPart;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.store.Row;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * …/Attachments of a record: files and links.
 *
 * <p>Sources: <a href="https://bigin.com/developer/docs/apis/v2/upload-attachment.html">upload</a>,
 * <a href="https://bigin.com/developer/docs/apis/v2/get-attachments.html">list</a>, <a
 * href="https://bigin.com/developer/docs/apis/v2/download-attachments.html">download</a>, <a
 * href="https://bigin.com/developer/docs/apis/v2/delete-attachments.html">delete</a>.
 */
public final class AttachmentsApi {
    private static final String LINK = "attachmentUrl";

    private final World world;
    private final RecordsWithFiles records;
    private final Requests requests;
    private final FileAnswers answers;
    private final AttachmentView view;

    public AttachmentsApi(World world) {
        this.world = world;
        this.records = new RecordsWithFiles(world);
        this.requests = new Requests(world);
        this.answers = new FileAnswers(world);
        this.view = new AttachmentView(world);
    }

    public Answer list(Call call) {
        Row record = records.of(call);
        Optional<List<String>> fields = view.fields(call, requests);
        List<StoredFile> all = attachments(call);
        Requests.Page page = requests.page(call);
        int start = (int) Math.min((page.number() - 1L) * page.size(), all.size());
        int end = Math.min(start + page.size(), all.size());
        if (start == end) {
            return Answer.nothing();
        }
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("per_page", page.size());
        info.put("count", end - start);
        info.put("page", page.number());
        info.put("more_records", end < all.size());
        List<?> shown =
                all.subList(start, end).stream()
                        .map(file -> view.of(file, call.variable("module"), record, fields))
                        .toList();
        return Answer.json(200, Map.of("data", shown, "info", info));
    }

    public Answer upload(Call call) {
        records.of(call);
        List<FormPart> parts = answers.form(call, "file", LINK);
        if (parts.size() > 1) {
            boolean both = parts.stream().map(FormPart::name).distinct().count() > 1;
            throw new ApiError(
                    400,
                    both ? "AMBIGUITY_DURING_PROCESSING" : "LIMIT_EXCEEDED",
                    Map.of("param", "file", "limit", 1),
                    "one file or one address is taken");
        }
        FormPart part = parts.get(0);
        String id = world.files().nextAttachmentId();
        StoredFile file =
                part.name().equals(LINK)
                        ? link(call, id, new String(part.content(), StandardCharsets.UTF_8))
                        : answers.stored(
                                call,
                                id,
                                answers.atMost(
                                        world.switches().get(Switch.ATTACHMENT_MEGABYTES),
                                        FileAnswers.file(part)));
        attachments(call).add(file);
        Map<String, Object> details = view.details(file);
        return FileAnswers.data(
                200, List.of(FileAnswers.success("attachment uploaded successfully", details)));
    }

    public Answer download(Call call) {
        records.of(call);
        StoredFile file = find(call);
        String link = file == null ? null : file.link();
        if (link == null) {
            return answers.download(file);
        }
        int status = world.switches().get(Switch.LINK_DOWNLOAD_STATUS);
        return status == 204 ? Answer.nothing() : Answer.empty(status).with("Location", link);
    }

    public Answer delete(Call call) {
        records.of(call);
        StoredFile file = find(call);
        if (file == null) {
            return FileAnswers.data(
                    400,
                    List.of(
                            Answer.error(
                                    "INVALID_DATA",
                                    Map.of("id", call.variable("attachment")),
                                    "the id given seems to be invalid")));
        }
        attachments(call).remove(file);
        return FileAnswers.data(
                200, List.of(FileAnswers.success("record deleted", Map.of("id", file.id()))));
    }

    private StoredFile link(Call call, String id, String address) {
        String scheme;
        try {
            scheme = URI.create(address).getScheme();
        } catch (IllegalArgumentException e) {
            scheme = null;
        }
        if (scheme == null) {
            throw new ApiError(
                    400, "INVALID_DATA", Map.of("param", LINK), "the address is invalid");
        }
        return new StoredFile(
                id,
                address,
                "text/plain",
                new byte[0],
                address,
                call.caller().userId(),
                world.clock().now());
    }

    private List<StoredFile> attachments(Call call) {
        return world.files().attachments(call.variable("module"), call.variable("id"));
    }

    private @Nullable StoredFile find(Call call) {
        String id = call.variable("attachment");
        return attachments(call).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
