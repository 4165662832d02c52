package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.bulk.CsvInput;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.WrappedFile;
import org.apache.camel.support.ExchangeHelper;

/**
 * The records of a message body for a bulk write: any form that other writes take, or CSV as text,
 * stream or file.
 *
 * @param single whether the body is one record rather than a list, even of one
 * @param streamed whether it is read as it is written, being an iterator, stream or CSV
 * @param records the records
 */
record BulkBody(boolean single, boolean streamed, Iterator<Map<String, Object>> records) {

    static BulkBody of(OperationInput in) {
        Exchange exchange = in.exchange();
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            throw new ZohoBiginInputException(
                    "the body is empty: give records as maps, POJOs or JSON, or a CSV");
        }
        InputStream text = BodyText.of(exchange, asStored(body));
        if (text == null) {
            return of(RecordBody.of(exchange, Output.mapper(in)));
        }
        BufferedInputStream peeked = new BufferedInputStream(text);
        ClosedWithExchange.add(exchange, peeked);
        if (CsvInput.isJson(peeked)) {
            return of(
                    body instanceof WrappedFile<?>
                            ? RecordBody.of(exchange, Output.mapper(in))
                            : RecordBody.of(exchange, Output.mapper(in), peeked));
        }
        Charset charset =
                BodyText.isCharacters(body)
                        ? StandardCharsets.UTF_8
                        : Charset.forName(ExchangeHelper.getCharsetName(exchange));
        return new BulkBody(false, true, CsvInput.of(peeked, charset));
    }

    /**
     * Camel gives a file that has a character set of its own in another one, the machine's; the
     * file itself is in that of the exchange.
     */
    private static Object asStored(Object body) {
        if (body instanceof WrappedFile<?> wrapped) {
            Object loaded = wrapped.getBody();
            Object stored = loaded == null ? wrapped.getFile() : loaded;
            return stored instanceof File || stored instanceof Path ? stored : body;
        }
        return body;
    }

    private static BulkBody of(RecordBody body) {
        return new BulkBody(body.single(), !body.whole(), body.records());
    }
}
