package io.github.camelzoho.bigin.client.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.camelzoho.bigin.client.text.Values;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;

/** Points in time as Bigin wants them in records: to the second, with an offset even in UTC. */
final class JsonTimes {
    private JsonTimes() {}

    @SuppressWarnings("JavaUtilDate") // databases and older APIs give these
    static Module module() {
        return new SimpleModule("zoho-bigin-times")
                .addSerializer(new AsBigin<>(Instant.class))
                .addSerializer(new AsBigin<>(OffsetDateTime.class))
                .addSerializer(new AsBigin<>(ZonedDateTime.class))
                .addSerializer(new AsBigin<>(Date.class))
                .addSerializer(new AsBigin<>(Calendar.class));
    }

    private static final class AsBigin<T> extends StdSerializer<T> {
        @Serial private static final long serialVersionUID = 1L;

        AsBigin(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T time, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(Values.text(time));
        }
    }
}
