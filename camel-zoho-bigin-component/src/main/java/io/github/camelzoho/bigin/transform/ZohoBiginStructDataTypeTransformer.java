package io.github.camelzoho.bigin.transform;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.MimeType;
import org.apache.camel.spi.Transformer;

/** Makes the body a tree of Jackson's, from whichever form it has. */
@DataTypeTransformer(
        name = "zoho-bigin:application-x-struct",
        description = "Transforms records to a generic JsonNode")
public class ZohoBiginStructDataTypeTransformer extends Transformer {
    @Override
    public void transform(Message message, DataType from, DataType to) {
        message.setBody(MessageBody.tree(message));
        message.setHeader(Exchange.CONTENT_TYPE, MimeType.STRUCT.type());
    }
}
