package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.client.api.ListQuery;
import io.github.camelzoho.bigin.client.api.RecordReads;
import io.github.camelzoho.bigin.client.api.RecordsApi;
import io.github.camelzoho.bigin.client.api.SearchQuery;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.client.paging.PageWalk;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reading records. */
final class RecordOperations {
    private RecordOperations() {}

    static OperationResult list(OperationInput in) {
        ListQuery query =
                new ListQuery(
                        in.module(),
                        in.names(Option.FIELDS),
                        in.names(Option.IDS),
                        in.get(Option.SORT_BY),
                        in.get(Option.SORT_ORDER),
                        in.get(Option.CUSTOM_VIEW_ID),
                        in.get(Option.PIPELINE_ID),
                        in.get(Option.APPROVED),
                        perPage(in));
        RecordReads reads = in.client().reads();
        return ReadRecords.many(in, () -> reads.list(query), ref -> reads.listPage(query, ref));
    }

    static OperationResult get(OperationInput in) {
        RecordIds ids = RecordIds.of(in);
        if (ids.ids().isEmpty()) {
            return ReadRecords.byIds(in, in.module(), List.of(), List.of());
        }
        List<String> fields = in.names(Option.FIELDS);
        if (ids.single()) {
            String id = ids.ids().get(0);
            return ReadRecords.single(
                    in, in.module(), id, in.client().records().get(in.module(), id, fields));
        }
        return ReadRecords.byIds(
                in,
                in.module(),
                ids.ids(),
                in.client().reads().byIds(in.module(), ids.ids(), fields));
    }

    static OperationResult search(OperationInput in) {
        SearchQuery query = filter(in);
        if (query.criteria() == null
                && query.email() == null
                && query.phone() == null
                && query.word() == null) {
            throw new ZohoBiginInputException(
                    "search needs one of criteria, email, phone or word, as option or header");
        }
        RecordReads reads = in.client().reads();
        List<String> fields = in.names(Option.FIELDS);
        String approved = in.get(Option.APPROVED);
        Integer perPage = perPage(in);
        return ReadRecords.many(
                in,
                () -> reads.search(in.module(), query, fields, approved, perPage),
                ref ->
                        in.client()
                                .queries()
                                .search(
                                        in.module(),
                                        query,
                                        fields,
                                        approved,
                                        perPage,
                                        byNumber(ref)));
    }

    static OperationResult count(OperationInput in) {
        RecordsApi.Count count =
                in.client().records().count(in.module(), filter(in), in.get(Option.CUSTOM_VIEW_ID));
        return OperationResult.of(count.value())
                .with(ZohoBiginConstants.RESPONSE_CODE, count.status());
    }

    static OperationResult listDeleted(OperationInput in) {
        RecordsApi records = in.client().records();
        String type = in.get(Option.DELETED_TYPE);
        Integer perPage = perPage(in);
        PageWalk walk =
                new PageWalk(
                        PageRef.FIRST, ref -> records.deleted(in.module(), type, perPage, ref));
        return ReadRecords.many(
                in, () -> walk, ref -> records.deleted(in.module(), type, perPage, byNumber(ref)));
    }

    static OperationResult coql(OperationInput in) {
        String query = in.get(Option.QUERY);
        if (query == null) {
            query = in.exchange().getMessage().getBody(String.class);
        }
        if (query == null || query.isBlank()) {
            throw new ZohoBiginInputException(
                    "coql needs a query: set option query, header CamelZohoBiginQuery, or the body");
        }
        if (in.get(Option.PAGE) != null || in.get(Option.PAGE_TOKEN) != null) {
            throw new ZohoBiginInputException(
                    "coql has no pages: put limit and offset into the query");
        }
        String statement = query;
        return ReadRecords.many(
                in,
                () -> in.client().reads().coql(statement),
                ref -> in.client().queries().coql(statement));
    }

    static @Nullable Integer perPage(OperationInput in) {
        Integer perPage = in.get(Option.PER_PAGE);
        Long max = in.get(Option.MAX_RECORDS);
        if (perPage == null && max != null && max > 0 && max < RecordsApi.MAX_PER_PAGE) {
            return max.intValue();
        }
        return perPage;
    }

    static PageRef byNumber(PageRef ref) {
        if (ref instanceof PageRef.ByToken) {
            throw new ZohoBiginInputException(
                    "Bigin gives page tokens for lists only: set page instead of pageToken");
        }
        return ref;
    }

    private static SearchQuery filter(OperationInput in) {
        SearchQuery query =
                new SearchQuery(
                        in.get(Option.CRITERIA),
                        in.get(Option.EMAIL),
                        in.get(Option.PHONE),
                        in.get(Option.WORD));
        long set =
                Stream.of(query.criteria(), query.email(), query.phone(), query.word())
                        .filter(value -> value != null)
                        .count();
        if (set > 1) {
            throw new ZohoBiginInputException(
                    "criteria, email, phone and word exclude each other: set one");
        }
        return query;
    }
}
