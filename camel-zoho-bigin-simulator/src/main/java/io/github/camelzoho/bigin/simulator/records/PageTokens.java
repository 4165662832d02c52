package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.SimulatorClock;
import io.github.camelzoho.bigin.simulator.http.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes and reads page tokens. A token holds all it needs, so a walk of any length costs no memory
 * here; it is signed against being made up.
 */
final class PageTokens {
    static final Duration LIFE = Duration.ofHours(24);

    private static final int PARTS = 6;

    private final SimulatorClock clock;

    PageTokens(SimulatorClock clock) {
        this.clock = clock;
    }

    /** Where a token leads. */
    record Position(int page, int perPage) {}

    String make(Call call, int page, int perPage) {
        String text =
                String.join(
                        "x",
                        Integer.toHexString(page),
                        Integer.toHexString(perPage),
                        Long.toHexString(clock.now().plus(LIFE).getEpochSecond()),
                        Long.toHexString(call.caller().userId()),
                        Integer.toHexString(bound(call)));
        return text + "x" + signature(text);
    }

    /** Reads a token and refuses one that is foreign, old, or used with other parameters. */
    Position read(Call call, String token) {
        List<String> parts = List.of(token.split("x", -1));
        int last = token.lastIndexOf('x');
        if (parts.size() != PARTS
                || !signature(token.substring(0, last)).equals(parts.get(PARTS - 1))
                || Long.parseLong(parts.get(3), 16) != call.caller().userId()) {
            throw Requests.invalidParam("page_token", token);
        }
        Instant expires = Instant.ofEpochSecond(Long.parseLong(parts.get(2), 16));
        if (!clock.now().isBefore(expires)) {
            throw new ApiError(
                    400,
                    "EXPIRED_VALUE",
                    Map.of("param", "page_token"),
                    "the page token has expired");
        }
        if (!parts.get(4).equals(Integer.toHexString(bound(call)))) {
            throw new ApiError(
                    400,
                    "TOKEN_BOUND_DATA_MISMATCH",
                    Map.of("param", "page_token"),
                    "the parameters differ from those the token was made for");
        }
        return new Position(Integer.parseInt(parts.get(0), 16), Integer.parseInt(parts.get(1), 16));
    }

    /** Stands for everything a token is bound to but the page size, which has its own rule. */
    private static int bound(Call call) {
        Map<String, List<String>> params = new TreeMap<>(call.query());
        params.keySet().removeAll(List.of("page", "per_page", "page_token"));
        return (call.path() + params).hashCode();
    }

    private static String signature(String text) {
        return Integer.toHexString(("simulator" + text).hashCode());
    }
}
