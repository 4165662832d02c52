package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The key {@code module} of a job: a text, or {@code {"api_name":"…"}} where the switch says so.
 */
final class ModuleKey {
    private ModuleKey() {}

    /** The module, or an error with the code if there is no such module. */
    static ModuleDefinition read(
            Call call, World world, @Nullable Object value, String codeOfUnknown) {
        Switch.ModuleForm form = world.switches().get(Switch.BULK_MODULE_FORM);
        boolean object = value instanceof Map<?, ?>;
        if (value == null) {
            throw new ApiError(
                    400,
                    "MANDATORY_NOT_FOUND",
                    Map.of("api_name", "module"),
                    "required field not found");
        }
        if (object && form == Switch.ModuleForm.TEXT) {
            throw call.refuse("module as object", wrongForm("string"));
        }
        if (!object && form == Switch.ModuleForm.OBJECT) {
            throw wrongForm("jsonobject");
        }
        Object name = value instanceof Map<?, ?> map ? map.get("api_name") : value;
        ModuleDefinition module = world.schema().module(String.valueOf(name));
        if (module == null || !module.apiSupported()) {
            throw new ApiError(
                    400,
                    codeOfUnknown,
                    Map.of("api_name", "module", "value", String.valueOf(name)),
                    "the module is not supported");
        }
        return module;
    }

    private static ApiError wrongForm(String expected) {
        return new ApiError(
                400,
                "INVALID_DATA",
                Map.of("api_name", "module", "expected_data_type", expected),
                "invalid data");
    }
}
