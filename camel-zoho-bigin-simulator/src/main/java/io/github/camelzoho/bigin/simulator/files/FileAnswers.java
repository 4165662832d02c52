package io.github.camelzoho.bigin.simulator.files;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.http.Form;
import io.github.camelzoho.bigin.simulator.http.FormPart;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all calls with files have in common: forms in, bytes out. */
final class FileAnswers {
    private static final int MEGABYTE = 1024 * 1024;

    private final World world;

    FileAnswers(World world) {
        this.world = world;
    }

    List<FormPart> form(Call call, String... allowed) {
        return Form.of(call, List.of(allowed), world.switches().get(Switch.FORM_NAMES_DECODED));
    }

    /** The only part of the form, which must be a file. */
    FormPart onlyFile(Call call) {
        List<FormPart> parts = form(call, "file");
        if (parts.size() > 1) {
            throw new ApiError(
                    400,
                    "LIMIT_EXCEEDED",
                    Map.of("param", "file", "limit", 1),
                    "only one file is taken");
        }
        return file(parts.get(0));
    }

    /** The part, if it is a file with a name. */
    static FormPart file(FormPart part) {
        if (part.fileName().orElse("").isEmpty()) {
            throw new ApiError(
                    400, "INVALID_DATA", Map.of("param", "file"), "the file has no name");
        }
        return part;
    }

    /** Refuses a file above a limit. */
    FormPart atMost(int megabytes, FormPart part) {
        if (part.content().length > (long) megabytes * MEGABYTE) {
            throw new ApiError(
                    world.switches().get(Switch.FILE_TOO_LARGE_STATUS),
                    "FILE_TOO_LARGE",
                    Map.of("param", "file", "maximum_size_in_mb", megabytes),
                    "the file is too large");
        }
        return part;
    }

    StoredFile stored(Call call, String id, FormPart part) {
        return new StoredFile(
                id,
                part.fileName().orElseThrow(),
                part.contentType().orElse("application/octet-stream"),
                part.content(),
                null,
                call.caller().userId(),
                world.clock().now());
    }

    /** The bytes with their name, or that there is nothing. */
    Answer download(@Nullable StoredFile file) {
        if (file == null) {
            int status = world.switches().get(Switch.NO_FILE_STATUS);
            if (status == 204) {
                return Answer.nothing();
            }
            throw new ApiError(
                    status, "RESOURCE_NOT_FOUND", Map.of(), "the requested file is not there");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", file.contentType());
        headers.put("Content-Disposition", disposition(file.name()));
        return new Answer(200, headers, file.content());
    }

    private String disposition(String name) {
        String extended =
                "filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        String quoted =
                "filename=\""
                        // Header values are sent as Latin-1: one character for each byte of UTF-8.
                        + new String(
                                name.replaceAll("[\\r\\n]", " ")
                                        .replace("\\", "\\\\")
                                        .replace("\"", "\\\"")
                                        .getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.ISO_8859_1)
                        + "\"";
        return switch (world.switches().get(Switch.FILE_NAME_FORM)) {
            case EXTENDED -> "attachment; " + extended;
            case QUOTED -> "attachment; " + quoted;
            case BOTH -> "attachment; " + quoted + "; " + extended;
            case NONE -> "attachment";
        };
    }

    /** A result object, as it stands alone or inside {@code data}. */
    static Map<String, Object> success(String message, Map<String, ?> details) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("code", "SUCCESS");
        result.put("details", details);
        result.put("message", message);
        result.put("status", "success");
        return result;
    }

    static Answer data(int status, List<?> results) {
        return Answer.json(status, Map.of("data", results));
    }
}
