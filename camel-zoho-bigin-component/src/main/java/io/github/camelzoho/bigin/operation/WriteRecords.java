package io.github.camelzoho.bigin.operation;

import static io.github.camelzoho.bigin.ZohoBiginConstants.FAILED_COUNT;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RECORD_ID;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RESPONSE_CODE;
import static io.github.camelzoho.bigin.ZohoBiginConstants.SUCCESS_COUNT;

import io.github.camelzoho.bigin.PartialFailure;
import io.github.camelzoho.bigin.client.api.RecordWritesApi;
import io.github.camelzoho.bigin.client.api.WriteOptions;
import io.github.camelzoho.bigin.client.fields.WriteKind;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From a body to writes, and from their outcomes to a result or an exception. */
final class WriteRecords {
    private WriteRecords() {}

    /** A write of many records at once. */
    @FunctionalInterface
    private interface Batch {
        List<RecordOutcome> write(
                String module, Iterator<Map<String, Object>> records, WriteOptions options);
    }

    static OperationResult create(OperationInput in) {
        return write(in, WriteKind.CREATE, in.client().writes()::create);
    }

    static OperationResult upsert(OperationInput in) {
        return write(in, WriteKind.UPSERT, in.client().writes()::upsert);
    }

    private static OperationResult write(OperationInput in, WriteKind kind, Batch batch) {
        RecordBody body = RecordBody.of(in.exchange(), Output.mapper(in));
        WriteOptions options = options(in, body);
        Iterator<Map<String, Object>> records = PreparedRecords.of(in, body, kind, options);
        return result(in, body.single(), batch.write(in.module(), records, options));
    }

    /** Updates what the body has; {@code recordId} names the one record of a single body. */
    static OperationResult update(OperationInput in) {
        RecordBody body = RecordBody.of(in.exchange(), Output.mapper(in));
        WriteOptions options = options(in, body);
        RecordWritesApi writes = in.client().writes();
        Iterator<Map<String, Object>> records =
                PreparedRecords.of(in, body, WriteKind.UPDATE, options);
        if (!body.single()) {
            return result(in, false, writes.update(in.module(), withIds(body, records), options));
        }
        Map<String, Object> record = records.next();
        return result(
                in,
                true,
                List.of(
                        writes.update(
                                in.module(),
                                GivenId.of(in, Option.RECORD_ID, record),
                                record,
                                options)));
    }

    static OperationResult delete(OperationInput in) {
        RecordIds ids = RecordIds.of(in);
        Boolean workflows = in.get(Option.WF_TRIGGER);
        return result(
                in,
                ids.single(),
                in.client().writes().delete(in.module(), ids.ids().iterator(), workflows));
    }

    static OperationResult changeOwner(OperationInput in) {
        RecordIds ids = RecordIds.of(in);
        String owner = in.require(Option.OWNER);
        return result(
                in,
                ids.single(),
                in.client().writes().changeOwner(in.module(), ids.ids().iterator(), owner));
    }

    private static WriteOptions options(OperationInput in, RecordBody body) {
        List<String> trigger = body.beside("trigger");
        if (trigger == null || in.hasHeader(Option.TRIGGER)) {
            trigger = in.namesOrNone(Option.TRIGGER);
        }
        List<String> check = body.beside("duplicate_check_fields");
        if (check == null || in.hasHeader(Option.DUPLICATE_CHECK_FIELDS)) {
            check = in.names(Option.DUPLICATE_CHECK_FIELDS);
        }
        return new WriteOptions(trigger, check.isEmpty() ? null : check);
    }

    private static Iterator<Map<String, Object>> withIds(
            RecordBody body, Iterator<Map<String, Object>> records) {
        WithIds checked = new WithIds(records);
        return body.whole() ? RecordBody.drained(checked) : checked;
    }

    /**
     * What was written, for messages and headers.
     *
     * @param thing what one of them is called
     * @param where what the writing was about
     * @param idHeader the header that gets the id of a single one, or {@code null} for none
     * @param rejected makes the exception for a single one that was rejected
     */
    record Written(
            String thing,
            String where,
            @Nullable String idHeader,
            Function<RecordOutcome, ZohoBiginException> rejected) {}

    /** As {@link #result(OperationInput, boolean, List, Written)}, for records of the module. */
    static OperationResult result(OperationInput in, boolean single, List<RecordOutcome> outcomes) {
        String module = in.module();
        RecordWritesApi writes = in.client().writes();
        Written records =
                new Written(
                        "record", module, RECORD_ID, outcome -> writes.rejected(module, outcome));
        return result(in, single, outcomes, records);
    }

    /** Body and headers of outcomes, or the exception for those that were rejected. */
    static OperationResult result(
            OperationInput in, boolean single, List<RecordOutcome> outcomes, Written written) {
        int failed = (int) outcomes.stream().filter(outcome -> !outcome.success()).count();
        FieldAdvice advice = FieldAdvice.of(in);
        List<Map<String, Object>> maps = outcomes.stream().map(advice::added).toList();
        if (failed > 0 && single) {
            throw written.rejected().apply(outcomes.get(0));
        }
        if (failed > 0 && in.require(Option.PARTIAL_FAILURE) == PartialFailure.exception) {
            throw partial(in, failed, outcomes, maps, written);
        }
        Output output = Output.structure(in);
        int status = outcomes.isEmpty() ? 0 : outcomes.get(outcomes.size() - 1).httpStatus();
        OperationResult result =
                OperationResult.of(single ? output.one(maps.get(0)) : output.many(maps))
                        .with(SUCCESS_COUNT, outcomes.size() - failed)
                        .with(FAILED_COUNT, failed)
                        .with(RESPONSE_CODE, status == 0 ? null : status);
        String idHeader = written.idHeader();
        return single && idHeader != null ? result.with(idHeader, outcomes.get(0).id()) : result;
    }

    private static ZohoBiginPartialFailureException partial(
            OperationInput in,
            int failed,
            List<RecordOutcome> outcomes,
            List<Map<String, Object>> maps,
            Written written) {
        RecordOutcome first =
                outcomes.stream().filter(outcome -> !outcome.success()).findFirst().orElseThrow();
        int place = outcomes.indexOf(first) + 1;
        String text =
                failed
                        + " of "
                        + outcomes.size()
                        + " "
                        + written.thing()
                        + "s were rejected, the first is "
                        + written.thing()
                        + " "
                        + place
                        + ": "
                        + first.code()
                        + " "
                        + first.map().get("message")
                        + " "
                        + first.map().get("details");
        Object advice = maps.get(place - 1).get(FieldAdvice.ADVICE);
        CallFailure failure =
                new CallFailure(
                        in.operation() + " " + written.where(),
                        first.httpStatus(),
                        first.code(),
                        text,
                        Map.of(),
                        (advice == null ? "" : advice + ". ")
                                + "getOutcomes() has them all in input order; partialFailure=report gives them as the"
                                + " body instead");
        return new ZohoBiginPartialFailureException(failure, maps, null);
    }

    /** Refuses a record without id by its place, before it is sent. */
    private static final class WithIds implements Iterator<Map<String, Object>> {
        private final Iterator<Map<String, Object>> records;
        private int place;

        WithIds(Iterator<Map<String, Object>> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public Map<String, Object> next() {
            Map<String, Object> record = records.next();
            place++;
            return GivenId.ofEach(record, "record", place);
        }
    }
}
