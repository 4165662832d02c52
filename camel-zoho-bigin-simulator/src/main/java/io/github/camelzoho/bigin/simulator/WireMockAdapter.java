package io.github.camelzoho.bigin.simulator;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.http.Query;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Turns WireMock's requests into calls, and answers and faults into WireMock's responses. */
final class WireMockAdapter implements ResponseDefinitionTransformerV2 {
    private static final int CHUNKS = 10;

    private final Pipeline pipeline;
    private final Faults faults;
    private final CallLog log;
    private final Duration latency;

    WireMockAdapter(Pipeline pipeline, Faults faults, CallLog log, Duration latency) {
        this.pipeline = pipeline;
        this.faults = faults;
        this.log = log;
        this.latency = latency;
    }

    @Override
    public String getName() {
        return "bigin";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String url = request.getUrl();
        int question = url.indexOf('?');
        String path = question < 0 ? url : url.substring(0, question);
        Fault fault = faults.next(request.getMethod().getName(), path).orElse(null);
        Call call;
        Answer answer;
        try {
            call = call(request, path, question < 0 ? "" : url.substring(question + 1));
            boolean processed = fault == null || fault.processed();
            answer = processed ? pipeline.answer(call, () -> pause(fault)) : Answer.empty(200);
        } catch (ApiError undecodable) {
            call = call(request, path, "");
            answer = Answer.error(undecodable);
        }
        Answer sent = fault == null ? answer : fault.spoil(answer);
        boolean reset = fault != null && fault.kind() == Fault.Kind.RESET;
        log.add(recorded(call, reset ? 0 : sent.status()));
        return response(sent, fault);
    }

    private static Call call(Request request, String path, String query) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key(), header.values());
        }
        byte[] body = request.getBody();
        return new Call(
                request.getMethod().getName(),
                path,
                Query.parse(query),
                headers,
                body == null ? new byte[0] : body);
    }

    private void pause(@Nullable Fault fault) {
        CountDownLatch latch = fault == null ? null : fault.latch();
        Duration time =
                fault != null && fault.kind() == Fault.Kind.DELAY
                        ? latency.plus(fault.duration())
                        : latency;
        try {
            if (!time.isZero()) {
                Thread.sleep(time.toMillis());
            }
            if (latch != null) {
                latch.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RecordedCall recorded(Call call, int status) {
        return new RecordedCall(
                call.method(),
                call.path(),
                call.query(),
                call.headers(),
                new String(call.body(), StandardCharsets.UTF_8),
                status,
                call.credits(),
                call.credential(),
                call.refusal());
    }

    private static ResponseDefinition response(Answer answer, @Nullable Fault fault) {
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
