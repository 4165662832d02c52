package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.records.RecordChecker;
import io.github.camelzoho.bigin.simulator.records.RecordFault;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.records.Writer;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Ref;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job that writes the records of a file, and makes a file of what became of each. */
final class WriteJob extends BulkJob {
    private final World world;
    private final WriteOrder order;
    private final RecordChecker checker;
    private final Writer writer;
    private int added;
    private int updated;
    private int skipped;

    WriteJob(Start start, World world, WriteOrder order) {
        super(start);
        this.world = world;
        this.order = order;
        this.checker = new RecordChecker(world);
        this.writer = new Writer(world);
    }

    @Override
    byte[] work(Instant now) {
        Table table = world.database().table(order.module());
        Change change = new Change(new Ref("users", order.call().caller().userId()), now);
        WriteResult result = new WriteResult(order.mappings());
        for (List<String> row : order.file().rows()) {
            write(table, change, row, result);
        }
        return Zip.of(
                id() + ".csv", result.csv(world.switches().get(Switch.BULK_RESULT_IN_INPUT_ORDER)));
    }

    private void write(Table table, Change change, List<String> row, WriteResult result) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        List<String> errors = new ArrayList<>();
        Row old = null;
        for (Mapping mapping : order.mappings()) {
            String text = mapping.text(row);
            String name = mapping.field().apiName();
            if (name.equals(order.findBy()) && !text.isEmpty()) {
                old = find(table, name, text);
            }
            if (name.equals("id") || (text.isEmpty() && order.ignoreEmpty())) {
                continue;
            }
            Object value = text.isEmpty() ? null : mapping.value(world, text).orElse(errors);
            if (value == errors) {
                errors.add("INVALID_DATA-" + mapping.header());
            } else {
                record.put(name, value);
            }
        }
        if (old != null && order.operation().equals("insert")) {
            errors.add(0, "DUPLICATE_DATA-" + order.findBy());
        } else if (old == null && order.operation().equals("update")) {
            errors.add(0, "INVALID_DATA-" + order.findBy());
        }
        if (errors.isEmpty()) {
            for (RecordFault fault : checker.check(order.call(), table, record, old)) {
                errors.add(fault.code() + "-" + header(fault.field()));
            }
        }
        if (!errors.isEmpty()) {
            skipped++;
            result.add(row, "SKIPPED", old, errors);
        } else if (old == null) {
            added++;
            result.add(row, "ADDED", writer.insert(table, record, change), errors);
        } else {
            updated++;
            result.add(row, "UPDATED", writer.update(table, old, record, change), errors);
        }
    }

    private static @Nullable Row find(Table table, String field, String text) {
        if (!field.equals("id")) {
            return table.findByValue(field, text);
        }
        return Requests.isId(text) ? table.find(Long.parseLong(text)) : null;
    }

    private String header(@Nullable String field) {
        return order.mappings().stream()
                .filter(mapping -> mapping.field().apiName().equals(field))
                .map(Mapping::header)
                .findFirst()
                .orElse(String.valueOf(field));
    }

    /** The job as its status shows it: one object, without {@code data}. */
    Map<String, Object> shown(Instant now) {
        State state = state(now);
        String text =
                switch (state) {
                    case QUEUED, IN_PROGRESS -> world.switches().get(Switch.BULK_WRITE_IN_PROGRESS);
                    default -> state.name();
                };
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("status", text);
        shown.put("character_encoding", "UTF-8");
        shown.put("resource", List.of(resource(state, text)));
        shown.put("id", id());
        if (callback() != null) {
            shown.put("callback", Map.of("url", callback(), "method", "post"));
        }
        if (result() != null) {
            shown.put("result", Map.of("download_url", downloadUrl()));
        }
        shown.put("created_by", creator());
        shown.put("operation", order.operation());
        shown.put("created_time", world.times().text(created()));
        return shown;
    }

    private String downloadUrl() {
        return world.switches().get(Switch.BULK_DOWNLOAD_HOST)
                + "/bigin/bulk/v2/write/"
                + id()
                + "/"
                + world.switches().get(Switch.BULK_WRITE_RESULT_NAME);
    }

    private Map<String, Object> resource(State state, String text) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("status", text);
        file.put("name", order.file().name());
        file.put("added_count", added);
        file.put("skipped_count", skipped);
        file.put("updated_count", updated);
        file.put("total_count", order.file().rows().size());
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("status", text);
        resource.put("type", "data");
        resource.put("module", order.module().apiName());
        if (state == State.FAILED) {
            resource.put("code", "INTERNAL_SERVER_ERROR");
        }
        resource.put("file", file);
        return resource;
    }

    @Override
    Map<String, Object> callbackBody() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("job_id", id());
        body.put("operation", order.operation());
        body.put("state", result() == null ? "FAILED" : "COMPLETED");
        if (result() != null) {
            body.put("result", Map.of("download_url", downloadUrl()));
        }
        return body;
    }
}
