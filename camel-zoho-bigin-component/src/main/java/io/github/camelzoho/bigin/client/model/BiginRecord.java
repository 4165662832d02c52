package io.github.camelzoho.bigin.client.model;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record of Bigin, or any other JSON object of its: a map, with a type of its own by which Camel
 * knows how to convert it. Serialized it is a plain map, so that who reads it needs no class of
 * ours. Not thread-safe.
 */
public final class BiginRecord extends LinkedHashMap<String, Object> {
    @Serial private static final long serialVersionUID = 1L;

    public BiginRecord() {}

    /**
     * Room for so many fields.
     *
     * @param fields how many there will be
     */
    public BiginRecord(int fields) {
        super(Math.max(4, fields * 4 / 3 + 1));
    }

    /** A copy, of the outermost level only. */
    public BiginRecord(Map<String, ?> fields) {
        super(fields);
    }

    @Serial
    private Object writeReplace() {
        return new LinkedHashMap<>(this);
    }
}
