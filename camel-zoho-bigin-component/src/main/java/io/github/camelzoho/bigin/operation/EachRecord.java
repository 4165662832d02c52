package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Each element of a body as a record; a wrong one is named by its place. For one thread. */
final class EachRecord implements Iterator<Map<String, Object>> {
    private final Iterator<?> elements;
    private final Function<Object, RecordBody> reader;
    private int place;

    /**
     * @param elements maps, POJOs, JSON, whatever one record can be
     * @param reader reads one element
     */
    EachRecord(Iterator<?> elements, Function<Object, RecordBody> reader) {
        this.elements = elements;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        try {
            return elements.hasNext();
        } catch (RuntimeException e) {
            throw unreadable(place + 1, e);
        }
    }

    @Override
    public Map<String, Object> next() {
        place++;
        Object element = taken();
        if (element == null) {
            throw new ZohoBiginInputException("record " + place + " of the body is null");
        }
        RecordBody one = reader.apply(element);
        if (!one.single()) {
            throw new ZohoBiginInputException("record " + place + " of the body is itself a list");
        }
        return one.records().next();
    }

    private @Nullable Object taken() {
        try {
            return elements.next();
        } catch (RuntimeException e) {
            throw unreadable(place, e);
        }
    }

    private static ZohoBiginInputException unreadable(int place, RuntimeException e) {
        return new ZohoBiginInputException(
                "record " + place + " of the body can't be read: " + e.getMessage(), e);
    }
}
