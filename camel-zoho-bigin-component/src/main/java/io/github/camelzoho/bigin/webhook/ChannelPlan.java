package io.github.camelzoho.bigin.webhook;

import io.github.camelzoho.bigin.client.api.ChannelsApi;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.poll.EventType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a channel is to be. Immutable; {@code toString} shows neither token nor address, which may
 * hold secrets.
 *
 * @param id digits
 * @param module the API name of the module that it tells of
 * @param notifyUrl where Bigin is to send notifications
 * @param events which kinds of change it tells of
 * @param token the secret that comes back in notifications
 * @param life how long it is to live unless it is renewed
 * @param keep whether it stays when the registrar stops
 */
public record ChannelPlan(
        String id,
        String module,
        String notifyUrl,
        Set<EventType> events,
        ChannelToken token,
        Duration life,
        boolean keep) {
    /** Bigin takes a default of an hour or two instead of anything that is longer than a day. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(1).minusMinutes(1);

    /** Shorter would be renewed all the time. */
    public static final Duration SHORTEST_LIFE = Duration.ofMinutes(10);

    private static final int LONGEST_ID = 19;

    public ChannelPlan {
        events = Set.copyOf(events);
        if (!id.matches("[0-9]{1," + LONGEST_ID + "}")) {
            throw new ZohoBiginInputException(
                    "channelId must be a number of at most 19 digits, not '" + id + "'");
        }
        if (life.compareTo(SHORTEST_LIFE) < 0 || life.compareTo(Duration.ofDays(1)) > 0) {
            throw new ZohoBiginInputException(
                    "channelLife must be from 10 minutes to 1 day, not " + life);
        }
    }

    /**
     * An id that is the same whenever the same parts make it, and different for different parts: 18
     * digits of their hash.
     */
    public static String derivedId(List<String> parts) {
        MessageDigest digest = ChannelToken.sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // With its length, so that no two lists of parts run together to the same bytes.
            digest.update(BigInteger.valueOf(bytes.length).toByteArray());
            digest.update((byte) ':');
            digest.update(bytes);
        }
        BigInteger smallest = BigInteger.TEN.pow(17);
        BigInteger range = BigInteger.TEN.pow(18).subtract(smallest);
        return new BigInteger(1, digest.digest()).mod(range).add(smallest).toString();
    }

    /** The channel as Bigin wants it. */
    Map<String, Object> toMap(Instant expiry) {
        Map<String, Object> channel = new LinkedHashMap<>();
        channel.put(ChannelsApi.ID, id);
        channel.put("notify_url", notifyUrl);
        channel.put("events", names());
        channel.put("token", token.value());
        channel.put(ChannelsApi.EXPIRY, ChannelsApi.time(expiry));
        return channel;
    }

    /** The expiry to ask for. */
    Instant expiry(Instant now) {
        Duration asked = life.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : life;
        return now.plus(asked);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (EventType event : EventType.values()) {
            if (events.contains(event)) {
                names.add(
                        module
                                + switch (event) {
                                    case created -> ".create";
                                    case updated -> ".edit";
                                    case deleted -> ".delete";
                                });
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return "channel " + id + " of " + module;
    }
}
