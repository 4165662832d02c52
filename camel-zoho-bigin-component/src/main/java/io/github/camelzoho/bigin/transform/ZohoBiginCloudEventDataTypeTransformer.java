package io.github.camelzoho.bigin.transform;

import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_CONTENT_TYPE;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_ID;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_SOURCE;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_TIME;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_TYPE;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_VERSION;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvents;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.MimeType;
import org.apache.camel.spi.Transformer;

/**
 * Describes a change of the feed by Camel's headers of a CloudEvent; the body, which is the event's
 * data, stays. The id stands for a version of a record: however often the version is delivered, and
 * whether it was polled or pushed, it is the same.
 */
@DataTypeTransformer(
        name = "zoho-bigin:application-cloudevents",
        description = "Adds CloudEvent headers that describe a change of a record")
public class ZohoBiginCloudEventDataTypeTransformer extends Transformer {
    private static final String TYPE = "io.github.camelzoho.bigin.";
    private static final String DELETED = "deleted";

    /**
     * @throws ZohoBiginInputException if the message does not have one change of one record
     */
    @Override
    public void transform(Message message, DataType from, DataType to) {
        if (message.getHeader(ZohoBiginConstants.EVENT_TYPES) != null) {
            throw new ZohoBiginInputException(
                    "the body has several changes, of which each is a CloudEvent of its own: leave"
                            + " splitResults=true");
        }
        String event = required(message, ZohoBiginConstants.EVENT_TYPE);
        String module = required(message, ZohoBiginConstants.MODULE);
        String id = required(message, ZohoBiginConstants.RECORD_ID);
        String time = instant(required(message, ZohoBiginConstants.MODIFIED_TIME));
        message.setHeader(CAMEL_CLOUD_EVENT_VERSION, CloudEvents.v1_0.version());
        message.setHeader(CAMEL_CLOUD_EVENT_ID, version(module, id, time, event));
        message.setHeader(
                CAMEL_CLOUD_EVENT_TYPE, TYPE + module.toLowerCase(Locale.ROOT) + "." + event);
        message.setHeader(CAMEL_CLOUD_EVENT_SOURCE, "zoho-bigin:" + module);
        message.setHeader(CAMEL_CLOUD_EVENT_SUBJECT, id);
        message.setHeader(CAMEL_CLOUD_EVENT_TIME, time);
        message.setHeader(CAMEL_CLOUD_EVENT_CONTENT_TYPE, MimeType.JSON.type());
    }

    /** A record may be deleted in the second in which it was modified. */
    private static String version(String module, String id, String time, String event) {
        String version = module + "/" + id + "/" + time;
        return event.equals(DELETED) ? version + "/" + DELETED : version;
    }

    private static String instant(String time) {
        return OffsetDateTime.parse(time).toInstant().toString();
    }

    private static String required(Message message, String header) {
        String value = message.getHeader(header, String.class);
        if (value == null) {
            throw new ZohoBiginInputException(
                    "the message is no change of a record: it lacks the header "
                            + header
                            + ", which consumers of zoho-bigin set (with fetchRecords=true)");
        }
        return value;
    }
}
