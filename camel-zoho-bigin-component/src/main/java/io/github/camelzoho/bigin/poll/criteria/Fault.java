package io.github.camelzoho.bigin.poll.criteria;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;

/** How all faults of criteria read: the option, the place, and what to do. */
final class Fault {
    private Fault() {}

    /**
     * A fault.
     *
     * @param place index of the character, from 0; people count from 1
     */
    static ZohoBiginInputException at(int place, String what) {
        return new ZohoBiginInputException("criteria, character " + (place + 1) + ": " + what);
    }
}
