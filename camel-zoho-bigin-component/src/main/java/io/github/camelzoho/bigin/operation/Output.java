package io.github.camelzoho.bigin.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.OutputType;
import io.github.camelzoho.bigin.ZohoBiginConfiguration;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.model.BiginRecord;
import io.github.camelzoho.bigin.client.model.BiginRecords;
import io.github.camelzoho.bigin.client.paging.RecordIterator;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the route gets what was read: maps, JSON text, trees, or objects of the user's
 * class.
 *
 * @param mapper writes and converts
 * @param type which form
 * @param pojo the user's class, or {@code null}; wins over the type
 */
public record Output(ObjectMapper mapper, OutputType type, @Nullable Class<?> pojo) {

    /** The form for records that a consumer reads. */
    public static Output records(ZohoBiginConfiguration options) {
        return new Output(mapper(options), options.getOutputType(), options.getPojoClass());
    }

    /** The form for all else that a consumer reads, for which the user's class is not meant. */
    public static Output structure(ZohoBiginConfiguration options) {
        return new Output(mapper(options), options.getOutputType(), null);
    }

    /** The form for records. */
    static Output records(OperationInput in) {
        return new Output(mapper(in), in.require(Option.OUTPUT_TYPE), in.get(Option.POJO_CLASS));
    }

    /** The form for everything else, for which the user's class is not meant. */
    static Output structure(OperationInput in) {
        return new Output(mapper(in), in.require(Option.OUTPUT_TYPE), null);
    }

    static ObjectMapper mapper(OperationInput in) {
        return mapper(in.configuration());
    }

    private static ObjectMapper mapper(ZohoBiginConfiguration options) {
        ObjectMapper own = options.getObjectMapper();
        return own == null ? Json.mapper() : own;
    }

    /** One value. */
    public Object one(Object value) {
        if (pojo != null) {
            return convert(value, pojo);
        }
        return switch (type) {
            case map -> own(value);
            case jsonNode -> mapper.valueToTree(value);
            case json -> text(value);
        };
    }

    /** With the types by which Camel converts it. */
    private static Object own(Object value) {
        if (value instanceof List<?> list) {
            BiginRecords own = new BiginRecords(list.size());
            list.forEach(one -> own.add(record(one)));
            return own;
        }
        return value instanceof Map<?, ?> ? record(value) : value;
    }

    @SuppressWarnings("unchecked") // what operations give has text keys
    private static Map<String, Object> record(Object value) {
        return value instanceof BiginRecord own
                ? own
                : new BiginRecord((Map<String, Object>) value);
    }

    /** A list. */
    Object many(List<Map<String, Object>> values) {
        if (pojo == null) {
            return one(values);
        }
        List<Object> converted = new ArrayList<>(values.size());
        values.forEach(value -> converted.add(convert(value, pojo)));
        return converted;
    }

    /** One after the other. */
    Iterator<?> each(RecordIterator values) {
        return pojo == null && type == OutputType.map ? values : new Converting(values);
    }

    private Object convert(Object value, Class<?> target) {
        try {
            return mapper.convertValue(value, target);
        } catch (IllegalArgumentException e) {
            throw new ZohoBiginInputException(
                    "a record can't be read into pojoClass "
                            + target.getName()
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new ZohoBiginInputException(
                    "the answer can't be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private final class Converting implements Iterator<Object>, Closeable {
        private final RecordIterator values;

        Converting(RecordIterator values) {
            this.values = values;
        }

        @Override
        public boolean hasNext() {
            return values.hasNext();
        }

        @Override
        public Object next() {
            return one(values.next());
        }

        @Override
        public void close() {
            values.close();
        }
    }
}
