package io.github.camelzoho.bigin.simulator.metadata;

import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.schema.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * GET /users and GET /users/{id}.
 *
 * <p>Source: <a href="https://bigin.com/developer/docs/apis/v2/get-users.html">users</a>.
 */
public final class UsersApi {
    private static final Set<String> TYPES =
            Set.of(
                    "AllUsers",
                    "ActiveUsers",
                    "DeactiveUsers",
                    "ConfirmedUsers",
                    "NotConfirmedUsers",
                    "DeletedUsers",
                    "ActiveConfirmedUsers",
                    "AdminUsers",
                    "ActiveConfirmedAdmins",
                    "CurrentUser");

    private final World world;
    private final Requests requests;

    public UsersApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
    }

    public Answer list(Call call) {
        String type = Requests.oneOf(call, "type", TYPES, "AllUsers");
        String current = Long.toString(call.caller().userId());
        List<User> found =
                world.schema().users().stream().filter(u -> is(u, type, current)).toList();
        Requests.Page page = requests.page(call);
        int start = (int) Math.min((page.number() - 1L) * page.size(), found.size());
        int end = Math.min(start + page.size(), found.size());
        if (start == end) {
            return Answer.nothing();
        }
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("per_page", page.size());
        info.put("count", end - start);
        info.put("page", page.number());
        info.put("more_records", end < found.size());
        return Answer.json(
                200,
                Map.of(
                        "users",
                        found.subList(start, end).stream().map(this::shown).toList(),
                        "info",
                        info));
    }

    public Answer get(Call call) {
        User user = world.schema().user(Long.toString(requests.id(call)));
        return user == null
                ? Answer.nothing()
                : Answer.json(200, Map.of("users", List.of(shown(user))));
    }

    private static boolean is(User user, String type, String current) {
        return switch (type) {
            case "ActiveUsers" -> user.active() && !user.deleted();
            case "DeactiveUsers" -> !user.active() && !user.deleted();
            case "ConfirmedUsers" -> user.confirmed();
            case "NotConfirmedUsers" -> !user.confirmed();
            case "DeletedUsers" -> user.deleted();
            case "ActiveConfirmedUsers" -> user.active() && user.confirmed();
            case "AdminUsers" -> user.admin();
            case "ActiveConfirmedAdmins" -> user.active() && user.confirmed() && user.admin();
            case "CurrentUser" -> user.id().equals(current);
            default -> true;
        };
    }

    private Map<String, @Nullable Object> shown(User user) {
        int offset =
                world.times().zone().getRules().getOffset(world.clock().now()).getTotalSeconds();
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("country", null);
        shown.put("role", Map.of("name", user.role().name(), "id", user.role().id()));
        shown.put("profile", Map.of("name", user.profile().name(), "id", user.profile().id()));
        shown.put("id", user.id());
        shown.put("full_name", user.fullName());
        shown.put("first_name", user.firstName());
        shown.put("last_name", user.lastName());
        shown.put("email", user.email());
        shown.put("zuid", user.id().substring(user.id().length() - 8));
        shown.put("status", user.deleted() ? "deleted" : user.active() ? "active" : "disabled");
        shown.put("confirm", user.confirmed());
        shown.put("category", "regular_user");
        shown.put("language", "en_US");
        shown.put("locale", "en_US");
        shown.put("country_locale", "en_US");
        shown.put("time_zone", world.times().zone().getId());
        shown.put("offset", offset * 1_000);
        shown.put("time_format", "HH:mm");
        shown.put("date_format", "yyyy-MM-dd");
        shown.put("name_format", "Salutation,First Name,Last Name");
        shown.put("sort_order_preference", "First Name,Last Name");
        shown.put("decimal_separator", "Period");
        shown.put("number_separator", "Comma");
        shown.put("signature", null);
        shown.put("created_by", Map.of("name", user.fullName(), "id", user.id()));
        shown.put("created_time", "2026-01-05T08:00:00+02:00");
        shown.put("Modified_By", Map.of("name", user.fullName(), "id", user.id()));
        shown.put("Modified_Time", "2026-01-05T08:00:00+02:00");
        shown.put("Isonline", user.active());
        shown.putAll(user.more());
        return shown;
    }
}
