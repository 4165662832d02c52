package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.Map;
import java.util.function.Function;

/**
 * How Bigin wants the module of a bulk job: its samples show a text, newer APIs of the vendor take
 * an object. The text is tried first; the form that was taken is kept. A refused job was not
 * started, so the second try starts none twice. Thread-safe.
 */
final class ModuleForm {
    private volatile boolean object;

    /** Makes the call with the module in one form, and in the other if the first is refused. */
    <T> T attempt(String module, Function<Object, T> call) {
        boolean first = object;
        try {
            return call.apply(written(module, first));
        } catch (ZohoBiginInvalidDataException refused) {
            if (!refusesForm(refused, first)) {
                throw refused;
            }
            return otherwise(module, call, refused, !first);
        }
    }

    private <T> T otherwise(
            String module,
            Function<Object, T> call,
            ZohoBiginInvalidDataException refused,
            boolean other) {
        try {
            T result = call.apply(written(module, other));
            object = other;
            return result;
        } catch (ZohoBiginInvalidDataException again) {
            if (!refusesForm(again, other)) {
                throw again;
            }
            refused.addSuppressed(again);
            throw refused;
        }
    }

    private static Object written(String module, boolean object) {
        return object ? Map.of("api_name", module) : module;
    }

    /** An unknown module has codes of its own. */
    private static boolean refusesForm(ZohoBiginInvalidDataException e, boolean object) {
        Object expected = e.getDetails().get("expected_data_type");
        return "INVALID_DATA".equals(e.getCode())
                && ("module".equals(e.getDetails().get("api_name"))
                        || (object ? "string" : "jsonobject").equals(expected));
    }
}
