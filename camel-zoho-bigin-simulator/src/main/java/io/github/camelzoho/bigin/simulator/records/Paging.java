package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages of lists: 2,000 records by number, 100,000 by token. */
public final class Paging {
    private static final int TOKEN_RECORDS = 100_000;

    private final World world;
    private final Requests requests;
    private final PageTokens tokens;

    public Paging(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.tokens = new PageTokens(world.clock());
    }

    /** The page that the call asks for, by {@code page} or {@code page_token}. */
    public Requests.Page page(Call call) {
        Optional<String> token = call.param("page_token");
        if (token.isPresent() && call.param("page").isPresent()) {
            throw ambiguous("page", "page_token");
        }
        Requests.Page byNumber = requests.page(call);
        if (token.isEmpty()) {
            if (byNumber.end() > Requests.PAGED_RECORDS) {
                throw new ApiError(
                        400,
                        "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
                        Map.of("limit", Requests.PAGED_RECORDS),
                        "use page_token to get records beyond 2000");
            }
            return byNumber;
        }
        PageTokens.Position position = tokens.read(call, token.get());
        if (call.param("per_page").isPresent() && position.perPage() != byNumber.size()) {
            return new Requests.Page(1, byNumber.size());
        }
        Requests.Page byToken = new Requests.Page(position.page(), position.perPage());
        if (byToken.end() > TOKEN_RECORDS) {
            throw new ApiError(
                    400,
                    "PAGINATION_LIMIT_EXCEEDED",
                    Map.of("limit", TOKEN_RECORDS),
                    "the limit of records by page_token is reached");
        }
        return byToken;
    }

    static ApiError ambiguous(String one, String other) {
        return new ApiError(
                400,
                "AMBIGUITY_DURING_PROCESSING",
                Map.of("params", List.of(one, other)),
                "the parameters exclude each other");
    }

    /** What an answer tells of its page and of those beside it. */
    public Map<String, @Nullable Object> info(Call call, Requests.Page page, Window window) {
        boolean early = world.switches().get(Switch.PAGE_TOKEN_FROM_FIRST_PAGE);
        boolean offered = early || page.end() >= Requests.PAGED_RECORDS;
        boolean next = window.more() && offered;
        boolean previous = page.number() > 1 && offered;
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        info.put("per_page", page.size());
        info.put("next_page_token", next ? token(call, page, 1) : null);
        info.put("count", window.rows().size());
        info.put("page", page.number());
        info.put("previous_page_token", previous ? token(call, page, -1) : null);
        info.put(
                "page_token_expiry",
                next || previous
                        ? world.times().text(world.clock().now().plus(PageTokens.LIFE))
                        : null);
        info.put("more_records", window.more());
        return info;
    }

    private String token(Call call, Requests.Page page, int step) {
        return tokens.make(call, page.number() + step, page.size());
    }
}
