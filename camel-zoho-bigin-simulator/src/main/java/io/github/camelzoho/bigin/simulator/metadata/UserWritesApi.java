package io.github.camelzoho.bigin.simulator.metadata;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.Batch;
import io.github.camelzoho.bigin.simulator.records.RecordFault;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.records.Results;
import io.github.camelzoho.bigin.simulator.schema.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * POST, PUT and DELETE of users; for administrators.
 *
 * <p>Sources: <a href="https://www.bigin.com/developer/docs/apis/v2/add-user.html">add</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/update-user.html">update</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/delete-user.html">delete</a>.
 */
public final class UserWritesApi {
    private static final String KEY = "users";

    private final World world;
    private final Requests requests;
    private final UserForm form;

    public UserWritesApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.form = new UserForm(world.schema());
    }

    /** POST /users: one user a call. */
    public Answer create(Call call) {
        checkAdministrator(call);
        Map<String, Object> entry = single(call);
        form.refuseOtherKeys(call, entry);
        Results results = new Results(world, KEY);
        List<RecordFault> faults = form.faults(entry, Optional.empty());
        if (!faults.isEmpty()) {
            results.failure(faults);
            return results.answer(201);
        }
        User user = form.created(entry);
        world.schema().add(user);
        results.success("User added", Map.of("id", user.id()));
        return results.answer(201);
    }

    /** PUT /users: each with its id. */
    public Answer updateMany(Call call) {
        checkAdministrator(call);
        Results results = new Results(world, KEY);
        for (Map<String, Object> entry : Batch.only(call, KEY)) {
            if (entry.get("id") == null) {
                results.failure(List.of(RecordFault.mandatory("id")));
            } else {
                update(call, String.valueOf(entry.get("id")), entry, results);
            }
        }
        return results.answer(200);
    }

    /** PUT /users/{id}. */
    public Answer updateOne(Call call) {
        checkAdministrator(call);
        Results results = new Results(world, KEY);
        update(call, Long.toString(requests.id(call)), single(call), results);
        return results.answer(200);
    }

    private void update(Call call, String id, Map<String, Object> entry, Results results) {
        form.refuseOtherKeys(call, entry);
        Optional<User> old = existing(id);
        if (old.isEmpty()) {
            results.failure(List.of(RecordFault.unknownId(id)));
            return;
        }
        List<RecordFault> faults = form.faults(entry, old);
        if (faults.isEmpty()) {
            world.schema().add(form.changed(old.get(), entry));
            results.success("User updated", Map.of("id", id));
        } else {
            results.failure(faults);
        }
    }

    /** DELETE /users/{id}. */
    public Answer delete(Call call) {
        checkAdministrator(call);
        String id = Long.toString(requests.id(call));
        Results results = new Results(world, KEY);
        Optional<User> user = existing(id);
        if (user.isPresent()) {
            world.schema().add(user.get().asDeleted());
            results.success("User deleted", Map.of("id", id));
        } else {
            results.failure(List.of(RecordFault.unknownId(id)));
        }
        return results.answer(200);
    }

    private Map<String, Object> single(Call call) {
        List<Map<String, Object>> entries = Batch.only(call, KEY);
        if (entries.size() > 1) {
            throw Requests.limitExceeded(KEY, 1);
        }
        return entries.get(0);
    }

    private Optional<User> existing(String id) {
        return Optional.ofNullable(world.schema().user(id)).filter(user -> !user.deleted());
    }

    private void checkAdministrator(Call call) {
        User caller = world.schema().user(Long.toString(call.caller().userId()));
        if (caller == null || !caller.admin()) {
            throw new ApiError(
                    400,
                    "AUTHORIZATION_FAILED",
                    Map.of(),
                    "User does not have sufficient privilege to manage users");
        }
    }
}
