package io.github.camelzoho.bigin.simulator.console;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The page at {@code /}, its files, what it shows and the control calls, all below {@code
 * /_simulator}. Bigin has neither path. Nothing here costs credits or is recorded as a call.
 */
public final class Console {
    private static final String BELOW = "/_simulator/";

    /** A page of another site can't send it without asking first, and is not allowed to. */
    private static final String HEADER = "X-Simulator";

    private static final Map<String, String> FILES =
            Map.of("/", "page.html", BELOW + "page.css", "page.css", BELOW + "page.js", "page.js");
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript");

    private final World world;
    private final ChangeLog changes;
    private final ConsoleState state;
    private final Controls controls;

    public Console(BiginSimulator bigin, World world) {
        this.world = world;
        this.changes = new ChangeLog(world.database(), world.times());
        this.state = new ConsoleState(bigin, world, changes);
        this.controls = new Controls(bigin);
    }

    /** Whether a path is the console's, whatever stands behind it. */
    public static boolean has(String url) {
        return url.equals("/") || url.startsWith("/?") || url.startsWith(BELOW);
    }

    /** Answers a call to one of the console's paths. */
    public Answer answer(
            String method, String url, Map<String, List<String>> headers, byte[] body) {
        int question = url.indexOf('?');
        String path = question < 0 ? url : url.substring(0, question);
        String query = question < 0 ? "" : url.substring(question + 1);
        return guarded(answerUnguarded(method, path, query, headers, body));
    }

    private Answer answerUnguarded(
            String method,
            String path,
            String query,
            Map<String, List<String>> headers,
            byte[] body) {
        String file = FILES.get(path);
        if (file != null) {
            return method.equals("GET") ? file(file) : problem(405, "only GET is taken here");
        }
        try {
            if (path.equals(BELOW + "state") && method.equals("GET")) {
                Map<String, List<String>> asked = Query.parse(query);
                return Answer.json(
                        200, state.shown(first(asked, "module"), first(asked, "version")));
            }
            if (!method.equals("GET") && !sorted(headers).containsKey(HEADER)) {
                return problem(403, "send the header " + HEADER + ", with any value");
            }
            return controls.answer(method, path.substring(BELOW.length()), body);
        } catch (ApiError e) {
            return problem(400, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return problem(400, String.valueOf(e.getMessage()));
        }
    }

    /** Forgets the changes there were. */
    public void reset() {
        world.database()
                .locked(
                        () -> {
                            changes.clear();
                            return true;
                        });
    }

    static Answer problem(int status, String text) {
        return Answer.json(status, Map.of("error", text));
    }

    private static @Nullable String first(Map<String, List<String>> asked, String name) {
        List<String> values = asked.get(name);
        return values == null ? null : values.get(0);
    }

    private static Map<String, List<String>> sorted(Map<String, List<String>> headers) {
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        return sorted;
    }

    private static Answer file(String name) {
        try (InputStream in = Console.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + name);
            }
            Map<String, String> headers = new LinkedHashMap<>();
            String type = TYPES.get(name.substring(name.indexOf('.') + 1));
            headers.put("Content-Type", type + "; charset=utf-8");
            return new Answer(200, headers, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever stands in a record: the browser runs and loads nothing but the page's own files. */
    private static Answer guarded(Answer answer) {
        return answer.with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                                + " img-src data:; base-uri 'none'; form-action 'none';"
                                + " frame-ancestors 'none'");
    }
}
