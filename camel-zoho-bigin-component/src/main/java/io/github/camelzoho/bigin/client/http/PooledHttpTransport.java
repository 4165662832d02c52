package io.github.camelzoho.bigin.client.http;

import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * The innermost link: one request on the pooled HttpClient, one answer, no second try. Thread-safe.
 */
public final class PooledHttpTransport implements Transport {
    private static final String USER_AGENT = "camel-zoho-bigin";

    private final HttpClient client;
    private final CallMeter meter;
    private final Map<String, Address> addresses = new ConcurrentHashMap<>();

    /**
     * @param client a client whose own retries, cookies and redirects are off
     * @param meter counts the calls
     */
    public PooledHttpTransport(HttpClient client, CallMeter meter) {
        this.client = client;
        this.meter = meter;
    }

    @Override
    public <T> T send(ApiRequest request, ResponseReader<T> reader) {
        String base = Objects.requireNonNull(request.baseUrl(), "baseUrl");
        Address address = addresses.computeIfAbsent(base, Address::of);
        RequestBody given = request.body();
        BodyEntity body = given == null ? null : new BodyEntity(given);
        ClassicHttpResponse response = null;
        boolean keepOpen = false;
        try {
            response = client.executeOpen(address.host, toHttp(request, address, body), null);
            meter.answered(request, response.getCode());
            ApiResponse answer = toAnswer(response);
            T result = reader.read(answer);
            if (answer.isDetached()) {
                answer.onClose(response);
                keepOpen = true;
            } else {
                // To the end, or closing would throw the connection away instead of pooling it.
                EntityUtils.consume(response.getEntity());
            }
            return result;
        } catch (UnreadableBodyException e) {
            meter.unanswered();
            throw new ZohoBiginInputException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            meter.unanswered();
            throw failed(request, body, response, e);
        } finally {
            if (response != null && !keepOpen) {
                closeQuietly(response);
            }
        }
    }

    private static ClassicHttpRequest toHttp(
            ApiRequest request, Address address, @Nullable BodyEntity body) {
        String target = address.prefix + request.path();
        if (!request.query().isEmpty()) {
            target = target + '?' + request.query();
        }
        BasicClassicHttpRequest http =
                new BasicClassicHttpRequest(request.method(), address.host, target);
        http.addHeader("User-Agent", USER_AGENT);
        request.headers().forEach(http::addHeader);
        http.setEntity(body);
        return http;
    }

    private static ApiResponse toAnswer(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream content = entity == null ? InputStream.nullInputStream() : entity.getContent();
        return new ApiResponse(
                response.getCode(),
                name -> {
                    Header header = response.getFirstHeader(name);
                    return header == null ? null : header.getValue();
                },
                content);
    }

    private static ZohoBiginTransportException failed(
            ApiRequest request,
            @Nullable BodyEntity body,
            @Nullable ClassicHttpResponse response,
            IOException e) {
        boolean left = response != null || (body != null ? body.started() : !neverConnected(e));
        boolean unknown = left && request.replay() == Replay.IF_NOT_SENT;
        String advice =
                unknown
                        ? "The call may have taken effect: look in Bigin before you send it again"
                        : "Check network, proxy and the host's address";
        String where =
                response == null
                        ? "no answer from "
                        : "unusable answer (HTTP " + response.getCode() + ") from ";
        String text = where + request.baseUrl() + ": " + reason(e);
        return new ZohoBiginTransportException(
                CallFailure.of(request.line(), text, advice), unknown, e);
    }

    private static String reason(IOException e) {
        if (e instanceof UnknownHostException) {
            return "unknown host " + e.getMessage();
        }
        // Jackson's message quotes the source; its own part has the position, which is enough.
        String message =
                e instanceof com.fasterxml.jackson.core.JsonProcessingException json
                        ? "not the JSON that Bigin sends: " + json.getOriginalMessage()
                        : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static boolean neverConnected(IOException e) {
        return e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof UnknownHostException
                || e instanceof SSLHandshakeException;
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            // The answer was read or has already failed; a connection that can't be closed is gone
            // anyway.
            org.slf4j.LoggerFactory.getLogger(PooledHttpTransport.class)
                    .debug("closing a connection failed", e);
        }
    }

    private record Address(HttpHost host, String prefix) {
        static Address of(String baseUrl) {
            URI uri = URI.create(baseUrl);
            String path = uri.getRawPath();
            return new Address(HttpHost.create(uri), path == null || path.equals("/") ? "" : path);
        }
    }
}
