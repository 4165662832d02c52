package io.github.camelzoho.bigin.transform;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.MimeType;
import org.apache.camel.spi.Transformer;

/**
 * Makes the body JSON text in UTF-8, as bytes. Other than Camel's own of that name it keeps empty
 * fields, takes maps and lists, and needs no other jar.
 */
@DataTypeTransformer(
        name = "zoho-bigin:application-json",
        description = "Transforms records to JSON text (byte array)")
public class ZohoBiginJsonDataTypeTransformer extends Transformer {
    @Override
    public void transform(Message message, DataType from, DataType to) {
        message.setBody(MessageBody.text(message));
        message.setHeader(Exchange.CONTENT_TYPE, MimeType.JSON.type());
    }
}
