package io.github.camelzoho.bigin;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.camelzoho.bigin.client.auth.AccessToken;
import io.github.camelzoho.bigin.client.auth.TokenSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Java examples of the documentation that are no routes, word for word. Used by
 * DocumentationRegionsTest and the tests of the cookbook.
 */
final class DocumentationExamples {
    private DocumentationExamples() {}

    // tag::main
    public static void main(String[] arguments) throws Exception {
        new org.apache.camel.main.Main().run(arguments);
    }

    // end::main

    // tag::csv
    /** Reads and writes CSV, row by row. */
    public static final class Csv {
        /** The rows of a file whose first line has the names. */
        public Stream<Map<String, String>> rows(InputStream file) {
            return CsvReader.builder()
                    .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .stream()
                    .map(NamedCsvRecord::getFieldsAsMap);
        }

        /** A record as a line. */
        public String line(Map<String, Object> record) throws IOException {
            StringWriter line = new StringWriter();
            try (CsvWriter csv = CsvWriter.builder().build(line)) {
                csv.writeRecord(
                        record.values().stream()
                                .map(value -> value == null ? "" : value.toString())
                                .toList());
            }
            return line.toString();
        }
    }

    // end::csv

    // tag::token-bean
    /** Gives the token that another process writes into a file. */
    static final class TokenFromFile implements TokenSource {
        private final Path file;
        private volatile AccessToken token;

        TokenFromFile(Path file) {
            this.file = file;
            this.token = read();
        }

        @Override
        public AccessToken current() {
            return token;
        }

        @Override
        public void invalidate(AccessToken rejected) {
            token = read();
        }

        private AccessToken read() {
            try {
                return AccessToken.of(Files.readString(file).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
    // end::token-bean
}
