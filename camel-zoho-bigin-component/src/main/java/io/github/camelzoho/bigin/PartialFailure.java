package io.github.camelzoho.bigin;

/** What a batch does when Bigin rejects some of its records. */
public enum PartialFailure {
    /** Throws {@code ZohoBiginPartialFailureException} with all outcomes. */
    exception,
    /** Gives all outcomes as the body. */
    report
}
