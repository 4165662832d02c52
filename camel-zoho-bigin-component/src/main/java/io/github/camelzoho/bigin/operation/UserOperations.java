package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.api.UsersApi;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.client.paging.PageWalk;

/** Reading users. */
final class UserOperations {
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
        return ReadRecords.single(in, "users", id, in.client().users().get(id));
    }
}
