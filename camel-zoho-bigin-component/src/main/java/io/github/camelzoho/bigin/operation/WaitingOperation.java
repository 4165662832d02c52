package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.bulk.Pending;
import java.util.function.Function;

/**
 * An operation that waits for Bigin between its calls, which needs no thread. Immutable.
 *
 * @param beginning what it does before the first wait
 */
public record WaitingOperation(Function<OperationInput, Pending<OperationResult>> beginning)
        implements Operation {

    /**
     * Begins.
     *
     * @throws io.github.camelzoho.bigin.error.ZohoBiginException if the input is wrong or a call
     *     fails
     */
    public Pending<OperationResult> begin(OperationInput input) {
        return beginning.apply(input);
    }

    /** Begins, and waits on this thread. */
    @Override
    public OperationResult run(OperationInput input) {
        return begin(input).await(input.client().patience());
    }
}
