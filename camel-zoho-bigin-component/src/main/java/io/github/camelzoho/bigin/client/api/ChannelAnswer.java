package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ApiResponse;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Bigin says to a write of channels.
 *
 * @param outcomes one per channel, in input order
 */
record ChannelAnswer(List<RecordOutcome> outcomes) {

    static ChannelAnswer read(ApiRequest request, ApiResponse response, List<@Nullable String> ids)
            throws IOException {
        List<Map<String, Object>> entries = Answer.read(request, response).list(ChannelsApi.WATCH);
        List<RecordOutcome> outcomes = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            // One entry may tell of several channels: each outcome has its own.
            Map<String, Object> own = new LinkedHashMap<>(entryOf(entries, ids, i));
            outcomes.add(RecordOutcome.of(own, ids.get(i), response.status()));
        }
        return new ChannelAnswer(outcomes);
    }

    /**
     * When the only channel ends, the earliest time if its modules have several; {@code null} if
     * the answer does not tell.
     */
    @Nullable Instant expiry() {
        Instant first = null;
        if (outcomes.get(0).map().get("details") instanceof Map<?, ?> details
                && details.get("events") instanceof List<?> modules) {
            for (Object module : modules) {
                Instant expiry = module instanceof Map<?, ?> one ? expiry(one) : null;
                if (first == null || (expiry != null && expiry.isBefore(first))) {
                    first = expiry;
                }
            }
        }
        return first;
    }

    /** How an answer tells of several channels is not documented for all calls. */
    private static Map<String, Object> entryOf(
            List<Map<String, Object>> entries, List<@Nullable String> ids, int place)
            throws IOException {
        if (entries.size() == ids.size()) {
            return entries.get(place);
        }
        if (entries.size() == 1) {
            return entries.get(0);
        }
        throw new IOException(
                ids.size() + " channels were sent, the answer has " + entries.size() + " outcomes");
    }

    private static @Nullable Instant expiry(Map<?, ?> module) {
        try {
            return OffsetDateTime.parse(String.valueOf(module.get(ChannelsApi.EXPIRY))).toInstant();
        } catch (DateTimeException e) {
            return null; // as if it were not told: the registrar then takes the shortest life
        }
    }
}
