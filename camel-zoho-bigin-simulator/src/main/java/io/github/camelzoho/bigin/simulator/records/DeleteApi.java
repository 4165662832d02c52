package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Ref;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * DELETE of records. A company takes its contacts with it.
 *
 * <p>Source: <a href="https://bigin.com/developer/docs/apis/v2/delete-records.html">delete</a>.
 */
public final class DeleteApi {
    private final World world;
    private final Requests requests;

    public DeleteApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
    }

    /** DELETE /{module}?ids=. */
    public Answer deleteMany(Call call) {
        Table table = requests.table(call);
        String ids = call.param("ids").orElseThrow(() -> requests.missingParam("ids"));
        return delete(call, table, Requests.ids(ids));
    }

    /** DELETE /{module}/{id}. */
    public Answer deleteOne(Call call) {
        Table table = requests.table(call);
        return delete(call, table, List.of(Long.toString(requests.id(call))));
    }

    private Answer delete(Call call, Table table, List<String> ids) {
        String trigger = call.param("wf_trigger").orElse("true");
        if (!trigger.equals("true") && !trigger.equals("false")) {
            throw new ApiError(
                    400,
                    "PATTERN_NOT_MATCHED",
                    Map.of("param", "wf_trigger"),
                    "please check whether the input values are correct");
        }
        Change change = requests.change(call);
        Results results = new Results(world);
        for (String id : ids) {
            Row row = Requests.isId(id) ? table.find(Long.parseLong(id)) : null;
            if (row == null) {
                results.failure(List.of(RecordFault.unknownId(id)));
                continue;
            }
            cascade(table, row, change);
            table.delete(row, change);
            Map<String, @Nullable Object> details = new LinkedHashMap<>();
            details.put("id", id);
            results.success("record deleted", details);
        }
        return results.answer(200);
    }

    private void cascade(Table table, Row row, Change change) {
        if (!table.module().apiName().equals("Accounts")) {
            return;
        }
        Ref company = new Ref("Accounts", row.id());
        Table contacts = requests.table("Contacts");
        contacts.rows("id").stream()
                .filter(contact -> company.equals(contact.stored("Account_Name")))
                .toList()
                .forEach(contact -> contacts.delete(contact, change));
    }
}
