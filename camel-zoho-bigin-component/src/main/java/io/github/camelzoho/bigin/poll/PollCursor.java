package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed stands. Immutable.
 *
 * @param modified how far new and modified records are handed out
 * @param deleted how far deleted records are handed out
 * @param known records created before this were all seen: what is created later is new to the feed
 */
public record PollCursor(Mark modified, Mark deleted, Instant known) {
    private static final String VERSION = "v1";
    private static final String NO_ID = "-";
    private static final Pattern ID = Pattern.compile("\\d{1,30}");

    /**
     * How far one kind of change is handed out: all of the seconds before {@code second}, and
     * within it those with an id up to {@code afterId}.
     *
     * @param second by Bigin's clock
     * @param afterId compared as a number; {@code null} if nothing of the second is handed out yet
     */
    public record Mark(Instant second, @Nullable String afterId) {
        /** Nothing of the second and all later ones is handed out. */
        public static Mark before(Instant second) {
            return new Mark(second, null);
        }

        /** Whether a change of this time and id is handed out. */
        boolean covers(Instant time, String id) {
            int seconds = time.compareTo(second);
            return seconds < 0
                    || (seconds == 0 && afterId != null && Row.compareIds(id, afterId) <= 0);
        }

        /** The one of the two that is further. */
        Mark orLater(Mark other) {
            int seconds = second.compareTo(other.second);
            boolean mine =
                    seconds > 0
                            || (seconds == 0
                                    && (other.afterId == null
                                            || covers(other.second, other.afterId)));
            return mine ? this : other;
        }
    }

    /** Nothing of the second and all later ones is handed out. */
    public static PollCursor before(Instant second) {
        return new PollCursor(Mark.before(second), Mark.before(second), second);
    }

    /** The position as one line of text without {@code =}, for a store. */
    public String encode() {
        return String.join("|", VERSION, text(modified), text(deleted), known.toString());
    }

    /**
     * The position that was encoded by this or an older version.
     *
     * @throws ZohoBiginCursorException if the text is anything else; a position is never guessed
     */
    public static PollCursor decode(String text) {
        String[] parts = text.split("\\|", -1);
        if (!parts[0].equals(VERSION) || parts.length != 6) {
            throw unreadable(text, null);
        }
        try {
            return new PollCursor(
                    mark(parts[1], parts[2]), mark(parts[3], parts[4]), Instant.parse(parts[5]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unreadable(text, e);
        }
    }

    private static String text(Mark mark) {
        return mark.second + "|" + (mark.afterId == null ? NO_ID : mark.afterId);
    }

    private static Mark mark(String second, String afterId) {
        if (!afterId.equals(NO_ID) && !ID.matcher(afterId).matches()) {
            throw new IllegalArgumentException("'" + afterId + "' is not an id");
        }
        return new Mark(Instant.parse(second), afterId.equals(NO_ID) ? null : afterId);
    }

    private static ZohoBiginCursorException unreadable(String text, @Nullable Throwable cause) {
        String shown = text.length() <= 100 ? text : text.substring(0, 100) + "…";
        return new ZohoBiginCursorException(
                "the stored position '" + shown + "' can't be read by this version",
                "Nothing was skipped. Put the position back from a backup, or upgrade if a newer version wrote it; to begin"
                        + " anew, remove it from the store and set startFrom to a time from which on all changes may come again",
                cause);
    }
}
