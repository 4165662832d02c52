package io.github.camelzoho.bigin.client.model;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Map;

/**
 * Records of Bigin: a list, with a type of its own by which Camel knows how to convert it.
 * Serialized it is a plain list. Not thread-safe.
 */
public final class BiginRecords extends ArrayList<Map<String, Object>> {
    @Serial private static final long serialVersionUID = 1L;

    public BiginRecords() {}

    /**
     * Room for so many records.
     *
     * @param records how many there will be
     */
    public BiginRecords(int records) {
        super(records);
    }

    @Serial
    private Object writeReplace() {
        return new ArrayList<>(this);
    }
}
