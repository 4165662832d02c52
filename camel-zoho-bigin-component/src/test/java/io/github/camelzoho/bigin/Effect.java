package io.github.camelzoho.bigin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an example leaves behind, where somebody else can see it.
 *
 * @param calls what it asked of Bigin, in order, but for what is made by chance
 * @param records what Bigin holds afterwards, by module
 * @param log what it has logged
 * @param files the files that it has written, by name
 */
record Effect(
        List<Call> calls,
        Map<String, List<Map<String, Object>>> records,
        List<String> log,
        Map<String, String> files) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MODULES =
            List.of(
                    "Contacts",
                    "Accounts",
                    "Pipelines",
                    "Products",
                    "Tasks",
                    "Events",
                    "Calls",
                    "Notes");

    /** A call; its body as JSON if it is. */
    record Call(
            String method,
            String path,
            Map<String, List<String>> query,
            Object body,
            int status,
            int credits) {}

    static Effect of(BiginSimulator bigin, ExampleStage stage) throws IOException {
        Map<String, List<Map<String, Object>>> records = new LinkedHashMap<>();
        MODULES.forEach(module -> records.put(module, bigin.module(module).all()));
        return new Effect(
                bigin.calls().stream().map(Effect::call).toList(),
                records,
                List.copyOf(stage.log),
                stage.files());
    }

    private static Call call(RecordedCall call) {
        return new Call(
                call.method(),
                call.path(),
                call.query(),
                body(call.body()),
                call.status(),
                call.credits());
    }

    private static Object body(String text) {
        if (text.contains("Content-Disposition")) {
            return text.lines().filter(line -> line.startsWith("Content-Disposition")).toList();
        }
        // A listener's port, and what channels are called and authorised by, are new each time.
        String steady =
                text.replaceAll("localhost:\\d+", "localhost")
                        .replaceAll("\"(token|channel_id)\":\"?[^\",]+\"?", "\"$1\":0");
        try {
            return JSON.readTree(steady);
        } catch (JsonProcessingException e) {
            return steady;
        }
    }
}
