package io.github.camelzoho.bigin.simulator.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the route of a call. The first pattern that has the path's form decides. */
public final class Routes {
    private final Map<String, Map<String, Route>> byPattern = new LinkedHashMap<>();

    public Routes(List<Route> routes) {
        for (Route route : routes) {
            byPattern
                    .computeIfAbsent(route.pattern(), p -> new LinkedHashMap<>())
                    .put(route.method(), route);
        }
    }

    /**
     * What was found for a path.
     *
     * @param pathKnown whether any method is known for it
     * @param route the route, if the method is known too
     */
    public record Found(boolean pathKnown, @Nullable Route route) {}

    /** Looks a path up and tells the call its variables. */
    public Found find(Call call, String path) {
        List<String> segments = List.of(path.split("/", -1));
        for (Map<String, Route> ofPattern : byPattern.values()) {
            Route any = ofPattern.values().iterator().next();
            Map<String, String> variables = any.match(segments);
            if (variables != null) {
                call.variables(variables);
                return new Found(true, ofPattern.get(call.method()));
            }
        }
        return new Found(false, null);
    }
}
