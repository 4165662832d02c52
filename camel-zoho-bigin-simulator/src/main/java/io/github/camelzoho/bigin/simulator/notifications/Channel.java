package io.github.camelzoho.bigin.simulator.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notification channel as somebody asked for it. Immutable.
 *
 * @param owner id of the user whose token made it
 * @param id digits, chosen by the caller
 * @param notifyUrl where changes are told, with its query
 * @param events such as {@code Contacts.create}, in the order given
 * @param token echoed in every notification, or null
 * @param expiry when it ends
 * @param affectedValues whether notifications carry the changed values
 * @param relatedActions whether changes of related records count; kept, of no effect
 */
public record Channel(
        long owner,
        String id,
        String notifyUrl,
        List<String> events,
        @Nullable String token,
        Instant expiry,
        boolean affectedValues,
        boolean relatedActions) {
    public Channel {
        events = List.copyOf(events);
    }

    Channel withEvents(List<String> others) {
        return new Channel(
                owner, id, notifyUrl, others, token, expiry, affectedValues, relatedActions);
    }

    /** The events by the module they are of, modules in the order of their first event. */
    Map<String, List<String>> byModule() {
        Map<String, List<String>> modules = new LinkedHashMap<>();
        for (String event : events) {
            String module = event.substring(0, event.indexOf('.'));
            modules.computeIfAbsent(module, m -> new ArrayList<>()).add(event);
        }
        return modules;
    }

    /** Whether it wants to know of this operation: {@code create}, {@code edit}, {@code delete}. */
    boolean wants(String module, String operation) {
        return events.contains(module + "." + operation) || events.contains(module + ".all");
    }
}
