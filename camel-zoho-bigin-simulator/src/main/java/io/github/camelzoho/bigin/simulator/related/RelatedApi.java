package io.github.camelzoho.bigin.simulator.related;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.Batch;
import io.github.camelzoho.bigin.simulator.records.Paging;
import io.github.camelzoho.bigin.simulator.records.RecordFault;
import io.github.camelzoho.bigin.simulator.records.RecordView;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.records.Results;
import io.github.camelzoho.bigin.simulator.records.TeamPipelines;
import io.github.camelzoho.bigin.simulator.records.Window;
import io.github.camelzoho.bigin.simulator.records.Writer;
import io.github.camelzoho.bigin.simulator.schema.RelatedList;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Links;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * /{module}/{id}/{related_list}: reading, linking, unlinking.
 *
 * <p>Sources: <a
 * href="https://www.bigin.com/developer/docs/apis/v2/get-related-records.html">get</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/update-related-records.html">update</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/delink.html">delink</a>.
 */
public final class RelatedApi {
    private static final Set<String> WRITABLE =
            Set.of("Contacts", "Pipelines", "Accounts", "Products");

    private final World world;
    private final Requests requests;
    private final Paging paging;
    private final Writer writer;

    public RelatedApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.paging = new Paging(world);
        this.writer = new Writer(world);
    }

    /** GET: a page of the list, newest first. */
    public Answer list(Call call) {
        Relation relation = relation(call);
        Table table = relation.shown();
        List<String> fields =
                requests.fields(call, table.module())
                        .orElseThrow(() -> requests.missingParam("fields"));
        boolean ofPipelines =
                table.module().apiName().equals("Pipelines")
                        && relation.owners().module().apiName().equals("Contacts");
        Optional<Predicate<Row>> ofPipeline = new TeamPipelines(world).filter(call, ofPipelines);
        Requests.Page page = paging.page(call);
        if (relation.owners().find(relation.owner()) == null) {
            if (world.switches().get(Switch.UNKNOWN_PARENT_IS_INVALID)) {
                throw Requests.invalidId();
            }
            return Answer.nothing();
        }
        Links links = world.database().links();
        Window window =
                Window.filtered(
                        table.rows("id"),
                        true,
                        page,
                        row ->
                                relation.has(row, links)
                                        && ofPipeline.map(of -> of.test(row)).orElse(true));
        if (window.rows().isEmpty()) {
            return Answer.nothing();
        }
        List<Object> data = new ArrayList<>();
        window.rows().forEach(row -> data.add(RecordView.of(table, row, Optional.of(fields))));
        return Answer.json(200, Map.of("data", data, "info", paging.info(call, page, window)));
    }

    /** PUT: up to 100 records by their ids. */
    public Answer link(Call call) {
        List<String> ids = new ArrayList<>();
        for (Map<String, Object> entry : Batch.only(call, "data")) {
            refuseOtherKeys(call, entry, Set.of("id"));
            if (!(entry.get("id") instanceof String id)) {
                throw new ApiError(
                        400,
                        "MANDATORY_NOT_FOUND",
                        Map.of("api_name", "id"),
                        "required field not found");
            }
            ids.add(id);
        }
        return set(call, ids, true);
    }

    /** PUT …/{related_id}. */
    public Answer linkOne(Call call) {
        List<Map<String, Object>> data = Batch.only(call, "data");
        if (data.size() > 1) {
            throw Requests.limitExceeded("data", 1);
        }
        refuseOtherKeys(call, data.get(0), Set.of());
        return set(call, List.of(Long.toString(requests.id(call, "related_id"))), true);
    }

    /** DELETE ?ids=: up to 100 records. */
    public Answer unlink(Call call) {
        String ids = call.param("ids").orElseThrow(() -> requests.missingParam("ids"));
        return set(call, Requests.ids(ids), false);
    }

    /** DELETE …/{related_id}. */
    public Answer unlinkOne(Call call) {
        return set(call, List.of(Long.toString(requests.id(call, "related_id"))), false);
    }

    private Answer set(Call call, List<String> ids, boolean in) {
        Relation relation = relation(call);
        boolean writable =
                WRITABLE.contains(relation.owners().module().apiName())
                        && relation.list().isWritable();
        if (!writable) {
            throw new ApiError(
                    400, "NOT_SUPPORTED", Map.of(), "the related list can't be written to");
        }
        if (relation.owners().find(relation.owner()) == null) {
            throw Requests.invalidId();
        }
        Change change = requests.change(call);
        Links links = world.database().links();
        Results results = new Results(world);
        for (String id : ids) {
            Row row = Requests.isId(id) ? relation.shown().find(Long.parseLong(id)) : null;
            boolean there = row != null && relation.has(row, links);
            boolean unrelated =
                    !in && !there && !world.switches().get(Switch.UNLINKING_UNRELATED_TAKEN);
            if (row == null || unrelated) {
                results.failure(List.of(RecordFault.unknownId(id)));
                continue;
            }
            relation.set(row, in, links, writer, change);
            String message =
                    in ? there ? "relation updated" : "relation added" : "relation removed";
            results.success(message, Map.of("id", id));
        }
        return results.answer(200);
    }

    private static void refuseOtherKeys(Call call, Map<String, Object> entry, Set<String> known) {
        for (String key : entry.keySet()) {
            if (!known.contains(key)) {
                throw call.refuse("key " + key, "INVALID_DATA", Map.of("api_name", key));
            }
        }
    }

    private Relation relation(Call call) {
        Table owners = requests.table(call);
        long id = requests.id(call);
        String name = call.variable("list");
        RelatedList list =
                world.schema().relatedLists(owners.module().apiName()).stream()
                        .filter(known -> known.apiName().equals(name))
                        .findAny()
                        .orElseThrow(
                                () ->
                                        call.refuse(
                                                "related list " + name,
                                                "INVALID_DATA",
                                                Map.of("resource_path_index", 2)));
        return new Relation(list, owners, id, requests.table(list.module()));
    }
}
