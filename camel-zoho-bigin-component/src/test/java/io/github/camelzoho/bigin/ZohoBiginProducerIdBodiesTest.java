package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids come as bodies in every form in which records do. */
class ZohoBiginProducerIdBodiesTest extends SimulatedBigin {
    private static final String GET = "zoho-bigin:Contacts?operation=get&fields=Last_Name";
    private static final String DELETE = "zoho-bigin:Contacts?operation=delete";

    /** What a route may have in place of a map. */
    public record Reference(String id) {}

    static Stream<Function<String, Object>> oneId() {
        return Stream.of(
                id -> id,
                id -> id + "\n",
                Long::valueOf,
                id -> id.getBytes(StandardCharsets.UTF_8),
                id -> new ByteArrayInputStream(id.getBytes(StandardCharsets.UTF_8)),
                StringReader::new,
                id -> "\"" + id + "\"",
                id -> "{\"id\": \"" + id + "\"}",
                id -> ("{\"id\": " + id + "}").getBytes(StandardCharsets.UTF_8),
                id -> json("\"" + id + "\""),
                id -> json("{\"id\": \"" + id + "\", \"Last_Name\": \"N0\"}"),
                id -> Map.of("id", id),
                Reference::new);
    }

    static Stream<Function<List<String>, Object>> manyIds() {
        return Stream.of(
                ids -> ids,
                LinkedHashSet::new,
                ids -> String.join(", ", ids),
                ids -> ids.toArray(String[]::new),
                ids -> ids.iterator(),
                ids -> ids.stream().map(Long::valueOf),
                ids -> ids.stream().map(Reference::new).toList(),
                ids -> ids.stream().map(id -> Map.of("id", id)).toList(),
                ids -> ids.stream().map(id -> json("{\"id\": \"" + id + "\"}")).toList(),
                List::toString,
                ids -> json(ids.toString()),
                ids -> "[{\"id\": \"" + String.join("\"}, {\"id\": \"", ids) + "\"}]",
                ids -> json("{\"data\": [{\"id\": " + String.join("}, {\"id\": ", ids) + "}]}"),
                ids -> Map.of("data", ids));
    }

    @ParameterizedTest
    @MethodSource
    void oneId(Function<String, Object> form) {
        String id = contacts(1).get(0);

        Exchange got = send(GET, form.apply(id));
        Exchange gone = send(DELETE, form.apply(id));

        assertThat(record(got)).containsEntry("id", id).containsEntry(LAST_NAME, "N0");
        assertThat(record(gone)).containsEntry("id", id).containsEntry("code", "SUCCESS");
        assertThat(bigin().module("Contacts").size()).isZero();
    }

    @ParameterizedTest
    @MethodSource
    void manyIds(Function<List<String>, Object> form) {
        List<String> ids = contacts(3);

        Exchange got = send(GET, form.apply(ids));
        Exchange gone = send(DELETE, form.apply(ids));

        assertThat(records(got)).extracting("id").isEqualTo(ids);
        assertThat(got.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.RECORD_COUNT, 3)
                .containsEntry(ZohoBiginConstants.RESPONSE_CODE, 200);
        assertThat(records(gone)).extracting("id").isEqualTo(ids);
        assertThat(bigin().module("Contacts").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12x",
                "{\"Last_Name\": \"N0\"}",
                "[{\"Last_Name\": \"N0\"}]",
                "[[1]]",
                "[null]",
                "[1.5]",
                "{\"id\": ",
                "\"1\" \"2\"",
                "true"
            })
    void otherBodiesAreRefusedUnsent(String body) {
        failure(send(DELETE, body), ZohoBiginInputException.class);
        failure(send(DELETE, body.getBytes(StandardCharsets.UTF_8)), ZohoBiginInputException.class);
        assertThat(bigin().calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contacts?operation=get",
                "Contacts?operation=delete",
                "Contacts?operation=changeOwner&owner=1",
                "Contacts?operation=addTags&tags=fair",
                "Contacts?operation=removeTags&tags=fair",
                "Contacts?operation=deleteTag",
                "Contacts?operation=linkRelated&relatedList=Products&recordId=1",
                "Contacts?operation=unlinkRelated&relatedList=Products&recordId=1",
                "Notes?operation=deleteNote",
                "Contacts?operation=deleteNote&recordId=1",
                "org?operation=deleteUser"
            })
    void emptyListSendsNothingAndGivesAnEmptyList(String uri) {
        for (Object none : new Object[] {List.of(), "[]", json("[]"), new String[0]}) {
            assertThat(records(send("zoho-bigin:" + uri, none))).isEmpty();
        }
        assertThat(bigin().calls()).isEmpty();
    }

    @Test
    void headerAndOptionWinOverTheBody() {
        List<String> ids = contacts(3);
        Exchange got =
                send(
                        GET + "&recordId=" + ids.get(1),
                        Map.of("id", ids.get(0)),
                        Map.of(ZohoBiginConstants.RECORD_ID, ids.get(2)));
        assertThat(record(got)).containsEntry("id", ids.get(2));
        assertThat(record(send(GET + "&recordId=" + ids.get(1), ids.get(0))))
                .containsEntry("id", ids.get(1));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
