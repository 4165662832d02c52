package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.error.ZohoBiginValidationException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Splits a long write into calls of what Bigin takes at once, in input order, and joins the
 * outcomes.
 */
final class BatchWrites {
    private BatchWrites() {}

    /**
     * Writes all, one call after the other; the input is read as it is needed.
     *
     * @param id tells an input's record id, or {@code null}
     * @throws ZohoBiginException the failure of the first call
     * @throws ZohoBiginPartialFailureException the failure of a later one, with every outcome so
     *     far
     */
    static <T> List<RecordOutcome> write(
            Iterator<T> input,
            int perCall,
            Function<List<T>, List<RecordOutcome>> call,
            Function<T, @Nullable String> id) {
        List<RecordOutcome> outcomes = new ArrayList<>();
        List<T> chunk = List.of();
        try {
            while (input.hasNext()) {
                chunk = new ArrayList<>(perCall);
                while (chunk.size() < perCall && input.hasNext()) {
                    chunk.add(input.next());
                }
                outcomes.addAll(call.apply(chunk));
                // Its outcomes are known, whatever becomes of the input now.
                chunk = List.of();
            }
            return outcomes;
        } catch (ZohoBiginValidationException e) {
            // The input goes on, only what it gave can't be sent.
            throw outcomes.isEmpty() ? e : broken(outcomes, chunk, input, id, e);
        } catch (ZohoBiginInputException e) {
            // An input that is read as it is sent has turned out to be wrong.
            throw outcomes.isEmpty() ? e : broken(outcomes, chunk, List.<T>of().iterator(), id, e);
        } catch (ZohoBiginException e) {
            throw outcomes.isEmpty() ? e : broken(outcomes, chunk, input, id, e);
        }
    }

    /** What is left of the input, as far as it can be read. */
    private static <T> void addRest(
            List<RecordOutcome> all, Iterator<T> rest, Function<T, @Nullable String> id) {
        String code = ZohoBiginPartialFailureException.NOT_SENT;
        String reason = "not sent after the call before it failed";
        try {
            while (rest.hasNext()) {
                String of = id.apply(rest.next());
                all.add(RecordOutcome.local(of, false, code, reason));
            }
        } catch (ZohoBiginInputException e) {
            String unread = "not sent, and it can't be read either: " + e.getMessage();
            all.add(RecordOutcome.local(null, false, code, unread));
        }
    }

    private static <T> ZohoBiginPartialFailureException broken(
            List<RecordOutcome> done,
            List<T> chunk,
            Iterator<T> rest,
            Function<T, @Nullable String> id,
            ZohoBiginException cause) {
        List<RecordOutcome> all = new ArrayList<>(done);
        String code =
                cause.isOutcomeUnknown()
                        ? ZohoBiginPartialFailureException.OUTCOME_UNKNOWN
                        : ZohoBiginPartialFailureException.NOT_SENT;
        for (T record : chunk) {
            all.add(RecordOutcome.local(id.apply(record), false, code, cause.getFailure().text()));
        }
        addRest(all, rest, id);
        String text =
                done.size()
                        + " of "
                        + all.size()
                        + " records were sent, then a call failed: "
                        + cause.getFailure().text();
        CallFailure failure =
                new CallFailure(
                        cause.getFailure().call(),
                        cause.getStatusCode(),
                        cause.getCode(),
                        text,
                        Map.of(),
                        cause.getAdvice());
        return new ZohoBiginPartialFailureException(failure, maps(all), cause);
    }

    static List<Map<String, Object>> maps(List<RecordOutcome> outcomes) {
        return outcomes.stream().map(RecordOutcome::map).toList();
    }
}
