package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.paging.ClosingWalk;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Outcomes of a bulk write as a walk, some hundred at a time. For one thread. */
final class OutcomePages<T extends Iterator<RecordOutcome> & Closeable> implements ClosingWalk {
    private static final int AT_ONCE = 200;
    private static final int OK = 200;

    private final T outcomes;
    private final Function<RecordOutcome, Map<String, Object>> map;
    private final AtEnd atEnd;
    private final List<RecordOutcome> firstFailed = new ArrayList<>();
    private long count;
    private long failed;
    private boolean ended;

    /** Says what comes behind the last outcome. */
    @FunctionalInterface
    interface AtEnd {
        /** Nothing more, whatever the outcomes were. */
        AtEnd QUIET = (count, failed, firstFailed) -> Optional.empty();

        /** A failure, if the outcomes make one. */
        Optional<ZohoBiginException> failure(
                long count, long failed, List<RecordOutcome> firstFailed);
    }

    /**
     * @param outcomes is closed with the walk
     * @param map what a route gets of an outcome
     * @param atEnd what comes behind the last one
     */
    OutcomePages(T outcomes, Function<RecordOutcome, Map<String, Object>> map, AtEnd atEnd) {
        this.outcomes = outcomes;
        this.map = map;
        this.atEnd = atEnd;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Page next() {
        List<Map<String, Object>> page = new ArrayList<>(AT_ONCE);
        while (page.size() < AT_ONCE && outcomes.hasNext()) {
            RecordOutcome outcome = outcomes.next();
            count++;
            if (!outcome.success()) {
                failed++;
                if (firstFailed.size() < AT_ONCE) {
                    firstFailed.add(outcome);
                }
            }
            page.add(map.apply(outcome));
        }
        if (page.isEmpty()) {
            ended = true;
            atEnd.failure(count, failed, firstFailed)
                    .ifPresent(
                            failure -> {
                                throw failure;
                            });
        }
        return new Page(page, null, !ended, null, OK);
    }

    @Override
    public void close() {
        try {
            outcomes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
