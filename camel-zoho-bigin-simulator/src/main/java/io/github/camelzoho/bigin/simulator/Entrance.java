package io.github.camelzoho.bigin.simulator;

import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.http.Query;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Where every request comes in, whatever carries it: faults, the pipeline, the log. */
final class Entrance {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private static final int FORM_BYTES = 4_096;

    private final World world;
    private final Pipeline pipeline;
    private final Faults faults;
    private final CallLog log;
    private final Duration latency;

    Entrance(World world, Pipeline pipeline, Faults faults, CallLog log, Duration latency) {
        this.world = world;
        this.pipeline = pipeline;
        this.faults = faults;
        this.log = log;
        this.latency = latency;
    }

    /**
     * What is to be sent, and how.
     *
     * @param answer the answer, spoiled if a fault says so
     * @param fault the fault that the call met
     */
    record Outcome(Answer answer, @Nullable Fault fault) {
        boolean is(Fault.Kind kind) {
            return fault != null && fault.kind() == kind;
        }
    }

    /**
     * Answers a request.
     *
     * @param url path and query as sent
     */
    Outcome answer(String method, String url, Map<String, List<String>> headers, byte[] body) {
        Instant time = world.clock().now();
        long begin = System.nanoTime();
        int question = url.indexOf('?');
        String path = question < 0 ? url : url.substring(0, question);
        Fault fault = faults.next(method, path).orElse(null);
        Call call;
        Answer answer;
        try {
            String query = question < 0 ? "" : url.substring(question + 1);
            call = new Call(method, path, Query.parse(query), headers, body);
            boolean processed = fault == null || fault.processed();
            answer =
                    processed
                            ? dated(pipeline.answer(call, () -> pause(fault)))
                            : Answer.empty(200);
        } catch (ApiError undecodable) {
            call = new Call(method, path, Map.of(), headers, body);
            answer = Answer.error(undecodable);
        }
        Outcome sent = new Outcome(fault == null ? answer : fault.spoil(answer), fault);
        int status = sent.is(Fault.Kind.RESET) ? 0 : sent.answer().status();
        log.add(recorded(call, status, time, Duration.ofNanos(System.nanoTime() - begin)));
        return sent;
    }

    /** With the server's time, which every HTTP server with a clock sends. */
    private Answer dated(Answer answer) {
        if (!world.switches().get(Switch.DATE_HEADER)) {
            return answer;
        }
        Instant now =
                world.clock().now().plusSeconds(world.switches().get(Switch.DATE_SKEW_SECONDS));
        return answer.with("Date", DATE.format(now));
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

    private static RecordedCall recorded(Call call, int status, Instant time, Duration duration) {
        return new RecordedCall(
                call.method(),
                call.path(),
                call.query(),
                call.headers(),
                text(call),
                status,
                call.credits(),
                call.credential(),
                call.refusal(),
                time,
                duration);
    }

    /** Forms may hold large files, of which the log keeps the beginning. */
    private static String text(Call call) {
        boolean form = call.header("Content-Type").orElse("").startsWith("multipart/");
        int length = form ? Math.min(call.body().length, FORM_BYTES) : call.body().length;
        return new String(call.body(), 0, length, StandardCharsets.UTF_8);
    }
}
