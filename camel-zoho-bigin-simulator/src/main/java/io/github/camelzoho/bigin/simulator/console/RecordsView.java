package io.github.camelzoho.bigin.simulator.console;

import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.schema.SystemFields;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records of one module as the page shows them: those changed last come first. */
record RecordsView(ModuleDefinition module, Table table) {
    private static final int ROWS = 50;
    private static final int COLUMNS = 5;

    private static final Set<String> NOT_SHOWN =
            Set.of(
                    SystemFields.ID,
                    SystemFields.OWNER,
                    SystemFields.CREATED_BY,
                    SystemFields.MODIFIED_BY,
                    SystemFields.CREATED_TIME,
                    SystemFields.MODIFIED_TIME,
                    SystemFields.LAST_ACTIVITY_TIME,
                    SystemFields.TAG);

    Map<String, Object> shown() {
        List<Row> rows = newest();
        List<String> columns = columns(rows);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", Long.toString(row.id()));
            line.put("name", CellText.of(row.get(writableName())));
            line.put("modified", CellText.of(row.get(SystemFields.MODIFIED_TIME)));
            line.put("cells", columns.stream().map(name -> CellText.of(row.get(name))).toList());
            lines.add(line);
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("module", module.apiName());
        shown.put("singular", module.singular());
        shown.put("nameField", writableName());
        shown.put("columns", columns);
        shown.put("rows", lines);
        return shown;
    }

    private List<Row> newest() {
        List<Row> oldestFirst = table.rows(SystemFields.MODIFIED_TIME);
        List<Row> newest = new ArrayList<>();
        for (int i = oldestFirst.size() - 1; i >= 0 && newest.size() < ROWS; i--) {
            newest.add(oldestFirst.get(i));
        }
        return newest;
    }

    /** The name and then what any of the rows has a value for. */
    private List<String> columns(List<Row> rows) {
        List<String> columns = new ArrayList<>();
        columns.add(module.nameField());
        for (FieldDefinition field : module.fields()) {
            String name = field.apiName();
            boolean partOfName =
                    module.nameField().equals("Full_Name")
                            && (name.equals("First_Name") || name.equals("Last_Name"));
            if (columns.size() < COLUMNS
                    && !partOfName
                    && !NOT_SHOWN.contains(name)
                    && !columns.contains(name)
                    && rows.stream().anyMatch(row -> !CellText.of(row.get(name)).isEmpty())) {
                columns.add(name);
            }
        }
        if (rows.stream().anyMatch(row -> !CellText.of(row.get(SystemFields.TAG)).isEmpty())) {
            columns.add(SystemFields.TAG);
        }
        return columns;
    }

    /** The field that names a record and can be written. */
    private String writableName() {
        return module.nameField().equals("Full_Name") ? "Last_Name" : module.nameField();
    }
}
