package io.github.camelzoho.bigin.simulator.metadata;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * GET /settings/fields?module=.
 *
 * <p>Source: <a href="https://www.bigin.com/developer/docs/apis/v2/field-meta.html">fields</a>.
 */
public final class FieldsApi {
    private final World world;

    public FieldsApi(World world) {
        this.world = world;
    }

    public Answer list(Call call) {
        ModuleDefinition module = ModulesApi.named(world, call);
        String type = call.param("type").orElse("all");
        if (!type.equals("all") && !type.equals("unused")) {
            throw new ApiError(400, "INVALID_DATA", Map.of("param", "type"), "invalid data");
        }
        List<Object> fields = new ArrayList<>();
        if (type.equals("all")) {
            FieldView view = FieldView.ofOrganization(world.schema());
            module.fields().forEach(field -> fields.add(view.shown(field, fields.size())));
        }
        return fields.isEmpty() ? Answer.nothing() : Answer.json(200, Map.of("fields", fields));
    }
}
