package io.github.camelzoho.bigin;

/**
 * Makes endpoints that can be used with {@code webhook:}. A class of its own, because it can only
 * be loaded when camel-webhook is there.
 */
final class PushEndpoints {
    private PushEndpoints() {}

    static ZohoBiginEndpoint make(
            String uri, ZohoBiginComponent component, ZohoBiginConfiguration options) {
        return new ZohoBiginWebhookEndpoint(uri, component, options);
    }
}
