package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.webhook.ChannelStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** What operators are told of a notification channel, in the health check and the dev console. */
final class ChannelFacts {
    private ChannelFacts() {}

    /** The facts that are known, by name; no secret, and not the address, which may hold one. */
    static Map<String, Object> of(PushChannel channel) {
        ChannelStatus status = channel.status();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("module", channel.module());
        facts.put("channelId", status.channelId());
        facts.put("state", status.state().name());
        if (status.expiry() != null) {
            facts.put("expiry", status.expiry().toString());
        }
        facts.put("failures", status.failures());
        facts.put("notificationsTaken", channel.notificationsTaken());
        facts.put("callsRefused", channel.callsRefused());
        return facts;
    }
}
