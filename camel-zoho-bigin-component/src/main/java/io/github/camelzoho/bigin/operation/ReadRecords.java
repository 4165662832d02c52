package io.github.camelzoho.bigin.operation;

import static io.github.camelzoho.bigin.ZohoBiginConstants.MORE_RECORDS;
import static io.github.camelzoho.bigin.ZohoBiginConstants.NEXT_PAGE_TOKEN;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RECORD_COUNT;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RECORD_ID;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RESPONSE_CODE;

import io.github.camelzoho.bigin.client.model.Found;
import io.github.camelzoho.bigin.client.paging.ClosingWalk;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.client.paging.RecordIterator;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From pages and single records to results: all pages, one page, or an iterator, as the message
 * asks for it.
 */
final class ReadRecords {
    private ReadRecords() {}

    /** All that a walk gives, or one page if {@code page} or {@code pageToken} is set. */
    static OperationResult many(
            OperationInput in, Supplier<Iterator<Page>> walk, Function<PageRef, Page> onePage) {
        PageRef asked = pageRef(in);
        if (asked != null) {
            return page(in, onePage.apply(asked));
        }
        Long cap = in.get(Option.MAX_RECORDS);
        long max = cap == null ? Long.MAX_VALUE : cap;
        boolean streaming = Boolean.TRUE.equals(in.get(Option.STREAMING));
        return streaming ? stream(in, walk.get(), max) : all(in, walk.get(), max);
    }

    /** All of a walk that holds something open, as an iterator or a list. */
    static OperationResult walked(
            OperationInput in, ClosingWalk walk, long max, boolean streaming) {
        if (streaming) {
            return stream(in, walk, max);
        }
        try (walk) {
            return all(in, walk, max);
        }
    }

    /** A plain list that comes in one answer. */
    static OperationResult list(OperationInput in, Page page) {
        return OperationResult.of(Output.structure(in).many(page.items()))
                .with(RECORD_COUNT, page.items().size())
                .with(RESPONSE_CODE, page.status());
    }

    /** One record, or what {@code notFound} says. */
    static OperationResult single(OperationInput in, String what, String id, Found found) {
        Map<String, Object> record = found.value();
        if (record == null) {
            return missing(in, what, List.of(id), found.status());
        }
        Object ownId = record.get("id");
        return OperationResult.of(Output.records(in).one(record))
                .with(RECORD_ID, ownId == null ? id : ownId.toString())
                .with(RECORD_COUNT, 1)
                .with(RESPONSE_CODE, found.status());
    }

    /** One thing that is no record, or what {@code notFound} says. */
    static OperationResult object(OperationInput in, String what, Found found) {
        Map<String, Object> value = found.value();
        return value == null
                ? missing(in, what, List.of(what), found.status())
                : OperationResult.of(Output.structure(in).one(value))
                        .with(RESPONSE_CODE, found.status());
    }

    /** Named records in the order of the ids. */
    static OperationResult byIds(
            OperationInput in, String module, List<String> ids, List<Map<String, Object>> found) {
        if (found.size() < ids.size()) {
            List<String> there =
                    found.stream().map(record -> String.valueOf(record.get("id"))).toList();
            List<String> gone = ids.stream().filter(id -> !there.contains(id)).toList();
            if (!gone.isEmpty()) {
                missing(in, module, gone, 204);
            }
        }
        OperationResult result =
                OperationResult.of(Output.records(in).many(found)).with(RECORD_COUNT, found.size());
        return ids.isEmpty() ? result : result.with(RESPONSE_CODE, found.isEmpty() ? 204 : 200);
    }

    private static OperationResult missing(
            OperationInput in, String what, List<String> ids, int status) {
        return missing(in, what, ids, status, "deleted, never there, or not visible to this user");
    }

    /**
     * Throws, unless {@code notFound=null}.
     *
     * @param why what may be the reason
     */
    static OperationResult missing(
            OperationInput in, String what, List<String> ids, int status, String why) {
        String wish = in.require(Option.NOT_FOUND);
        if (wish.equals("null")) {
            return OperationResult.of(null).with(RECORD_COUNT, 0).with(RESPONSE_CODE, status);
        }
        CallFailure failure =
                new CallFailure(
                        "GET " + what,
                        status,
                        null,
                        "there is no " + String.join(", ", ids) + " (" + why + ")",
                        Map.of(),
                        "Set notFound=null to get a null body instead");
        throw new ZohoBiginNotFoundException(failure);
    }

    private static @Nullable PageRef pageRef(OperationInput in) {
        String token = in.get(Option.PAGE_TOKEN);
        Integer page = in.get(Option.PAGE);
        if (token != null && page != null) {
            throw new ZohoBiginInputException("page and pageToken exclude each other: set one");
        }
        return token != null
                ? new PageRef.ByToken(token)
                : page != null ? new PageRef.ByNumber(page) : null;
    }

    private static OperationResult page(OperationInput in, Page page) {
        return OperationResult.of(Output.records(in).many(page.items()))
                .with(RECORD_COUNT, page.items().size())
                .with(MORE_RECORDS, page.more())
                .with(NEXT_PAGE_TOKEN, page.nextToken())
                .with(RESPONSE_CODE, page.status());
    }

    private static OperationResult all(OperationInput in, Iterator<Page> walk, long max) {
        List<Map<String, Object>> records = new ArrayList<>();
        boolean more = false;
        int status = 204;
        while (walk.hasNext() && records.size() < max) {
            Page page = walk.next();
            status = page.status();
            long room = max - records.size();
            more = page.items().size() > room || page.more();
            records.addAll(
                    page.items().size() > room
                            ? page.items().subList(0, (int) room)
                            : page.items());
        }
        return OperationResult.of(Output.records(in).many(records))
                .with(RECORD_COUNT, records.size())
                .with(MORE_RECORDS, more)
                .with(RESPONSE_CODE, status);
    }

    private static OperationResult stream(OperationInput in, Iterator<Page> walk, long max) {
        RecordIterator records = new RecordIterator(walk, in.fetchAhead(), max);
        ClosedWithExchange.add(in.exchange(), records);
        return OperationResult.of(Output.records(in).each(records));
    }
}
