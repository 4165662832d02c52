package io.github.camelzoho.bigin.simulator;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.camelzoho.bigin.simulator.console.Console;
import io.github.camelzoho.bigin.simulator.http.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes WireMock's requests in, and turns answers and faults into WireMock's responses. */
final class WireMockAdapter implements ResponseDefinitionTransformerV2 {
    private static final int CHUNKS = 10;

    private final Entrance entrance;
    private final @Nullable Console console;

    WireMockAdapter(Entrance entrance, @Nullable Console console) {
        this.entrance = entrance;
        this.console = console;
    }

    @Override
    public String getName() {
        return "bigin";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key(), header.values());
        }
        byte[] sent = request.getBody();
        byte[] body = sent == null ? new byte[0] : sent;
        String method = request.getMethod().getName();
        if (console != null && Console.has(request.getUrl())) {
            Answer answer = console.answer(method, request.getUrl(), headers, body);
            return response(new Entrance.Outcome(answer, null));
        }
        return response(entrance.answer(method, request.getUrl(), headers, body));
    }

    private static ResponseDefinition response(Entrance.Outcome outcome) {
        Answer answer = outcome.answer();
        Fault fault = outcome.fault();
        ResponseDefinitionBuilder response =
                ResponseDefinitionBuilder.responseDefinition().withStatus(answer.status());
        answer.headers().forEach(response::withHeader);
        if (answer.body().length > 0) {
            response.withBody(answer.body());
        }
        if (fault != null) {
            switch (fault.kind()) {
                case RESET ->
                        response.withFault(
                                com.github.tomakehurst.wiremock.http.Fault
                                        .CONNECTION_RESET_BY_PEER);
                case BROKEN_CHUNK ->
                        response.withFault(
                                com.github.tomakehurst.wiremock.http.Fault
                                        .MALFORMED_RESPONSE_CHUNK);
                case SLOW_BODY ->
                        response.withChunkedDribbleDelay(CHUNKS, (int) fault.duration().toMillis());
                default -> {}
            }
        }
        return response.build();
    }

    @Override
    public boolean applyGlobally() {
        return true;
    }
}
