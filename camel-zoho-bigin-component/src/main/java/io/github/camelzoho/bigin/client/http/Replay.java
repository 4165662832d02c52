package io.github.camelzoho.bigin.client.http;

/** Whether a call may be sent again after its bytes may have reached Bigin. */
public enum Replay {
    /** Reading, or a write that gives the same state however often it is done. */
    ALWAYS,
    /**
     * A write whose repetition would do something twice: only if the first attempt surely had no
     * effect.
     */
    IF_NOT_SENT
}
