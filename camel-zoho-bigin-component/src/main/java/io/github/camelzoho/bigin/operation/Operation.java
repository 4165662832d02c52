package io.github.camelzoho.bigin.operation;

/** What a producer does for one exchange. Stateless. */
@FunctionalInterface
public interface Operation {
    /**
     * Runs the operation.
     *
     * @throws io.github.camelzoho.bigin.error.ZohoBiginException if the input is wrong or the call
     *     fails
     */
    OperationResult run(OperationInput input);
}
