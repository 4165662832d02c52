package io.github.camelzoho.bigin.poll;

/** The process ends here: nothing may catch this, and nothing in memory survives it. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
