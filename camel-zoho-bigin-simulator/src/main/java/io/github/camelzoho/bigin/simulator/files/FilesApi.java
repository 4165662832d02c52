package io.github.camelzoho.bigin.simulator.files;

import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.http.FormPart;
import io.github.camelzoho.bigin.simulator.records.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * /files: files for the fields of records.
 *
 * <p>Sources: <a href="https://bigin.com/developer/docs/apis/v2/upload-files.html">upload</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/get-files.html">get</a>.
 */
public final class FilesApi {
    private static final int MOST_MEGABYTES = 20;

    private final World world;
    private final Requests requests;
    private final FileAnswers answers;

    public FilesApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.answers = new FileAnswers(world);
    }

    public Answer upload(Call call) {
        List<FormPart> parts = answers.form(call, "file");
        parts.forEach(part -> answers.atMost(MOST_MEGABYTES, FileAnswers.file(part)));
        List<Object> results = new ArrayList<>();
        for (FormPart part : parts) {
            StoredFile file = answers.stored(call, world.files().nextFileId(), part);
            world.files().add(file);
            results.add(
                    FileAnswers.success(
                            file.name() + " uploaded successfully",
                            Map.of("name", file.name(), "id", file.id())));
        }
        return FileAnswers.data(200, results);
    }

    public Answer download(Call call) {
        String id = call.param("id").orElseThrow(() -> requests.missingParam("id"));
        return answers.download(world.files().file(id));
    }
}
