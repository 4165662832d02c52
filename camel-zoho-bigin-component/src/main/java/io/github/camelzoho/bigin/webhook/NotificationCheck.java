package io.github.camelzoho.bigin.webhook;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Decides whether a call is a notification of the channel: of bearable size, with the right token,
 * for this channel, and not seen before. Thread-safe.
 */
public final class NotificationCheck {
    /** Far more than the ids of the largest call need. */
    public static final int LARGEST = 256 * 1024;

    /** How far a notification's time may be from now; as long a call is remembered. */
    static final Duration WINDOW = Duration.ofHours(1);

    private static final int MOST_REMEMBERED = 50_000;

    private final String channelId;
    private final ChannelToken token;
    private final Supplier<Instant> biginNow;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    /**
     * @param channelId the only channel there is
     * @param token its secret
     * @param biginNow Bigin's time
     */
    public NotificationCheck(String channelId, ChannelToken token, Supplier<Instant> biginNow) {
        this.channelId = channelId;
        this.token = token;
        this.biginNow = biginNow;
    }

    /**
     * Judges a call; an accepted one is remembered.
     *
     * @param body the call's body, or its first {@value #LARGEST} bytes and one more
     */
    public Verdict judge(byte[] body) {
        if (body.length > LARGEST) {
            return new Verdict.Refused(413, "it is larger than " + LARGEST + " bytes");
        }
        Map<String, Object> payload;
        try {
            payload = Notification.parse(body);
        } catch (IOException e) {
            return new Verdict.Refused(400, "it is no JSON object");
        }
        // Nothing of it is believed before this.
        if (!token.matches(payload.get(Notification.TOKEN))) {
            return new Verdict.Refused(401, "its token is wrong or missing");
        }
        if (!channelId.equals(String.valueOf(payload.get(Notification.CHANNEL)))) {
            return new Verdict.Refused(404, "it is for another channel");
        }
        Notification notification;
        try {
            notification = Notification.of(payload);
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(400, String.valueOf(e.getMessage()));
        }
        return firstTime(notification, fingerprint(body));
    }

    /** Forgets an accepted call that could not be taken after all, so that it may come again. */
    public void forget(Verdict.Accepted accepted) {
        lock.lock();
        try {
            seen.remove(accepted.fingerprint());
        } finally {
            lock.unlock();
        }
    }

    private Verdict firstTime(Notification notification, String fingerprint) {
        Instant now = biginNow.get();
        Instant time = notification.time();
        if (time != null && Duration.between(time, now).abs().compareTo(WINDOW) > 0) {
            return new Verdict.Refused(409, "its time is more than an hour from now");
        }
        lock.lock();
        try {
            forgetOld(now);
            if (seen.putIfAbsent(fingerprint, now) != null) {
                return new Verdict.Refused(409, "it has come before");
            }
        } finally {
            lock.unlock();
        }
        return new Verdict.Accepted(notification, fingerprint);
    }

    /** Twice the window: a time may be as far in the future as in the past. */
    private void forgetOld(Instant now) {
        Instant start = now.minus(WINDOW.multipliedBy(2));
        Iterator<Instant> oldest = seen.values().iterator();
        while (oldest.hasNext()
                && (oldest.next().isBefore(start) || seen.size() >= MOST_REMEMBERED)) {
            oldest.remove();
        }
    }

    private static String fingerprint(byte[] body) {
        return HexFormat.of().formatHex(ChannelToken.sha256().digest(body));
    }
}
