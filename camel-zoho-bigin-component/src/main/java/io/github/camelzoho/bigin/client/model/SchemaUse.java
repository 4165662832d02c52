package io.github.camelzoho.bigin.client.model;

/** What documents a JSON Schema is meant for. */
public enum SchemaUse {
    /** Records as Bigin gives them, whole or in part. */
    read,
    /** Records that are to be created. */
    create,
    /** Changes of records. */
    update;

    /** Whether documents are sent to Bigin rather than received. */
    public boolean isWrite() {
        return this != read;
    }
}
