package io.github.camelzoho.bigin.client.fields;

/** What is done with the records that are sent. */
public enum WriteKind {
    /** Each becomes a new record. */
    CREATE,
    /** Each changes a record. */
    UPDATE,
    /** Each does either, by its unique values. */
    UPSERT
}
