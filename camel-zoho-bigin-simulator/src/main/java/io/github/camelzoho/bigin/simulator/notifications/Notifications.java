package io.github.camelzoho.bigin.simulator.notifications;

import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What a test may know of notifications and do to them. Changes of records, by calls or by {@code
 * ModuleStore}, are told to the channels there are, by POST, on a thread of the simulator.
 * Listeners beyond this machine are never called.
 */
public final class Notifications implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final World world;
    private final Mishaps mishaps = new Mishaps();
    private final Courier courier;

    public Notifications(World world) {
        this.world = world;
        this.courier = new Courier(world.clock(), mishaps);
        world.database().observe(new Notifier(world, courier));
    }

    /** The channels that have not ended, oldest first. */
    public List<Channel> channels() {
        return world.channels().live(world.clock().now());
    }

    /** When a channel ends, if it is there. */
    public Optional<Instant> expiry(String channelId) {
        return channels().stream()
                .filter(channel -> channel.id().equals(channelId))
                .map(Channel::expiry)
                .findFirst();
    }

    /** Ends a channel behind the back of who made it. */
    public void forget(String channelId) {
        world.database()
                .locked(
                        () -> {
                            world.channels().forget(channelId);
                            return true;
                        });
    }

    /** What goes wrong with the notifications to come. */
    public Mishaps mishaps() {
        return mishaps;
    }

    /** The latest notifications that were delivered or lost, in this order. */
    public List<Delivery> deliveries() {
        return courier.ended();
    }

    /**
     * Waits until everything that is due was delivered.
     *
     * @throws IllegalStateException after half a minute in vain
     */
    public void awaitQuiet() {
        await(courier::quiet);
    }

    /**
     * Waits until so many notifications were delivered or lost.
     *
     * @throws IllegalStateException after half a minute in vain
     */
    public void awaitDeliveries(int count) {
        await(() -> courier.ended(count));
    }

    private void await(BooleanSupplier condition) {
        try {
            courier.await(condition, PATIENCE);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts any text to an address of this machine as if Bigin did, and waits for the answer. */
    public Delivery forge(String url, String body) {
        return courier.post(new Parcel("", url, body, world.clock().now(), 0, 0));
    }

    /** Posts a notification once more after something was changed in it. */
    public Delivery forge(Delivery like, Consumer<Map<String, Object>> change) {
        Map<String, Object> payload =
                new LinkedHashMap<>(Json.object(like.body().getBytes(StandardCharsets.UTF_8)));
        change.accept(payload);
        return forge(like.url(), Json.text(payload));
    }

    /** Forgets all that is under way and all that was delivered. */
    public void reset() {
        mishaps.clear();
        courier.reset();
    }

    @Override
    public void close() {
        courier.close();
    }
}
