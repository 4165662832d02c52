package io.github.camelzoho.bigin.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.client.http.Json;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** Whatever form a body has, the same records are sent. */
class RecordBodyPropertiesTest {
    private static final ObjectMapper MAPPER = Json.mapper();

    private static DefaultCamelContext context;

    @BeforeContainer
    static void start() {
        context = new DefaultCamelContext();
        context.start();
    }

    @AfterContainer
    static void stop() {
        context.stop();
    }

    @Provide
    Arbitrary<Map<String, Object>> records() {
        Arbitrary<Object> plain =
                Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(20).map(text -> (Object) text),
                        Arbitraries.integers().map(number -> (Object) number),
                        Arbitraries.longs()
                                .greaterOrEqual(3_000_000_000L)
                                .map(number -> (Object) number),
                        Arbitraries.bigDecimals()
                                .ofScale(9)
                                .map(BigDecimal::stripTrailingZeros) // as Jackson's trees do
                                .filter(number -> number.scale() > 0)
                                .map(number -> (Object) number),
                        Arbitraries.of(true, false).map(flag -> (Object) flag),
                        Arbitraries.just((Object) null));
        Arbitrary<Object> values =
                Arbitraries.oneOf(
                        plain,
                        plain.list().ofMaxSize(3).map(list -> (Object) list),
                        plain.map(
                                value -> {
                                    Map<String, Object> lookup = new LinkedHashMap<>();
                                    lookup.put("id", value);
                                    return lookup;
                                }));
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMinLength(5).ofMaxLength(9), values)
                .ofMaxSize(5)
                .map(LinkedHashMap::new);
    }

    @Property(tries = 200)
    void oneRecordIsTheSameInEveryForm(@ForAll("records") Map<String, Object> record)
            throws Exception {
        String json = MAPPER.writeValueAsString(record);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (Object body :
                List.of(
                        record,
                        json,
                        bytes,
                        new ByteArrayInputStream(bytes),
                        MAPPER.readTree(json))) {
            RecordBody read = read(body);
            assertThat(read.single()).isTrue();
            assertThat(all(read)).isEqualTo(List.of(record));
        }
    }

    @Property(tries = 200)
    void manyRecordsAreTheSameInEveryForm(@ForAll("lists") List<Map<String, Object>> records)
            throws Exception {
        String json = MAPPER.writeValueAsString(records);
        for (Object body :
                Stream.of(
                                records,
                                records.toArray(),
                                records.iterator(),
                                records.stream(),
                                json,
                                MAPPER.readTree(json),
                                Map.of("data", records),
                                "{\"data\":" + json + ",\"trigger\":[]}")
                        .toList()) {
            RecordBody read = read(body);
            assertThat(read.single()).isFalse();
            assertThat(all(read)).isEqualTo(records);
        }
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> lists() {
        return records().list().ofMaxSize(6);
    }

    private static RecordBody read(Object body) {
        DefaultExchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        return RecordBody.of(exchange, MAPPER);
    }

    private static List<Map<String, Object>> all(RecordBody body) {
        List<Map<String, Object>> records = new ArrayList<>();
        body.records().forEachRemaining(records::add);
        return records;
    }
}
