package io.github.camelzoho.bigin.simulator.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The channels there are. One that has ended is gone without a word. Changed only under the
 * database's lock.
 */
public final class Channels {
    private final List<Channel> all = new CopyOnWriteArrayList<>();

    /** Those that have not ended, oldest first. */
    public List<Channel> live(Instant now) {
        List<Channel> live = new ArrayList<>(all);
        live.removeIf(channel -> !channel.expiry().isAfter(now));
        return live;
    }

    Optional<Channel> find(long owner, String id, Instant now) {
        return live(now).stream().filter(c -> c.owner() == owner && c.id().equals(id)).findFirst();
    }

    /** Adds a channel, or puts it in the place of its owner's one of the same id. */
    void put(Channel channel) {
        remove(channel.owner(), channel.id());
        all.add(channel);
    }

    void remove(long owner, String id) {
        all.removeIf(channel -> channel.owner() == owner && channel.id().equals(id));
    }

    /** Removes the channels of an id, whoever made them, as if they had never been. */
    public void forget(String id) {
        all.removeIf(channel -> channel.id().equals(id));
    }

    public void clear() {
        all.clear();
    }
}
