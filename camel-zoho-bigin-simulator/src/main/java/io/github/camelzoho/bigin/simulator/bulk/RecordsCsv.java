package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Json;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.User;
import io.github.camelzoho.bigin.simulator.store.Ref;
import io.github.camelzoho.bigin.simulator.store.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Records as CSV: of a lookup its id, times as in every answer, an empty cell for null. */
final class RecordsCsv {
    private final World world;
    private final ReadQuery query;

    RecordsCsv(World world, ReadQuery query) {
        this.world = world;
        this.query = query;
    }

    byte[] of(List<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (rows.isEmpty() && world.switches().get(Switch.BULK_EMPTY_FILE)) {
            return new byte[0];
        }
        try (OutputStreamWriter text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(query.fields());
            List<String> cells = new ArrayList<>(query.fields().size());
            for (Row row : rows) {
                cells.clear();
                for (String field : query.fields()) {
                    cells.add(cell(value(row, field)));
                }
                csv.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private @Nullable Object value(Row row, String field) {
        int dot = field.indexOf('.');
        boolean ofUser =
                dot > 0
                        && row.stored(field.substring(0, dot)) instanceof Ref ref
                        && ref.module().equals(FieldDefinition.USERS);
        if (!ofUser) {
            return row.get(field);
        }
        Ref ref = (Ref) row.stored(field.substring(0, dot));
        User user = ref == null ? null : world.schema().user(Long.toString(ref.id()));
        return user == null ? null : UserColumns.of(user, field.substring(dot + 1));
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map<?, ?> map) {
            return map.get("id") == null ? Json.text(map) : String.valueOf(map.get("id"));
        }
        if (value instanceof List<?> list) {
            return several(list);
        }
        return value.toString();
    }

    private String several(List<?> list) {
        if (list.isEmpty()) {
            return "";
        }
        boolean objects = list.get(0) instanceof Map<?, ?> map && map.get("name") == null;
        if (objects || world.switches().get(Switch.BULK_LISTS_AS_JSON)) {
            return Json.text(list);
        }
        return list.stream()
                .map(part -> part instanceof Map<?, ?> map ? map.get("name") : part)
                .map(String::valueOf)
                .collect(Collectors.joining(";"));
    }
}
