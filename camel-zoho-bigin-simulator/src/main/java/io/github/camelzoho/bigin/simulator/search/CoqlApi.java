package io.github.camelzoho.bigin.simulator.search;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.Switches;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.oauth.Scopes;
import io.github.camelzoho.bigin.simulator.query.BoundCoqlQuery;
import io.github.camelzoho.bigin.simulator.query.CoqlQuery;
import io.github.camelzoho.bigin.simulator.query.CoqlRules;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * POST /coql: reads the store itself, without any lag.
 *
 * <p>Source: <a href="https://www.bigin.com/developer/docs/apis/v2/get-records-coql.html">get
 * records through COQL</a>.
 */
public final class CoqlApi {
    private final World world;
    private final Scopes scopes;

    public CoqlApi(World world) {
        this.world = world;
        this.scopes = new Scopes(world.switches());
    }

    public Answer query(Call call) {
        Object text = call.json(Set.of("select_query")).get("select_query");
        if (text == null) {
            throw new ApiError(
                    400,
                    "MANDATORY_NOT_FOUND",
                    Map.of("api_name", "select_query"),
                    "required field not found");
        }
        if (!(text instanceof String select)) {
            throw new ApiError(
                    400,
                    "INVALID_DATA",
                    Map.of("api_name", "select_query", "expected_data_type", "string"),
                    "invalid data");
        }
        CoqlQuery query = CoqlQuery.parse(select, rules(world.switches()));
        String needed = "ZohoBigin.modules." + query.module() + ".READ";
        scopes.require(needed, call.caller().scopes());
        Table table = table(query.module());
        BoundCoqlQuery bound = query.bind(new ModuleFields(world.schema(), table.module())::joined);
        List<Row> found =
                new FirstRows(query, bound, world.switches().get(Switch.SORT_TIES)).of(table);
        int end = Math.min(query.offset() + query.limit(), found.size());
        if (query.offset() >= end) {
            return Answer.nothing();
        }
        List<Map<String, @Nullable Object>> data =
                found.subList(query.offset(), end).stream()
                        .map(row -> shown(table.module(), row, query.columns()))
                        .toList();
        return Answer.json(
                200,
                Map.of(
                        "data",
                        data,
                        "info",
                        Map.of("count", data.size(), "more_records", found.size() > end)));
    }

    private static CoqlRules rules(Switches switches) {
        return new CoqlRules(
                switches.get(Switch.COQL_ORDER_BY_SEVERAL),
                switches.get(Switch.COQL_WHERE_OPTIONAL),
                switches.get(Switch.COQL_ID_COMPARABLE),
                switches.get(Switch.COQL_QUOTE_ESCAPE));
    }

    private Table table(String name) {
        ModuleDefinition module = world.schema().module(name);
        if (module == null || !module.apiSupported()) {
            throw new ApiError(
                    400,
                    "INVALID_QUERY",
                    Map.of("reason", "module not found", "module", name),
                    "invalid query formed");
        }
        return world.database().table(module);
    }

    /** A row with the columns asked for; of lookups only the id. */
    private static Map<String, @Nullable Object> shown(
            ModuleDefinition module, Row row, List<String> columns) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (String column : columns) {
            FieldDefinition field = module.field(column);
            boolean lookup =
                    field != null
                            && (field.type() == FieldType.LOOKUP
                                    || field.type() == FieldType.OWNERLOOKUP);
            Object value = row.get(column);
            record.put(column, lookup && value instanceof Map<?, ?> map ? idOf(map) : value);
        }
        record.put("id", row.get("id"));
        return record;
    }

    private static Map<String, @Nullable Object> idOf(Map<?, ?> lookup) {
        Map<String, @Nullable Object> id = new LinkedHashMap<>();
        id.put("id", lookup.get("id"));
        return id;
    }
}
