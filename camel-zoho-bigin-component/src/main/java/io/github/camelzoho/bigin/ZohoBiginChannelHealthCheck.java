package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.webhook.ChannelStatus;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * DOWN when the channel is closed, and already when renewing it fails and a quarter of its life is
 * left. Costs no credits.
 */
final class ZohoBiginChannelHealthCheck extends AbstractHealthCheck {
    private final PushChannel channel;

    ZohoBiginChannelHealthCheck(PushChannel channel) {
        super("camel", "zoho-bigin-channel-" + channel.status().channelId());
        this.channel = channel;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        builder.details(ChannelFacts.of(channel));
        ChannelStatus status = channel.status();
        Exception failure = status.lastFailure();
        if (status.state() == ChannelStatus.State.waiting) {
            builder.unknown();
            return;
        }
        if (!status.inDanger()) {
            builder.up();
            return;
        }
        if (failure instanceof ZohoBiginException refused) {
            builder.detail(SERVICE_STATUS_CODE, refused.getStatusCode());
            if (refused.getCode() != null) {
                builder.detail(SERVICE_ERROR_CODE, refused.getCode());
            }
        }
        builder.message(message(status)).down();
        if (failure != null) {
            builder.error(failure);
        }
    }

    private String message(ChannelStatus status) {
        Exception failure = status.lastFailure();
        String why = failure == null ? "" : ": " + failure.getMessage();
        return status.state() == ChannelStatus.State.open
                ? "The "
                        + channel
                        + " ends in "
                        + status.left().toMinutes()
                        + " min and can't be renewed"
                        + why
                : "The " + channel + " is closed, Bigin tells of no changes" + why;
    }
}
