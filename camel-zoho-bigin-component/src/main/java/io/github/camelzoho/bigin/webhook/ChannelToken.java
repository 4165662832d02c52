package io.github.camelzoho.bigin.webhook;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The secret of a channel, which comes back in every notification and is the only proof that it is
 * Bigin's. Immutable; {@code toString} does not show it.
 */
public final class ChannelToken {
    /** The longest that Bigin takes. */
    public static final int LENGTH = 50;

    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final String value;

    private ChannelToken(String value) {
        this.value = value;
    }

    /** A new one of full length. */
    public static ChannelToken random(RandomGenerator random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ChannelToken(text.toString());
    }

    /**
     * One that somebody has chosen.
     *
     * @throws ZohoBiginInputException if it is shorter than 16 or longer than 50 characters
     */
    public static ChannelToken of(String text) {
        if (text.length() < 16 || text.length() > LENGTH) {
            throw new ZohoBiginInputException(
                    "notificationToken must have 16 to 50 characters, not " + text.length());
        }
        return new ChannelToken(text);
    }

    String value() {
        return value;
    }

    /** Whether a text is this token; takes as long for a right as for a wrong one. */
    boolean matches(@Nullable Object given) {
        String text = given instanceof String string ? string : "";
        return MessageDigest.isEqual(digest(value), digest(text));
    }

    /** Of one length, whatever the text's, so that the length takes no time either. */
    private static byte[] digest(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "xxxxxx";
    }
}
