package io.github.camelzoho.bigin.simulator.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One documented operation: where it is, what it costs and needs, and who answers it.
 *
 * @param method upper case
 * @param pattern path with {@code {name}} for a variable segment
 * @param params query parameters it knows
 * @param scopes scopes that must all be granted; {@code {module}} is the path's module
 * @param credits what a call costs
 * @param heavy whether the call counts against the limit of heavy calls
 * @param handler who answers
 */
public record Route(
        String method,
        String pattern,
        Set<String> params,
        List<String> scopes,
        ToIntFunction<Call> credits,
        java.util.function.Predicate<Call> heavy,
        Handler handler) {

    /** First segments of other areas, which must not be taken for a module nobody defined. */
    private static final Set<String> NO_MODULES =
            Set.of("settings", "users", "org", "coql", "files", "actions", "upload");

    /** A route that costs one credit and knows no parameters. */
    public static Route of(String method, String pattern, Handler handler) {
        return new Route(method, pattern, Set.of(), List.of(), c -> 1, c -> false, handler);
    }

    /** Allows query parameters. */
    public Route params(String... names) {
        return new Route(method, pattern, Set.of(names), scopes, credits, heavy, handler);
    }

    /** Needs scopes. */
    public Route needs(String... needed) {
        return new Route(method, pattern, params, List.of(needed), credits, heavy, handler);
    }

    /** Costs something else than one credit. */
    public Route costs(ToIntFunction<Call> price) {
        return new Route(method, pattern, params, scopes, price, heavy, handler);
    }

    /** Counts as a heavy call under this condition. */
    public Route heavyWhen(java.util.function.Predicate<Call> condition) {
        return new Route(method, pattern, params, scopes, credits, condition, handler);
    }

    /** The variables of a path that has this pattern, or null. */
    @Nullable Map<String, String> match(List<String> segments) {
        List<String> parts = List.of(pattern.split("/", -1));
        if (parts.size() != segments.size()) {
            return null;
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String segment = segments.get(i);
            if (part.startsWith("{")) {
                boolean reserved = part.equals("{module}") && NO_MODULES.contains(segment);
                if (segment.isEmpty() || reserved) {
                    return null;
                }
                variables.put(part.substring(1, part.length() - 1), segment);
            } else if (!part.equals(segment)) {
                return null;
            }
        }
        return variables;
    }
}
