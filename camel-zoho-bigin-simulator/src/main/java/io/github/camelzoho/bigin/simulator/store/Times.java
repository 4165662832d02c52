package io.github.camelzoho.bigin.simulator.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Writes times as Bigin does: whole seconds, ISO 8601, in the offset of the organisation's zone,
 * for example {@code 2031-03-04T09:08:07+02:00}.
 */
public final class Times {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private volatile ZoneId zone;

    public Times(ZoneId zone) {
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    public void zone(ZoneId newZone) {
        this.zone = newZone;
    }

    public String text(Instant time) {
        return FORM.format(time.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
