package io.github.camelzoho.bigin.operation;

import static io.github.camelzoho.bigin.ZohoBiginConstants.FAILED_COUNT;
import static io.github.camelzoho.bigin.ZohoBiginConstants.FILE_ID;
import static io.github.camelzoho.bigin.ZohoBiginConstants.JOB_ID;
import static io.github.camelzoho.bigin.ZohoBiginConstants.JOB_STATE;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RECORD_COUNT;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RECORD_ID;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RESPONSE_CODE;
import static io.github.camelzoho.bigin.ZohoBiginConstants.SUCCESS_COUNT;

import io.github.camelzoho.bigin.PartialFailure;
import io.github.camelzoho.bigin.client.api.BulkWriteApi;
import io.github.camelzoho.bigin.client.api.BulkWriteOrder;
import io.github.camelzoho.bigin.client.bulk.BulkOutcomes;
import io.github.camelzoho.bigin.client.bulk.BulkWrites;
import io.github.camelzoho.bigin.client.bulk.JobOutcomes;
import io.github.camelzoho.bigin.client.bulk.Pending;
import io.github.camelzoho.bigin.client.bulk.WritePlan;
import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.paging.ClosingWalk;
import io.github.camelzoho.bigin.client.paging.RecordIterator;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bulk writes, as a whole and step by step. */
final class BulkWriteOperations {
    private static final String ID = "id";

    private BulkWriteOperations() {}

    /** Writes the records of the body, and gives what became of each when the jobs have ended. */
    static Pending<OperationResult> write(OperationInput in) {
        WritePlan plan = plan(in);
        BulkWrites.requireSupported(plan.order().module());
        BulkWrites writes = in.client().bulkWrites();
        BulkBody body = BulkBody.of(in);
        return plan.order().callbackUrl() == null
                ? writes.write(plan, body.records()).map(done -> outcomes(in, plan, body, done))
                : Pending.of(started(in, writes.start(plan, body.records())));
    }

    private static OperationResult outcomes(
            OperationInput in, WritePlan plan, BulkBody body, BulkOutcomes outcomes) {
        Boolean streaming = in.get(Option.STREAMING);
        if (streaming == null ? body.streamed() : streaming) {
            return streamed(in, pages(in, outcomes, atEnd(in)));
        }
        List<RecordOutcome> all = new ArrayList<>();
        try (outcomes) {
            outcomes.forEachRemaining(all::add);
        }
        return WriteRecords.result(in, body.single(), all, written(in, plan.order().module()));
    }

    private static OperationResult started(OperationInput in, List<Map<String, Object>> jobs) {
        return OperationResult.of(Output.structure(in).many(jobs))
                .with(JOB_ID, jobs.size() == 1 ? jobs.get(0).get(ID) : null)
                .with(RECORD_COUNT, jobs.size());
    }

    /** A stream that was read to its end tells then that records were rejected. */
    private static OutcomePages.AtEnd atEnd(OperationInput in) {
        if (in.require(Option.PARTIAL_FAILURE) == PartialFailure.report) {
            return OutcomePages.AtEnd.QUIET;
        }
        String call = in.operation() + " " + in.module();
        FieldAdvice advice = FieldAdvice.of(in);
        return (count, failed, firstFailed) ->
                failed == 0
                        ? Optional.empty()
                        : Optional.of(rejected(call, count, failed, firstFailed, advice));
    }

    private static ZohoBiginPartialFailureException rejected(
            String call,
            long count,
            long failed,
            List<RecordOutcome> firstFailed,
            FieldAdvice advice) {
        RecordOutcome first = firstFailed.get(0);
        List<Map<String, Object>> maps = firstFailed.stream().map(advice::added).toList();
        Object ofFirst = maps.get(0).get(FieldAdvice.ADVICE);
        CallFailure failure =
                new CallFailure(
                        call,
                        first.httpStatus(),
                        first.code(),
                        failed
                                + " of "
                                + count
                                + " records were rejected, the first is record "
                                + first.map().get("row")
                                + ": "
                                + first.map().get("message"),
                        Map.of(),
                        (ofFirst == null ? "" : ofFirst + ". ")
                                + "All outcomes came before this; partialFailure=report ends with them");
        return new ZohoBiginPartialFailureException(failure, maps, null);
    }

    private static WriteRecords.Written written(OperationInput in, String module) {
        return new WriteRecords.Written(
                "record",
                module,
                RECORD_ID,
                outcome -> in.client().writes().rejected(module, outcome));
    }

    private static <T extends Iterator<RecordOutcome> & Closeable> OutcomePages<T> pages(
            OperationInput in, T outcomes, OutcomePages.AtEnd atEnd) {
        FieldAdvice advice = FieldAdvice.of(in);
        return new OutcomePages<>(outcomes, advice::added, atEnd);
    }

    private static OperationResult streamed(OperationInput in, ClosingWalk walk) {
        RecordIterator outcomes = new RecordIterator(walk, in.fetchAhead(), Long.MAX_VALUE);
        ClosedWithExchange.add(in.exchange(), outcomes);
        return OperationResult.of(Output.structure(in).each(outcomes));
    }

    /** Uploads a file, a CSV or a ZIP with one. */
    static OperationResult upload(OperationInput in) {
        RecordOutcome uploaded = in.client().bulkWrites().upload(FileBody.one(in, "records.csv"));
        return OperationResult.of(Output.structure(in).one(uploaded.map()))
                .with(FILE_ID, BulkWriteApi.fileId(uploaded.map()))
                .with(RESPONSE_CODE, uploaded.httpStatus());
    }

    /** Starts a job for an uploaded file. */
    static OperationResult create(OperationInput in) {
        BulkWriteOrder order = plan(in).order();
        BulkWrites.requireSupported(order.module());
        String fileId = in.require(Option.FILE_ID);
        BulkWrites writes = in.client().bulkWrites();
        List<String> fields = in.names(Option.FIELDS);
        RecordOutcome started =
                writes.calls().create(order.mappings(writes.mappings(order, fields)), fileId);
        return OperationResult.of(Output.structure(in).one(started.map()))
                .with(JOB_ID, started.id())
                .with(JOB_STATE, "ADDED")
                .with(RESPONSE_CODE, started.httpStatus());
    }

    /** Tells how far a job is. */
    static OperationResult status(OperationInput in) {
        BulkJob job = in.client().bulkWrites().calls().status(in.require(Option.JOB_ID));
        OperationResult result =
                OperationResult.of(Output.structure(in).one(job.map()))
                        .with(JOB_ID, job.id())
                        .with(JOB_STATE, job.state());
        Integer total = count(job, "total_count");
        Integer added = count(job, "added_count");
        Integer updated = count(job, "updated_count");
        return job.isCompleted() && total != null && added != null && updated != null
                ? result.with(SUCCESS_COUNT, added + updated)
                        .with(FAILED_COUNT, total - added - updated)
                : result;
    }

    private static @Nullable Integer count(BulkJob job, String name) {
        return job.map().get("resource") instanceof List<?> resources
                        && !resources.isEmpty()
                        && resources.get(0) instanceof Map<?, ?> resource
                        && resource.get("file") instanceof Map<?, ?> file
                        && file.get(name) instanceof Number number
                ? number.intValue()
                : null;
    }

    /** Gives what became of each record of a job. */
    static OperationResult result(OperationInput in) {
        JobOutcomes outcomes =
                in.client().bulkWrites().outcomes(in.require(Option.JOB_ID), timeout(in));
        OutcomePages<JobOutcomes> walk = pages(in, outcomes, OutcomePages.AtEnd.QUIET);
        if (!Boolean.FALSE.equals(in.get(Option.STREAMING))) {
            return streamed(in, walk);
        }
        List<Map<String, Object>> all = new ArrayList<>();
        try (walk) {
            walk.forEachRemaining(page -> all.addAll(page.items()));
        }
        return OperationResult.of(Output.structure(in).many(all)).with(RECORD_COUNT, all.size());
    }

    private static WritePlan plan(OperationInput in) {
        String operation = in.require(Option.BULK_OPERATION);
        String findBy = in.get(Option.FIND_BY);
        if (findBy == null && operation.equals("update")) {
            findBy = ID;
        }
        if (findBy == null && operation.equals("upsert")) {
            throw new ZohoBiginInputException(
                    "bulkOperation=upsert needs findBy: set option or header to the unique field by which"
                            + " existing records are found, for example Email");
        }
        BulkWriteOrder order =
                new BulkWriteOrder(
                        in.module(),
                        operation,
                        findBy,
                        in.require(Option.IGNORE_EMPTY),
                        List.of(),
                        in.get(Option.CALLBACK_URL));
        return new WritePlan(
                order,
                in.names(Option.FIELDS),
                in.require(Option.STRIP_READ_ONLY),
                check(in),
                timeout(in));
    }

    private static WritePlan.Check check(OperationInput in) {
        if (!in.require(Option.VALIDATE)) {
            return WritePlan.Check.NOTHING;
        }
        return in.require(Option.VALIDATE_PICK_LISTS)
                ? WritePlan.Check.ALL
                : WritePlan.Check.ALL_BUT_PICK_LISTS;
    }

    private static Duration timeout(OperationInput in) {
        return Duration.ofMillis(in.require(Option.BULK_TIMEOUT));
    }
}
