package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.http.Call;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The key {@code callback} of a job. */
final class Callback {
    private Callback() {}

    /** The address to post to, null if none is wanted. */
    static @Nullable String url(Call call) {
        Object callback = call.json().get("callback");
        if (callback == null) {
            return null;
        }
        if (!(callback instanceof Map<?, ?> map) || !(map.get("url") instanceof String url)) {
            throw wrong("INVALID_CALLBACK_URL");
        }
        for (Object key : map.keySet()) {
            if (!Set.of("url", "method").contains(key)) {
                throw call.refuse("key callback." + key, "INVALID_DATA", Map.of());
            }
        }
        if (!"post".equals(map.get("method"))) {
            throw wrong("INVALID_CALLBACK_METHOD");
        }
        if (!isAddress(url)) {
            throw wrong("INVALID_CALLBACK_URL");
        }
        return url;
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static ApiError wrong(String code) {
        return new ApiError(400, code, Map.of("api_name", "callback"), "the callback is invalid");
    }
}
