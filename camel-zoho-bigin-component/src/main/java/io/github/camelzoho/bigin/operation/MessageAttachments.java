package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.model.FileSource;
import io.github.camelzoho.bigin.client.model.FileToSend;
import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;

/**
 * The attachments of a Camel message: what came as a multipart form, or with a mail. The only class
 * that knows camel-attachments, and not loaded without it.
 */
final class MessageAttachments {
    private static final String TYPE = "org.apache.camel.attachment.AttachmentMessage";

    private MessageAttachments() {}

    /** Whether camel-attachments is there. Asked before this class does anything else. */
    static boolean possible(Exchange exchange) {
        return exchange.getContext().getClassResolver().resolveClass(TYPE) != null;
    }

    /** The attachments in their order, empty if there are none. */
    static List<FileToSend> of(Exchange exchange) throws IOException {
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        List<FileToSend> files = new ArrayList<>();
        if (message != null && message.hasAttachments()) {
            for (Map.Entry<String, DataHandler> attachment : message.getAttachments().entrySet()) {
                DataHandler handler = attachment.getValue();
                String own = handler.getName();
                String name = own == null || own.isBlank() ? attachment.getKey() : own;
                files.add(new FileToSend(FileNames.ofPath(name), source(handler)));
            }
        }
        return files;
    }

    private static FileSource source(DataHandler handler) throws IOException {
        if (handler.getDataSource() instanceof FileDataSource file) {
            return FileSource.of(file.getFile().toPath());
        }
        // A data source gives a new stream each time.
        return new FileSource.Repeatable(-1, handler::getInputStream);
    }
}
