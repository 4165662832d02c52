package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.client.BiginConnection;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * UP while there is an access token to be had and the last call was not refused for it. Costs no
 * credits: the token comes from the cache or the accounts host.
 */
final class ZohoBiginProducerHealthCheck extends AbstractHealthCheck {
    private final ZohoBiginEndpoint endpoint;

    ZohoBiginProducerHealthCheck(ZohoBiginEndpoint endpoint) {
        super("camel", "producer:zoho-bigin-" + endpoint.getId());
        this.endpoint = endpoint;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        BiginConnection connection = endpoint.connection();
        builder.detail("calls", connection.meter().calls());
        builder.detail("credits", connection.meter().credits());
        builder.detail("failures", connection.meter().failures());
        try {
            connection.tokens().current();
            connection
                    .refusal()
                    .get()
                    .ifPresentOrElse(refused -> down(builder, refused), builder::up);
        } catch (ZohoBiginException e) {
            down(builder, e);
        }
    }

    private static void down(HealthCheckResultBuilder builder, ZohoBiginException e) {
        builder.detail(SERVICE_STATUS_CODE, e.getStatusCode());
        if (e.getCode() != null) {
            builder.detail(SERVICE_ERROR_CODE, e.getCode());
        }
        builder.message(e.getMessage()).error(e).down();
    }
}
