package io.github.camelzoho.bigin.heap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Sends a large file to Bigin and gets it back, each in several ways. Run by {@link
 * ZohoBiginSmallHeapTest} in a JVM of its own.
 */
public final class FilesInSmallHeap {
    private FilesInSmallHeap() {}

    /** Arguments: address, access token, id of a contact, folder that has {@code large.bin}. */
    public static void main(String[] args) throws Exception {
        String access = "&apiUrl=" + args[0] + "&accessToken=RAW(" + args[1] + ")";
        String contact = args[2];
        Path folder = Path.of(args[3]);
        CamelContext context = new DefaultCamelContext();
        try {
            context.getStreamCachingStrategy().setSpoolEnabled(true);
            context.getStreamCachingStrategy().setSpoolDirectory(folder.resolve("spool").toFile());
            context.addRoutes(routes(access, folder));
            context.start();
            Path large = folder.resolve("large.bin");
            step(context, "direct:up", "file", large.toFile(), contact, "file.bin");
            try (InputStream in = Files.newInputStream(large)) {
                step(context, "direct:upOnce", "stream", in, contact, "stream.bin");
            }
            try (InputStream in = Files.newInputStream(large)) {
                step(context, "direct:up", "spooled", in, contact, "spooled.bin");
            }
            step(context, "direct:down", "down", null, contact, "down.bin");
            step(context, "direct:downSpooled", "down spooled", null, contact, "down-spooled.bin");
        } finally {
            context.stop();
        }
        System.out.println("done in " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
    }

    private static RouteBuilder routes(String access, Path folder) {
        String upload = "zoho-bigin:Contacts?operation=uploadAttachment" + access;
        String download = "zoho-bigin:Contacts?operation=downloadAttachment" + access;
        String file = "file:" + folder + "?fileName=${header.as}";
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:up").to(upload);
                from("direct:upOnce").streamCache("false").to(upload);
                from("direct:down").streamCache("false").to(download).to(file);
                from("direct:downSpooled").to(download).log("${header.CamelFileName}").to(file);
            }
        };
    }

    private static void step(
            CamelContext context, String uri, String what, Object body, String contact, String as)
            throws IOException {
        Exchange done =
                context.createProducerTemplate()
                        .request(
                                uri,
                                exchange -> {
                                    exchange.getMessage().setBody(body);
                                    exchange.getMessage()
                                            .setHeaders(
                                                    new java.util.HashMap<>(
                                                            Map.of(
                                                                    "CamelZohoBiginRecordId",
                                                                    contact,
                                                                    "as",
                                                                    as)));
                                    if (body == null) {
                                        exchange.getMessage()
                                                .setHeader(
                                                        "CamelZohoBiginAttachmentId",
                                                        System.getProperty("attachment"));
                                    } else {
                                        exchange.getMessage()
                                                .setHeader("CamelZohoBiginFileName", as);
                                    }
                                });
        if (done.getException() != null) {
            throw new IOException(what, done.getException());
        }
        System.out.println("did " + what);
    }
}
