package io.github.camelzoho.bigin.benchmark;

import io.github.camelzoho.bigin.client.http.Json;
import java.io.OutputStream;
import java.net.InetAddress;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * Answers that were written beforehand, over kept connections: as cheap as a server can be, so that
 * the clients are what is measured. Runs in a JVM of its own.
 */
final class LoopbackServer {
    static final String SAYS_PORT = "port ";

    private LoopbackServer() {}

    /** Serves until its input is closed, as it is when the process that started it ends. */
    public static void main(String[] args) throws Exception {
        byte[] one = Json.write(SampleRecords.answer(1, SampleRecords::contact));
        byte[] page = Json.write(SampleRecords.page());
        byte[] created =
                Json.write(SampleRecords.answer(SampleRecords.BATCH, SampleRecords::outcome));
        HttpRequestHandler list =
                (request, response, context) -> {
                    boolean post = request.getMethod().equals("POST");
                    EntityUtils.consume(request.getEntity());
                    response.setCode(post ? 201 : 200);
                    response.setEntity(json(post ? created : page));
                };
        HttpServer server =
                ServerBootstrap.bootstrap()
                        .setLocalAddress(InetAddress.getLoopbackAddress())
                        .setListenerPort(0)
                        .setCanonicalHostName("localhost")
                        .setSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
                        .register("/bigin/v2/Contacts", list)
                        .register(
                                "/bigin/v2/Contacts/*",
                                (request, response, context) -> response.setEntity(json(one)))
                        .create();
        server.start();
        System.out.println(SAYS_PORT + server.getLocalPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        server.stop();
    }

    private static ByteArrayEntity json(byte[] body) {
        return new ByteArrayEntity(body, ContentType.APPLICATION_JSON);
    }
}
