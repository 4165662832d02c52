package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.DirectAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Carries calls to a simulator in the same process, thousands a second. */
@SuppressWarnings("deprecation") // the interface still has methods that nobody should use
final class InProcessHttpClient implements HttpClient {
    private final BiginSimulator bigin;
    private final Wire wire;

    InProcessHttpClient(BiginSimulator bigin, Wire wire) {
        this.bigin = bigin;
        this.wire = wire;
    }

    /** What happens while a call is under way. */
    interface Wire {
        /** The call has left and has not arrived. */
        void calling(String method, String url);

        /** The simulator has answered, and the answer has not arrived. */
        void answered(String method, String url);
    }

    @Override
    public ClassicHttpResponse executeOpen(
            HttpHost target, ClassicHttpRequest request, HttpContext context) throws IOException {
        String url = request.getRequestUri();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : request.getHeaders()) {
            headers.put(header.getName(), header.getValue());
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (request.getEntity() != null) {
            request.getEntity().writeTo(body);
        }
        wire.calling(request.getMethod(), url);
        DirectAnswer answer;
        try {
            answer = bigin.answer(request.getMethod(), url, headers, body.toByteArray());
        } finally {
            wire.answered(request.getMethod(), url);
        }
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(answer.status());
        answer.headers().forEach(response::addHeader);
        String type = answer.headers().get("Content-Type");
        response.setEntity(
                new InputStreamEntity(
                        answer.body(), type == null ? null : ContentType.parse(type)));
        return response;
    }

    @Override
    public HttpResponse execute(ClassicHttpRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HttpResponse execute(ClassicHttpRequest request, HttpContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClassicHttpResponse execute(HttpHost target, ClassicHttpRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HttpResponse execute(HttpHost target, ClassicHttpRequest request, HttpContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T execute(
            ClassicHttpRequest request, HttpClientResponseHandler<? extends T> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T execute(
            ClassicHttpRequest request,
            HttpContext context,
            HttpClientResponseHandler<? extends T> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T execute(
            HttpHost target,
            ClassicHttpRequest request,
            HttpClientResponseHandler<? extends T> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T execute(
            HttpHost target,
            ClassicHttpRequest request,
            HttpContext context,
            HttpClientResponseHandler<? extends T> handler) {
        throw new UnsupportedOperationException();
    }
}
