package io.github.camelzoho.bigin.client.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.client.model.RecordOutcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a result find their records, and say what became of them. */
class ResultLinesTest {

    private static ResultLines lines(String csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("result.csv"));
            zip.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        return ResultLines.of(
                new ZippedFile(TempFile.of(new ByteArrayInputStream(bytes.toByteArray()))));
    }

    private static String idOf(ResultLines lines, String... key) throws IOException {
        return lines.of(List.of(key)).map(ResultLine::recordId).orElse("none");
    }

    @Test
    void inInputOrder() throws IOException {
        try (ResultLines lines =
                lines("Email,Last_Name,STATUS,RECORD_ID,ERRORS\na,A,ADDED,1,\nb,B,ADDED,2,\n")) {
            assertThat(lines.keyColumns()).isEqualTo(2);
            assertThat(idOf(lines, "a", "A")).isEqualTo("1");
            assertThat(idOf(lines, "b", "B")).isEqualTo("2");
            assertThat(idOf(lines, "c", "C")).isEqualTo("none");
        }
    }

    @Test
    void inAnotherOrderWithGapsAndTwins() throws IOException {
        try (ResultLines lines =
                lines(
                        """
                        K,STATUS,RECORD_ID,ERRORS
                        c,ADDED,3,
                        a,ADDED,1,
                        twin,ADDED,4,
                        twin,ADDED,5,
                        """)) {
            assertThat(idOf(lines, "a")).isEqualTo("1");
            assertThat(idOf(lines, "lost")).isEqualTo("none");
            assertThat(idOf(lines, "c")).isEqualTo("3");
            assertThat(idOf(lines, "twin")).isEqualTo("4");
            assertThat(idOf(lines, "twin")).isEqualTo("5");
        }
    }

    @Test
    void trimmedAndFoldedCellsAreTheSame() throws IOException {
        try (ResultLines lines = lines("K,STATUS,RECORD_ID,ERRORS\nada@a.example,ADDED,1,\n")) {
            assertThat(idOf(lines, " Ada@A.example ")).isEqualTo("1");
        }
    }

    @Test
    void somethingElseIsNoResult() {
        assertThatThrownBy(() -> lines("id,Last_Name\n1,A\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no columns STATUS");
        assertThatThrownBy(() -> lines("")).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ADDED,1,'',false,success,SUCCESS,record added",
        "UPDATED,1,'',false,success,SUCCESS,record updated",
        "SKIPPED,'',MANDATORY_NOT_FOUND-Last_Name:INVALID_DATA-Email,false,error,MANDATORY_NOT_FOUND,'Last_Name: MANDATORY_NOT_FOUND, Email: INVALID_DATA'",
        "SKIPPED,1,DUPLICATE_DATA-Email,false,error,DUPLICATE_DATA,Email: DUPLICATE_DATA",
        "SKIPPED,1,DUPLICATE_DATA-Email,true,skipped,DUPLICATE_DATA,Email: DUPLICATE_DATA",
        "SKIPPED,1,INVALID_DATA-Email,true,error,INVALID_DATA,Email: INVALID_DATA",
        "SKIPPED,'','',false,error,SKIPPED,skipped",
        "UNPROCESSED,'',LIMIT_REACHED,false,error,LIMIT_REACHED,LIMIT_REACHED",
        "UNPROCESSED,'','',true,error,UNPROCESSED,unprocessed",
    })
    void outcomes(
            String status,
            String id,
            String errors,
            boolean skipsKnown,
            String outcome,
            String code,
            String message) {
        RecordOutcome told =
                new ResultLine(List.of(), status, id, errors)
                        .outcome(skipsKnown, new LinkedHashMap<>(Map.of("row", 7)));
        assertThat(told.map())
                .containsEntry("status", outcome)
                .containsEntry("code", code)
                .containsEntry("message", message)
                .containsEntry("row", 7);
        assertThat(told.success()).isEqualTo(!outcome.equals("error"));
        assertThat(told.id()).isEqualTo(id.isEmpty() ? null : id);
    }
}
