package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.store.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events as one iCalendar object.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 */
final class EventsIcs {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private EventsIcs() {}

    static byte[] of(List<Row> events) {
        StringBuilder ics = new StringBuilder();
        line(ics, "BEGIN", "VCALENDAR");
        line(ics, "VERSION", "2.0");
        line(ics, "PRODID", "-//Simulated Bigin//EN");
        for (Row event : events) {
            line(ics, "BEGIN", "VEVENT");
            line(ics, "UID", Long.toString(event.id()));
            line(ics, "DTSTAMP", UTC.format(Instant.ofEpochSecond(event.modified())));
            line(ics, "DTSTART", time(event.stored("Start_DateTime")));
            line(ics, "DTEND", time(event.stored("End_DateTime")));
            line(ics, "SUMMARY", text(event.stored("Event_Title")));
            line(ics, "LOCATION", text(event.stored("Venue")));
            line(ics, "END", "VEVENT");
        }
        line(ics, "END", "VCALENDAR");
        return ics.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder ics, String name, @Nullable String value) {
        if (value != null) {
            ics.append(name).append(':').append(value).append("\r\n");
        }
    }

    private static @Nullable String time(@Nullable Object stored) {
        return stored instanceof Instant time ? UTC.format(time) : null;
    }

    private static @Nullable String text(@Nullable Object stored) {
        return stored == null
                ? null
                : stored.toString()
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n");
    }
}
