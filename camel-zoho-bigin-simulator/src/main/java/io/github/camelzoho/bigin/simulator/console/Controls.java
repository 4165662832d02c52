package io.github.camelzoho.bigin.simulator.console;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Faults;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a test in any language, or the page, can do to a simulator that runs as a program. */
final class Controls {
    private static final Set<String> KEYS_OF_FAULTS =
            Set.of("status", "method", "path", "times", "retryAfter");

    private final BiginSimulator bigin;

    Controls(BiginSimulator bigin) {
        this.bigin = bigin;
    }

    /**
     * Answers a control call.
     *
     * @param path below {@code /_simulator/}
     * @throws IllegalArgumentException if something in path or body is wrong
     */
    Answer answer(String method, String path, byte[] body) {
        List<String> parts = List.of(path.split("/", -1));
        return switch (method + " " + parts.get(0) + " " + parts.size()) {
            case "POST records 2" -> insert(parts.get(1), body);
            case "PUT records 3" -> update(parts.get(1), parts.get(2), body);
            case "DELETE records 3" -> delete(parts.get(1), parts.get(2));
            case "POST reset 1" -> done(bigin::reset);
            case "POST search-index 1" -> done(bigin::catchUpSearchIndex);
            case "POST clock 1" -> done(() -> bigin.clock().advance(duration(text(body))));
            case "POST faults 1" -> fault(Json.object(body));
            case "DELETE faults 1" -> done(bigin.faults()::clear);
            case "GET switches 1" -> switches();
            case "PUT switches 2" ->
                    done(() -> bigin.switches().set(parts.get(1) + "=" + text(body)));
            default -> Console.problem(404, "there is no " + method + " /_simulator/" + path);
        };
    }

    private Answer insert(String module, byte[] body) {
        return Answer.json(201, Map.of("id", bigin.module(module).insert(Json.object(body))));
    }

    private Answer update(String module, String id, byte[] body) {
        return done(() -> bigin.module(module).update(id, Json.object(body)));
    }

    private Answer delete(String module, String id) {
        return done(() -> bigin.module(module).delete(id));
    }

    private Answer fault(Map<String, Object> wanted) {
        for (String key : wanted.keySet()) {
            if (!KEYS_OF_FAULTS.contains(key)) {
                throw new IllegalArgumentException(
                        "a fault has no " + key + ", it has " + KEYS_OF_FAULTS);
            }
        }
        Fault fault = Fault.status(number(wanted, "status", 503));
        if (wanted.containsKey("retryAfter")) {
            fault = fault.retryAfter(number(wanted, "retryAfter", 0));
        }
        Faults.Rule rule = bigin.faults().add(fault).times(number(wanted, "times", 1));
        rule.on(text(wanted, "method"), text(wanted, "path"));
        return Answer.json(200, Map.of());
    }

    private Answer switches() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Switch<?> each : Switch.all()) {
            all.put(each.name(), bigin.switches().get(each));
        }
        return Answer.json(200, all);
    }

    private static Answer done(Runnable work) {
        work.run();
        return Answer.json(200, Map.of());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).strip();
    }

    private static String text(Map<String, Object> wanted, String key) {
        return String.valueOf(wanted.getOrDefault(key, "*"));
    }

    private static int number(Map<String, Object> wanted, String key, int byDefault) {
        if (!(wanted.getOrDefault(key, byDefault) instanceof Integer number)) {
            throw new IllegalArgumentException(key + " is not a number");
        }
        return number;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a duration like PT15S: " + text, e);
        }
    }
}
