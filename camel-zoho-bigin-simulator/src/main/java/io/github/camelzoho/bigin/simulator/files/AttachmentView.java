package io.github.camelzoho.bigin.simulator.files;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.schema.User;
import io.github.camelzoho.bigin.simulator.store.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Attachments in the form of answers. */
final class AttachmentView {
    private static final List<String> NAMES =
            List.of(
                    "id",
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

    private final World world;

    AttachmentView(World world) {
        this.world = world;
    }

    /** The names in {@code fields}; empty when they were not sent and need not be. */
    Optional<List<String>> fields(Call call, Requests requests) {
        Optional<List<String>> asked =
                call.param("fields").map(text -> List.of(text.split(",", -1)));
        if (asked.isEmpty() && world.switches().get(Switch.ATTACHMENT_FIELDS_REQUIRED)) {
            throw requests.missingParam("fields");
        }
        for (String name : asked.orElse(List.of())) {
            boolean system = name.startsWith("$");
            Switch.Support support = world.switches().get(Switch.ATTACHMENT_SYSTEM_FIELDS);
            if (system && support == Switch.Support.REFUSED) {
                // Documented as a key of answers, so asking for it is a guess and no fault.
                throw new ApiError(
                        400,
                        "INVALID_DATA",
                        Map.of("param", "fields", "api_name", name),
                        "invalid data");
            }
            if (!NAMES.contains(name)) {
                throw call.refuse(
                        "field " + name,
                        "INVALID_DATA",
                        Map.of("param", "fields", "api_name", name));
            }
        }
        return asked;
    }

    Map<String, @Nullable Object> of(
            StoredFile file, String module, Row record, Optional<List<String>> fields) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(details(file));
        all.put("File_Name", file.name());
        all.put("Size", Integer.toString(file.content().length));
        all.put("Owner", all.get("Created_By"));
        Map<String, @Nullable Object> parent = new LinkedHashMap<>();
        parent.put("name", record.get(nameField(module)));
        parent.put("id", Long.toString(record.id()));
        all.put("Parent_Id", parent);
        all.put("$type", file.link() == null ? "Attachment" : "Link URL");
        all.put("$file_id", file.link() == null ? "f" + file.id() : null);
        all.put("$link_url", file.link());
        all.put("$editable", true);
        all.put("$se_module", module);
        boolean system =
                world.switches().get(Switch.ATTACHMENT_SYSTEM_FIELDS) == Switch.Support.HONOURED;
        fields.ifPresent(
                names ->
                        all.keySet()
                                .removeIf(
                                        name ->
                                                !name.equals("id")
                                                        && !(names.contains(name)
                                                                && (system
                                                                        || !name.startsWith(
                                                                                "$")))));
        return all;
    }

    /** What an upload answers. */
    Map<String, Object> details(StoredFile file) {
        String time = world.times().text(file.created());
        Map<String, Object> user = user(Long.toString(file.userId()));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("Modified_Time", time);
        details.put("Modified_By", user);
        details.put("Created_Time", time);
        details.put("id", file.id());
        details.put("Created_By", user);
        return details;
    }

    private String nameField(String module) {
        return world.database()
                .table(java.util.Objects.requireNonNull(world.schema().module(module)))
                .module()
                .nameField();
    }

    private Map<String, Object> user(String id) {
        User user = world.schema().user(id);
        return Map.of("name", user == null ? "" : user.fullName(), "id", id);
    }
}
