package io.github.camelzoho.bigin.operation;

import static io.github.camelzoho.bigin.ZohoBiginConstants.JOB_ID;
import static io.github.camelzoho.bigin.ZohoBiginConstants.JOB_STATE;
import static io.github.camelzoho.bigin.ZohoBiginConstants.MORE_RECORDS;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RECORD_COUNT;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RESPONSE_CODE;

import io.github.camelzoho.bigin.client.api.BulkReadQuery;
import io.github.camelzoho.bigin.client.bulk.BulkReading;
import io.github.camelzoho.bigin.client.bulk.BulkReads;
import io.github.camelzoho.bigin.client.bulk.Pending;
import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Bulk reads, as a whole and step by step. */
final class BulkReadOperations {
    private static final String EVENTS = "Events";

    private BulkReadOperations() {}

    /** Starts a job, or goes on with one, and gives the records when it is done. */
    static Pending<OperationResult> read(OperationInput in) {
        BulkReads reads = in.client().bulkReads();
        String jobId = in.get(Option.JOB_ID);
        boolean onePage = in.get(Option.PAGE) != null;
        Long max = in.get(Option.MAX_RECORDS);
        long wanted = max == null ? Long.MAX_VALUE : max;
        Duration timeout = Duration.ofMillis(in.require(Option.BULK_TIMEOUT));
        if (jobId == null && in.get(Option.CALLBACK_URL) != null) {
            return Pending.of(create(in));
        }
        Pending<BulkReading> reading =
                jobId == null
                        ? reads.read(query(in), timeout, onePage, wanted)
                        : reads.goOn(jobId, in.moduleOrNone(), timeout, onePage, wanted);
        return reading.map(done -> records(in, done, wanted));
    }

    private static OperationResult records(OperationInput in, BulkReading reading, long wanted) {
        if (reading.isCalendar()) {
            InputStream calendar = reading.calendar();
            ClosedWithExchange.add(in.exchange(), calendar);
            return OperationResult.of(calendar).with(Exchange.CONTENT_TYPE, "text/calendar");
        }
        OperationResult records =
                ReadRecords.walked(
                        in,
                        reading.records(),
                        wanted,
                        !Boolean.FALSE.equals(in.get(Option.STREAMING)));
        boolean onePage = in.get(Option.PAGE) != null;
        return onePage ? records.with(MORE_RECORDS, reading.job().hasMore()) : records;
    }

    /** Starts a job. */
    static OperationResult create(OperationInput in) {
        RecordOutcome started = in.client().bulkReads().calls().create(query(in));
        Object state =
                started.map().get("details") instanceof Map<?, ?> details
                        ? details.get("state")
                        : null;
        return OperationResult.of(Output.structure(in).one(started.map()))
                .with(JOB_ID, started.id())
                .with(JOB_STATE, state == null ? null : BulkJob.state(state))
                .with(RESPONSE_CODE, started.httpStatus());
    }

    /** Tells how far a job is. */
    static OperationResult status(OperationInput in) {
        BulkJob job = in.client().bulkReads().calls().status(in.require(Option.JOB_ID));
        OperationResult result =
                OperationResult.of(Output.structure(in).one(job.map()))
                        .with(JOB_ID, job.id())
                        .with(JOB_STATE, job.state());
        return job.isCompleted()
                ? result.with(RECORD_COUNT, job.count() < 0 ? null : (int) job.count())
                        .with(MORE_RECORDS, job.hasMore())
                : result;
    }

    /** Gives the ZIP file of a completed job as it is. */
    static OperationResult result(OperationInput in) {
        String jobId = in.require(Option.JOB_ID);
        return FileOperations.download(
                        in, "bulk read job", jobId, in.client().bulkReads().file(jobId))
                .with(JOB_ID, jobId);
    }

    private static BulkReadQuery query(OperationInput in) {
        String module = in.module();
        List<String> fields = in.names(Option.FIELDS);
        String criteria = in.get(Option.CRITERIA);
        String view = in.get(Option.CUSTOM_VIEW_ID);
        Integer page = in.get(Option.PAGE);
        boolean calendar = in.require(Option.FILE_TYPE).equals("ics");
        if (criteria != null && view != null) {
            throw new ZohoBiginInputException(
                    "criteria and customViewId exclude each other: set one");
        }
        if (calendar && (!module.equals(EVENTS) || !fields.isEmpty())) {
            throw new ZohoBiginInputException(
                    "fileType=ics is for the module Events, and takes no fields: use csv, or leave fields out");
        }
        return new BulkReadQuery(
                module,
                fields,
                criteria(in, module, criteria),
                view,
                page == null ? 1 : page,
                calendar,
                in.get(Option.CALLBACK_URL));
    }

    private static @Nullable Map<String, Object> criteria(
            OperationInput in, String module, @Nullable String criteria) {
        return criteria == null || criteria.isBlank()
                ? null
                : BulkCriteria.of(
                        criteria, field -> in.client().bulkReads().forms().of(module, field));
    }
}
