package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.api.UsersApi;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.client.paging.PageWalk;
import java.util.Map;

/** Modules, users, the organisation itself. */
final class OrgOperations {
    private OrgOperations() {}

    static OperationResult getModule(OperationInput in) {
        String module = in.module();
        return in.client()
                .metadata()
                .module(module)
                .map(found -> object(in, found))
                .orElseGet(
                        () ->
                                ReadRecords.missing(
                                        in, "settings/modules", java.util.List.of(module), null));
    }

    static OperationResult getOrganization(OperationInput in) {
        return in.client()
                .metadata()
                .organization()
                .map(found -> object(in, found))
                .orElseGet(
                        () ->
                                ReadRecords.missing(
                                        in, "org", java.util.List.of("organisation"), null));
    }

    static OperationResult listUsers(OperationInput in) {
        UsersApi users = in.client().users();
        String type = in.get(Option.USER_TYPE);
        Integer perPage = RecordOperations.perPage(in);
        PageWalk walk = new PageWalk(PageRef.FIRST, ref -> users.list(type, perPage, ref));
        return ReadRecords.many(
                in, walk, ref -> users.list(type, perPage, RecordOperations.byNumber(ref)));
    }

    static OperationResult getUser(OperationInput in) {
        String id = in.require(Option.USER_ID);
        return ReadRecords.single(in, "users", id, in.client().users().get(id));
    }

    /** One structure as it is. */
    static OperationResult object(OperationInput in, Map<String, Object> value) {
        return OperationResult.of(Output.structure(in).one(value));
    }
}
