package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ErrorAnswers;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Replay;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notification channels. The writing methods take any number of them and give one outcome each in
 * input order. All calls may be repeated: a channel that is made, changed or ended twice is as it
 * was after the first time. Thread-safe.
 *
 * <p>Sources: https://bigin.com/developer/docs/apis/v2/notifications/enable.html,
 * …/get-details.html, …/update-details.html, …/update-info.html, …/specific-disable.html,
 * …/disable.html
 */
public final class ChannelsApi {
    /** The key that holds a channel's id, digits only. */
    public static final String ID = "channel_id";

    /** The key that holds the time at which a channel ends. */
    public static final String EXPIRY = "channel_expiry";

    /** The code for a channel that is not there. */
    private static final String GONE = "NOT_SUBSCRIBED";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    /** What one change takes; the other calls are split alike. */
    static final int PER_CALL = 100;

    private static final String SCOPE = "ZohoBigin.notifications.%s";
    static final String WATCH = "watch";

    private final Transport transport;

    public ChannelsApi(Transport transport) {
        this.transport = transport;
    }

    /** Makes channels; one whose id is there already is made anew. */
    public List<RecordOutcome> enable(Iterator<Map<String, Object>> channels) {
        return write("POST", "CREATE", channels);
    }

    /** Puts channels in the place of those with their ids; what is not given is dropped. */
    public List<RecordOutcome> replace(Iterator<Map<String, Object>> channels) {
        return write("PUT", "UPDATE", channels);
    }

    /**
     * Changes the given keys of channels; with {@code _delete_events} the given events end instead.
     */
    public List<RecordOutcome> change(Iterator<Map<String, Object>> channels) {
        return write("PATCH", "UPDATE", channels);
    }

    /** Ends channels. */
    public List<RecordOutcome> disable(Iterator<String> ids) {
        return BatchWrites.write(
                ids,
                PER_CALL,
                some ->
                        outcomes(
                                request("DELETE", "DELETE")
                                        .query(new QueryString().addAll("channel_ids", some)),
                                some),
                id -> id);
    }

    /** One page of the channels of the credential's user, an entry for each module of a channel. */
    public Page list(
            @Nullable String id, @Nullable String module, @Nullable Integer perPage, PageRef ref) {
        QueryString query =
                new QueryString().add(ID, id).add("module", module).add("per_page", perPage);
        if (ref instanceof PageRef.ByNumber number && number.page() > 1) {
            query.add("page", number.page());
        }
        ApiRequest request = request("GET", "READ").query(query);
        return RecordsApi.byNumber(Answer.withList(transport, request, WATCH), WATCH, ref);
    }

    /** Makes one channel, which has an id; tells when it ends, if Bigin does. */
    public @Nullable Instant enable(Map<String, Object> channel) {
        return one("POST", "CREATE", channel);
    }

    /** Puts one channel in the place of the one with its id; tells when it ends, if Bigin does. */
    public @Nullable Instant replace(Map<String, Object> channel) {
        return one("PUT", "UPDATE", channel);
    }

    /** Asks for a longer life of a channel; tells when it ends, if Bigin does. */
    public @Nullable Instant renew(String id, Instant expiry) {
        return one("PATCH", "UPDATE", Map.of(ID, id, EXPIRY, time(expiry)));
    }

    /** Ends one channel; one that is gone already is as it should be. */
    public void end(String id) {
        RecordOutcome outcome = disable(List.of(id).iterator()).get(0);
        if (!outcome.success() && !outcome.code().equals(GONE)) {
            throw rejected(outcome);
        }
    }

    /** A time as Bigin wants it. */
    public static String time(Instant time) {
        return TIME.format(time);
    }

    /** The exception for a channel that was rejected on its own. */
    public ZohoBiginException rejected(RecordOutcome outcome) {
        return ErrorAnswers.ofRejected(
                request("write to", "ALL"), outcome.httpStatus(), outcome.map());
    }

    private List<RecordOutcome> write(
            String method, String right, Iterator<Map<String, Object>> channels) {
        return BatchWrites.write(
                channels,
                PER_CALL,
                some ->
                        outcomes(
                                request(method, right).json(Json.write(Map.of(WATCH, some))),
                                some.stream().map(ChannelsApi::idOf).toList()),
                ChannelsApi::idOf);
    }

    private List<RecordOutcome> outcomes(ApiRequest call, List<@Nullable String> ids) {
        return answer(call, ids).outcomes();
    }

    private @Nullable Instant one(String method, String right, Map<String, Object> channel) {
        List<@Nullable String> id = new ArrayList<>();
        id.add(idOf(channel));
        ChannelAnswer answer =
                answer(
                        request(method, right).json(Json.write(Map.of(WATCH, List.of(channel)))),
                        id);
        if (!answer.outcomes().get(0).success()) {
            throw rejected(answer.outcomes().get(0));
        }
        return answer.expiry();
    }

    private ChannelAnswer answer(ApiRequest call, List<@Nullable String> ids) {
        ApiRequest request = call.replay(Replay.ALWAYS).withOutcomes();
        return transport.send(request, response -> ChannelAnswer.read(request, response, ids));
    }

    private static ApiRequest request(String method, String right) {
        return ApiRequest.of(method, Paths.of("actions", WATCH), SCOPE.formatted(right));
    }

    private static @Nullable String idOf(Map<String, Object> channel) {
        Object id = channel.get(ID);
        return id == null ? null : id.toString();
    }
}
