package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.client.api.UsersApi;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.client.paging.PageWalk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Users. */
final class UserOperations {
    private static final String USERS = "users";
    private static final String ID = "id";

    private UserOperations() {}

    static OperationResult list(OperationInput in) {
        UsersApi users = in.client().users();
        String type = in.get(Option.USER_TYPE);
        Integer perPage = RecordOperations.perPage(in);
        PageWalk walk = new PageWalk(PageRef.FIRST, ref -> users.list(type, perPage, ref));
        return ReadRecords.many(
                in, () -> walk, ref -> users.list(type, perPage, RecordOperations.byNumber(ref)));
    }

    static OperationResult get(OperationInput in) {
        String id = in.require(Option.USER_ID);
        return ReadRecords.single(in, USERS, id, in.client().users().get(id));
    }

    static OperationResult create(OperationInput in) {
        EnvelopeBody body = EnvelopeBody.of(in, USERS);
        return result(in, body.single(), in.client().users().create(body.list().iterator()));
    }

    static OperationResult update(OperationInput in) {
        EnvelopeBody body = EnvelopeBody.of(in, USERS);
        UsersApi users = in.client().users();
        if (body.single()) {
            Map<String, Object> user = new LinkedHashMap<>(body.list().get(0));
            String id = GivenId.of(in, Option.USER_ID, user);
            user.remove(ID);
            return result(in, true, List.of(users.update(id, user)));
        }
        List<Map<String, Object>> changed = new ArrayList<>();
        for (Map<String, Object> user : body.list()) {
            changed.add(GivenId.ofEach(user, "user", changed.size() + 1));
        }
        return result(in, false, users.update(changed.iterator()));
    }

    static OperationResult delete(OperationInput in) {
        RecordIds ids = RecordIds.of(in, Option.USER_ID, "users");
        return result(in, ids.single(), in.client().users().delete(ids.ids().iterator()));
    }

    private static OperationResult result(
            OperationInput in, boolean single, List<RecordOutcome> outcomes) {
        return WriteRecords.result(
                in,
                single,
                outcomes,
                new WriteRecords.Written(
                        "user", USERS, ZohoBiginConstants.USER_ID, in.client().users()::rejected));
    }
}
