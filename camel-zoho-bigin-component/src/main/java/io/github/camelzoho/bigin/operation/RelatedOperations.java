package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.client.api.RelatedListsApi;
import io.github.camelzoho.bigin.client.api.RelatedQuery;
import io.github.camelzoho.bigin.client.api.RelatedReads;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import java.util.List;

/** Related lists of a record. */
final class RelatedOperations {
    private RelatedOperations() {}

    static OperationResult list(OperationInput in) {
        RelatedQuery query =
                new RelatedQuery(
                        in.module(),
                        in.require(Option.RECORD_ID),
                        in.require(Option.RELATED_LIST),
                        in.names(Option.FIELDS),
                        in.get(Option.PIPELINE_ID),
                        RecordOperations.perPage(in));
        RelatedReads reads = in.client().relatedReads();
        return ReadRecords.many(in, () -> reads.list(query), ref -> reads.page(query, ref));
    }

    static OperationResult link(OperationInput in) {
        return write(in, in.client().related()::link);
    }

    static OperationResult unlink(OperationInput in) {
        return write(in, in.client().related()::unlink);
    }

    /** A write of links. */
    @FunctionalInterface
    private interface Write {
        List<RecordOutcome> write(
                String module, String id, String list, java.util.Iterator<String> relatedIds);
    }

    private static OperationResult write(OperationInput in, Write write) {
        String module = in.module();
        String id = in.require(Option.RECORD_ID);
        String list = in.require(Option.RELATED_LIST);
        RecordIds related = RecordIds.ofSeveral(in, Option.RELATED_IDS, "records");
        RelatedListsApi lists = in.client().related();
        return WriteRecords.result(
                in,
                related.single(),
                write.write(module, id, list, related.ids().iterator()),
                new WriteRecords.Written(
                        "record",
                        module + " " + list,
                        ZohoBiginConstants.RELATED_IDS,
                        outcome -> lists.rejected(module, id, list, outcome)));
    }
}
