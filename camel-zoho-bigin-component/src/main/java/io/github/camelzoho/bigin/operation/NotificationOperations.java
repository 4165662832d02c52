package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.client.api.ChannelsApi;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.client.paging.PageWalk;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Notification channels by hand. */
final class NotificationOperations {
    private static final String WATCH = "watch";
    private static final String EVENTS = "events";
    private static final String TOKEN = "token";
    private static final int LONGEST_TOKEN = 50;

    private NotificationOperations() {}

    /** A write of channels. */
    @FunctionalInterface
    private interface Write {
        List<RecordOutcome> write(Iterator<Map<String, Object>> channels);
    }

    static OperationResult enable(OperationInput in) {
        return write(in, in.client().channels()::enable, ofBody(in));
    }

    static OperationResult update(OperationInput in) {
        ChannelsApi api = in.client().channels();
        boolean whole = Boolean.TRUE.equals(in.get(Option.REPLACE));
        return write(in, whole ? api::replace : api::change, ofBody(in));
    }

    static OperationResult list(OperationInput in) {
        ChannelsApi api = in.client().channels();
        String id = in.get(Option.CHANNEL_ID) == null ? null : oneId(in);
        String module = in.optionalModule();
        Integer perPage = RecordOperations.perPage(in);
        Function<PageRef, Page> page =
                ref -> api.list(id, module, perPage, RecordOperations.byNumber(ref));
        return ReadRecords.many(in, () -> new PageWalk(PageRef.FIRST, page), page);
    }

    static OperationResult disableEvents(OperationInput in) {
        Object body = in.exchange().getMessage().getBody();
        boolean eventsOnly =
                (body instanceof String text && !text.stripLeading().startsWith("{"))
                        || (body instanceof List<?> list
                                && !list.isEmpty()
                                && list.get(0) instanceof String);
        Channels given =
                eventsOnly
                        ? new Channels(
                                true,
                                List.of(
                                        Map.of(
                                                ChannelsApi.ID,
                                                oneId(in),
                                                EVENTS,
                                                OperationInput.split(body))))
                        : ofBody(in);
        List<Map<String, Object>> ending = new ArrayList<>();
        for (Map<String, Object> channel : given.list()) {
            if (!channel.containsKey(EVENTS)) {
                throw new ZohoBiginInputException(
                        "disableNotificationEvents needs the events that end, such as"
                                + " Contacts.delete: as the body, with channelId, or under the"
                                + " key 'events' of a channel");
            }
            Map<String, Object> one = new LinkedHashMap<>(channel);
            one.put("_delete_events", true);
            ending.add(one);
        }
        return write(in, in.client().channels()::change, new Channels(given.single(), ending));
    }

    static OperationResult disable(OperationInput in) {
        List<String> named = in.names(Option.CHANNEL_ID);
        boolean list = false;
        if (named.isEmpty()) {
            Object body = in.exchange().getMessage().getBody();
            named = List.copyOf(idsIn(body));
            list = body instanceof Iterable<?>;
        }
        if (named.isEmpty()) {
            throw new ZohoBiginInputException(
                    "disableNotifications needs the ids of channels: set channelId or the header "
                            + Option.CHANNEL_ID.header()
                            + ", or give them as the body");
        }
        named.forEach(NotificationOperations::checkId);
        boolean single = !list && named.size() == 1;
        return result(in, single, in.client().channels().disable(named.iterator()));
    }

    /** Each id once: a list of channels has an entry for each module of a channel. */
    private static Set<String> idsIn(@Nullable Object body) {
        Set<String> ids = new LinkedHashSet<>();
        if (body instanceof Map<?, ?> channel) {
            ids.addAll(OperationInput.split(channel.get(ChannelsApi.ID)));
        } else if (body instanceof Iterable<?> many) {
            many.forEach(element -> ids.addAll(idsIn(element)));
        } else {
            ids.addAll(OperationInput.split(body));
        }
        return ids;
    }

    /**
     * The channels of a body.
     *
     * @param single whether the body is one channel rather than a list, even of one
     * @param list the channels
     */
    private record Channels(boolean single, List<Map<String, Object>> list) {}

    private static OperationResult write(OperationInput in, Write write, Channels channels) {
        channels.list().forEach(NotificationOperations::check);
        return result(in, channels.single(), write.write(channels.list().iterator()));
    }

    private static OperationResult result(
            OperationInput in, boolean single, List<RecordOutcome> outcomes) {
        return WriteRecords.result(
                in,
                single,
                outcomes,
                new WriteRecords.Written(
                        "channel",
                        "notification channels",
                        ZohoBiginConstants.CHANNEL_ID,
                        in.client().channels()::rejected));
    }

    private static Channels ofBody(OperationInput in) {
        EnvelopeBody body = EnvelopeBody.of(in, WATCH);
        List<Map<String, Object>> list = body.list();
        if (!body.single()) {
            return new Channels(false, list);
        }
        Map<String, Object> one = list.get(0);
        if (in.get(Option.CHANNEL_ID) == null) {
            return new Channels(true, list);
        }
        String id = oneId(in);
        Object own = one.get(ChannelsApi.ID);
        if (own != null && !own.toString().equals(id)) {
            throw new ZohoBiginInputException(
                    "the body has channel_id " + own + " but channelId is " + id + ": remove one");
        }
        Map<String, Object> named = new LinkedHashMap<>(one);
        named.put(ChannelsApi.ID, id);
        return new Channels(true, List.of(named));
    }

    private static String oneId(OperationInput in) {
        List<String> ids = in.names(Option.CHANNEL_ID);
        if (ids.size() != 1) {
            throw new ZohoBiginInputException(
                    "operation "
                            + in.operation()
                            + " needs the id of one channel: set channelId or the header "
                            + Option.CHANNEL_ID.header());
        }
        checkId(ids.get(0));
        return ids.get(0);
    }

    private static void check(Map<String, Object> channel) {
        checkId(channel.get(ChannelsApi.ID));
        Object token = channel.get(TOKEN);
        if (token != null && token.toString().length() > LONGEST_TOKEN) {
            throw new ZohoBiginInputException(
                    "the token of a channel has at most " + LONGEST_TOKEN + " characters");
        }
    }

    private static void checkId(@Nullable Object id) {
        if (id == null || !id.toString().matches("[0-9]{1,19}")) {
            throw new ZohoBiginInputException(
                    (id == null ? "a channel without id" : "'" + id + "' is no id of a channel")
                            + ": choose a number and give it as channelId or under the key"
                            + " 'channel_id'");
        }
    }
}
