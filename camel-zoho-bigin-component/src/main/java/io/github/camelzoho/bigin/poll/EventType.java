package io.github.camelzoho.bigin.poll;

/** What happened to a record. */
public enum EventType {
    /** It is new to the feed. */
    created,
    /** It was known before and was modified. */
    updated,
    /** It was deleted. */
    deleted
}
