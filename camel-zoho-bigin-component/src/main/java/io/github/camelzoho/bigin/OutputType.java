package io.github.camelzoho.bigin;

/** The form of what is read. */
public enum OutputType {
    /** {@code Map} with {@code String} keys, lists of them for many. */
    map,
    /** JSON text. */
    json,
    /** Jackson's {@code JsonNode}. */
    jsonNode
}
