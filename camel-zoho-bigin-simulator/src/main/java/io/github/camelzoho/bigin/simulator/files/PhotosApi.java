package io.github.camelzoho.bigin.simulator.files;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.http.FormPart;
import java.util.List;
import java.util.Map;

/**
 * Photos of records, and that of the organisation.
 *
 * <p>Sources: <a href="https://www.bigin.com/developer/docs/apis/v2/upload-image.html">upload</a>,
 * <a href="https://www.bigin.com/developer/docs/apis/v2/download-image.html">download</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/delete-image.html">delete</a>.
 */
public final class PhotosApi {
    private final World world;
    private final RecordsWithFiles records;
    private final FileAnswers answers;

    public PhotosApi(World world) {
        this.world = world;
        this.records = new RecordsWithFiles(world);
        this.answers = new FileAnswers(world);
    }

    public Answer upload(Call call) {
        records.of(call);
        StoredFile photo = photo(call);
        world.files().photo(call.variable("module"), call.variable("id"), photo);
        return done("photo uploaded successfully");
    }

    public Answer download(Call call) {
        records.of(call);
        return answers.download(world.files().photo(call.variable("module"), call.variable("id")));
    }

    public Answer delete(Call call) {
        records.of(call);
        String module = call.variable("module");
        String id = call.variable("id");
        if (world.files().photo(module, id) == null) {
            throw new ApiError(400, "INVALID_DATA", Map.of(), "the record has no photo");
        }
        world.files().photo(module, id, null);
        return done("photo deleted successfully");
    }

    /** POST /org/photo; its rules are taken to be those of other photos. */
    public Answer uploadOfOrganization(Call call) {
        world.files().organizationPhoto(photo(call));
        return done("photo uploaded successfully");
    }

    private StoredFile photo(Call call) {
        FormPart part = answers.onlyFile(call);
        String type = Photo.check(part.content());
        return answers.stored(
                call,
                world.files().nextAttachmentId(),
                new FormPart(
                        part.name(), part.fileName(), java.util.Optional.of(type), part.content()));
    }

    private Answer done(String message) {
        Map<String, Object> result = FileAnswers.success(message, Map.of());
        return world.switches().get(Switch.PHOTO_RESULT_IN_DATA)
                ? FileAnswers.data(200, List.of(result))
                : Answer.json(200, result);
    }
}
