package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.Switch.DeletedPath;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.User;
import io.github.camelzoho.bigin.simulator.store.DeletedRecord;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * GET /{module}/deleted: what was deleted and when.
 *
 * <p>Source: <a
 * href="https://www.bigin.com/developer/docs/apis/v2/get-deleted-records.html">deleted records</a>.
 */
public final class DeletedApi {
    private static final Duration IN_BIN = Duration.ofDays(60);
    private static final Duration LISTED = Duration.ofDays(60 + 120);

    private final World world;
    private final Requests requests;

    public DeletedApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
    }

    public Answer ofModule(Call call) {
        return list(call, DeletedPath.RECORD);
    }

    public Answer ofRecord(Call call) {
        return list(call, DeletedPath.MODULE);
    }

    private Answer list(Call call, DeletedPath otherPath) {
        Table table = requests.table(call);
        if (world.switches().get(Switch.DELETED_PATH) == otherPath) {
            throw call.refuse(
                    call.path(),
                    new io.github.camelzoho.bigin.simulator.ApiError(
                            404, "INVALID_URL_PATTERN", Map.of(), "no such path"));
        }
        String type = Requests.oneOf(call, "type", Set.of("all", "recycle", "permanent"), "all");
        Requests.Page page = requests.page(call);
        Optional<Instant> since =
                requests.since(call, "If-Modified-Since", Switch.IF_MODIFIED_SINCE_DELETED);
        Instant now = world.clock().now();
        List<DeletedRecord> found =
                new ArrayList<>(
                        table.deleted().stream()
                                .filter(d -> now.isBefore(d.deletedTime().plus(LISTED)))
                                .filter(d -> type.equals("all") || type.equals(typeOf(d)))
                                .filter(d -> since.isEmpty() || changed(d, since.get()))
                                .toList());
        if (world.switches().get(Switch.DELETED_NEWEST_FIRST)) {
            Collections.reverse(found);
        }
        int start = Math.min(page.end() - page.size(), found.size());
        List<DeletedRecord> shown = found.subList(start, Math.min(page.end(), found.size()));
        if (shown.isEmpty()) {
            return since.isPresent() && page.number() == 1 ? Answer.empty(304) : Answer.nothing();
        }
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("per_page", page.size());
        info.put("count", shown.size());
        info.put("page", page.number());
        info.put("more_records", page.end() < found.size());
        return Answer.json(
                200, Map.of("data", shown.stream().map(this::item).toList(), "info", info));
    }

    private boolean changed(DeletedRecord deleted, Instant since) {
        return requests.changedSince(since, deleted.deletedTime().getEpochSecond());
    }

    private String typeOf(DeletedRecord deleted) {
        boolean old = !world.clock().now().isBefore(deleted.deletedTime().plus(IN_BIN));
        return old || deleted.purged() ? "permanent" : "recycle";
    }

    private Map<String, @Nullable Object> item(DeletedRecord deleted) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("deleted_by", user(deleted.deletedBy()));
        item.put("id", deleted.id());
        item.put("display_name", deleted.displayName());
        item.put("type", typeOf(deleted));
        item.put("created_by", user(deleted.createdBy()));
        item.put("deleted_time", world.times().text(deleted.deletedTime()));
        return item;
    }

    private Map<String, Object> user(String id) {
        User user = world.schema().user(id);
        return Map.of("name", user == null ? "" : user.fullName(), "id", id);
    }
}
