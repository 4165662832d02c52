package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.client.BiginClient;
import io.github.camelzoho.bigin.client.Timing;

/**
 * The changes of one module, from the position that a store keeps: load, read, hand over, save. One
 * poll at a time; {@link #status()} may be asked from any thread.
 */
public final class ChangeFeed {
    private final String key;
    private final FeedSettings settings;
    private final CursorStore store;

    /**
     * Reads nothing yet.
     *
     * @param key the position's name in the store
     * @param client reads Bigin
     * @param store keeps the position
     * @param timing {@code nanoTime} measures against Bigin's clock; {@code clock} only dates the
     *     status
     */
    public ChangeFeed(
            String key,
            FeedSettings settings,
            BiginClient client,
            CursorStore store,
            Timing timing) {
        this.key = key;
        this.settings = settings;
        this.store = store;
    }

    /**
     * Hands out what has changed, page by page, until nothing is left, the maximum is reached, or
     * the handler stops.
     *
     * @param max how many changes at most; 0 or less for no limit
     * @return how many were acknowledged
     * @throws Exception the handler's failure, after the position was saved before it, or what
     *     reading or saving met
     */
    public int poll(int max, PageHandler handler) throws Exception {
        if (store.load(key).isEmpty()) {
            throw new IllegalStateException("the reading of " + settings.module() + " follows");
        }
        return 0;
    }

    /** How the feed is doing. Thread-safe. */
    public FeedStatus status() {
        return new FeedStatus(null, null, null, null, null, settings.changeSource(), 0);
    }
}
