package io.github.camelzoho.bigin.simulator.metadata;

import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.Profile;
import io.github.camelzoho.bigin.simulator.schema.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GET /settings/roles and GET /settings/profiles.
 *
 * <p>Sources: <a href="https://www.bigin.com/developer/docs/apis/v2/get-roles.html">roles</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/get-profiles.html">profiles</a>.
 */
public final class RolesApi {
    private final World world;

    public RolesApi(World world) {
        this.world = world;
    }

    public Answer roles(Call call) {
        List<Object> roles = new ArrayList<>();
        world.schema().roles().forEach(role -> roles.add(shown(role)));
        return Answer.json(200, Map.of("roles", roles));
    }

    public Answer profiles(Call call) {
        List<Object> profiles = new ArrayList<>();
        world.schema().profiles().forEach(profile -> profiles.add(shown(profile)));
        return Answer.json(200, Map.of("profiles", profiles));
    }

    private Map<String, @Nullable Object> shown(Role role) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", role.id());
        shown.put("name", role.name());
        shown.put("display_label", role.name());
        shown.put("description", null);
        shown.put("admin_user", role.reportsTo() == null);
        shown.put("share_with_peers", false);
        shown.put(
                "reporting_to",
                world.schema().roles().stream()
                        .filter(above -> above.id().equals(role.reportsTo()))
                        .findAny()
                        .map(above -> Map.of("id", above.id(), "name", above.name()))
                        .orElse(null));
        return shown;
    }

    private static Map<String, @Nullable Object> shown(Profile profile) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", profile.id());
        shown.put("name", profile.name());
        shown.put("display_label", profile.name());
        shown.put("description", null);
        shown.put("custom", false);
        return shown;
    }
}
