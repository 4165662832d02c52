package io.github.camelzoho.bigin.client.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However long a batch is and wherever it breaks, every record has its outcome in its place. */
class BatchWritesPropertiesTest {

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static List<RecordOutcome> written(List<String> chunk) {
        Map<String, Object> good = Map.of("status", "success", "code", "SUCCESS");
        return chunk.stream().map(id -> RecordOutcome.of(new HashMap<>(good), id, 200)).toList();
    }

    @Property(tries = 200)
    void callsAreFullAndInOrder(
            @ForAll @IntRange(max = 520) int count,
            @ForAll @IntRange(min = 1, max = 120) int size) {
        List<List<String>> calls = new ArrayList<>();
        List<RecordOutcome> outcomes =
                BatchWrites.write(
                        ids(count).iterator(),
                        size,
                        chunk -> {
                            calls.add(chunk);
                            return written(chunk);
                        },
                        id -> id);
        assertThat(outcomes).extracting(RecordOutcome::id).isEqualTo(ids(count));
        assertThat(calls.stream().flatMap(List::stream).toList()).isEqualTo(ids(count));
        assertThat(calls).hasSize((count + size - 1) / size);
        assertThat(calls).allMatch(chunk -> !chunk.isEmpty() && chunk.size() <= size);
    }

    @Property(tries = 200)
    void brokenBatchAccountsForEveryRecord(
            @ForAll @IntRange(min = 1, max = 520) int count,
            @ForAll @IntRange(min = 1, max = 120) int size,
            @ForAll @IntRange(max = 6) int goodCalls,
            @ForAll boolean unknown) {
        int good = goodCalls * size;
        if (good >= count) {
            return;
        }
        List<List<String>> calls = new ArrayList<>();
        ZohoBiginException failure =
                catchThrowableOfType(
                        ZohoBiginException.class,
                        () ->
                                BatchWrites.write(
                                        ids(count).iterator(),
                                        size,
                                        chunk -> {
                                            calls.add(chunk);
                                            if (calls.size() > goodCalls) {
                                                throw new ZohoBiginTransportException(
                                                        CallFailure.of(null, "lost", ""),
                                                        unknown,
                                                        null);
                                            }
                                            return written(chunk);
                                        },
                                        id -> id));
        if (goodCalls == 0) {
            assertThat(failure).isInstanceOf(ZohoBiginTransportException.class);
            return;
        }
        List<Map<String, Object>> outcomes =
                ((ZohoBiginPartialFailureException) failure).getOutcomes();
        assertThat(outcomes).extracting("id").isEqualTo(ids(count));
        int sent = Math.min(count, good + size);
        for (int i = 0; i < count; i++) {
            String expected =
                    i < good ? "SUCCESS" : i < sent && unknown ? "OUTCOME_UNKNOWN" : "NOT_SENT";
            assertThat(outcomes.get(i)).containsEntry("code", expected);
        }
    }
}
