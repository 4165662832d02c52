package io.github.camelzoho.bigin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** What stands between Bigin and a listener; it can be down, and come up at the same address. */
final class ReverseProxy implements AutoCloseable {
    private final String target;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable HttpServer server;
    private int port;

    /**
     * @param target the address of what stands behind it
     */
    ReverseProxy(String target) {
        this.target = target;
    }

    void up() throws IOException {
        HttpServer made =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        made.createContext("/", this::forward);
        made.start();
        port = made.getAddress().getPort();
        server = made;
    }

    void down() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    private void forward(HttpExchange call) throws IOException {
        try (call) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(target + call.getRequestURI()))
                            .header("Content-Type", "application/json")
                            .method(
                                    call.getRequestMethod(),
                                    HttpRequest.BodyPublishers.ofByteArray(
                                            call.getRequestBody().readAllBytes()))
                            .build();
            call.sendResponseHeaders(
                    client.send(request, BodyHandlers.discarding()).statusCode(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        down();
    }
}
