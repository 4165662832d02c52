package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Splits a long write into calls of what Bigin takes at once, in input order, and joins the
 * outcomes.
 */
final class BatchWrites {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWrites.class);

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
        boolean reading = true;
        try {
            while (input.hasNext()) {
                chunk = new ArrayList<>(perCall);
                while (chunk.size() < perCall && input.hasNext()) {
                    chunk.add(next(input, outcomes.size() + chunk.size() + 1));
                }
                reading = false;
                outcomes.addAll(call.apply(chunk));
                reading = true;
                chunk = List.of();
            }
        } catch (ZohoBiginException e) {
            if (outcomes.isEmpty()) {
                throw e;
            }
            chunk.forEach(record -> outcomes.add(lost(id.apply(record), e)));
            if (reading && e instanceof ZohoBiginInputException) {
                outcomes.add(lost(null, e));
            }
            addRest(outcomes, input, id);
            throw broken(outcomes, e);
        }
        return outcomes;
    }

    private static <T> T next(Iterator<T> input, int place) {
        try {
            return input.next();
        } catch (ZohoBiginException e) {
            throw e;
        } catch (RuntimeException e) {
            String text = "record " + place + " of the body can't be read: " + e.getMessage();
            throw new ZohoBiginInputException(text, e);
        }
    }

    private static RecordOutcome lost(@Nullable String id, ZohoBiginException cause) {
        String code =
                cause.isOutcomeUnknown()
                        ? ZohoBiginPartialFailureException.OUTCOME_UNKNOWN
                        : ZohoBiginPartialFailureException.NOT_SENT;
        return RecordOutcome.local(id, false, code, cause.getFailure().text());
    }

    /** What is left of the input, as far as it can be read. */
    private static <T> void addRest(
            List<RecordOutcome> outcomes, Iterator<T> rest, Function<T, @Nullable String> id) {
        String code = ZohoBiginPartialFailureException.NOT_SENT;
        String reason = "not sent after a failure before it";
        try {
            while (rest.hasNext()) {
                String of = null;
                try {
                    of = id.apply(rest.next());
                } catch (ZohoBiginInputException e) {
                    LOG.debug("another record that could not have been sent", e);
                }
                outcomes.add(RecordOutcome.local(of, false, code, reason));
            }
        } catch (RuntimeException e) {
            // The input itself has failed: there is nothing more to tell about it.
            LOG.debug("the rest of the input can't be read", e);
        }
    }

    private static ZohoBiginPartialFailureException broken(
            List<RecordOutcome> all, ZohoBiginException cause) {
        long done =
                all.stream()
                        .filter(outcome -> outcome.success() || outcome.httpStatus() != 0)
                        .count();
        String text =
                done
                        + " of "
                        + all.size()
                        + " records were sent, then a call failed or a record could not be read: "
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
