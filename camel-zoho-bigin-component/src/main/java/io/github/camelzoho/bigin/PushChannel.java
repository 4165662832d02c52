package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.poll.FeedSettings;
import io.github.camelzoho.bigin.webhook.ChannelPlan;
import io.github.camelzoho.bigin.webhook.ChannelRegistrar;
import io.github.camelzoho.bigin.webhook.ChannelStatus;
import io.github.camelzoho.bigin.webhook.ChannelToken;
import io.github.camelzoho.bigin.webhook.NotificationCheck;
import io.github.camelzoho.bigin.webhook.Verdict;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.health.HealthCheckRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The notification channel of one consumer: kept open while its listener is up, and what is sent to
 * it judged. Thread-safe.
 */
final class PushChannel {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ZohoBiginEndpoint endpoint;
    private final ChannelPlan plan;
    private final ChannelRegistrar registrar;
    private final NotificationCheck check;
    private final ZohoBiginChannelHealthCheck healthCheck;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /**
     * @param endpoint whose options say what the channel is to be
     * @param url where Bigin reaches the listener
     * @throws ZohoBiginInputException if an option or the address can't be
     */
    PushChannel(ZohoBiginEndpoint endpoint, String url) {
        this.endpoint = endpoint;
        ZohoBiginConfiguration options = endpoint.getConfiguration();
        checkAddress(url);
        FeedSettings settings = FeedOptions.settings(options);
        String own = options.getChannelId();
        String token = options.getNotificationToken();
        this.plan =
                new ChannelPlan(
                        own == null ? derivedId(endpoint, url) : own,
                        settings.module(),
                        url,
                        settings.events(),
                        token == null
                                ? ChannelToken.random(endpoint.secrets())
                                : ChannelToken.of(token),
                        Duration.ofMillis(options.getChannelLife()),
                        options.isKeepChannel());
        this.registrar =
                new ChannelRegistrar(
                        endpoint.clients().standard().channels(),
                        plan,
                        endpoint.schedule(),
                        endpoint.clients().standard().serverClock(),
                        endpoint.timing());
        this.check = new NotificationCheck(plan.id(), plan.token(), registrar::biginNow);
        this.healthCheck = new ZohoBiginChannelHealthCheck(this);
    }

    /** Of everything that tells two consumers apart, on this machine or another. */
    private static String derivedId(ZohoBiginEndpoint endpoint, String url) {
        ZohoBiginConfiguration options = endpoint.getConfiguration();
        return ChannelPlan.derivedId(
                List.of(
                        url,
                        String.valueOf(options.getModule()),
                        String.valueOf(options.getCursorName()),
                        endpoint.getServiceUrl(),
                        String.valueOf(options.getConnectionId())));
    }

    private static void checkAddress(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new ZohoBiginInputException(wrongAddress(), e);
        }
        boolean here = uri.getHost() != null && THIS_MACHINE.contains(uri.getHost());
        if (uri.getHost() == null
                || !("https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme())))) {
            throw new ZohoBiginInputException(wrongAddress());
        }
    }

    private static String wrongAddress() {
        return "webhookExternalUrl must be the public https address under which Bigin reaches this"
                + " application, such as https://hooks.example.com";
    }

    /** The listener is up: Bigin may be asked to call it. Returns at once. */
    void open() {
        registrar.start();
        HealthCheckRegistry registry = registry();
        if (registry != null && endpoint.isConsumerHealthCheckEnabled()) {
            registry.register(healthCheck);
        }
        endpoint.channels().add(this);
    }

    /** The listener is going down. */
    void close() {
        endpoint.channels().remove(this);
        HealthCheckRegistry registry = registry();
        if (registry != null) {
            registry.unregister(healthCheck);
        }
        registrar.stop();
    }

    /** Opens the channel for another process, which does not do it itself. */
    void openOnce() {
        registrar.openOnce();
    }

    /** Ends the channel for another process. */
    void endNow() {
        registrar.endNow();
    }

    private @Nullable HealthCheckRegistry registry() {
        return HealthCheckRegistry.get(endpoint.getCamelContext());
    }

    /** Whether a call is a notification of this channel. */
    Verdict judge(byte[] body) {
        return check.judge(body);
    }

    /** An accepted notification could not be taken over: it may come again. */
    void forget(Verdict.Accepted accepted) {
        check.forget(accepted);
    }

    void taken() {
        taken.incrementAndGet();
    }

    void refused() {
        refused.incrementAndGet();
    }

    /** How many notifications were taken over. */
    long notificationsTaken() {
        return taken.get();
    }

    /** How many calls were refused. */
    long callsRefused() {
        return refused.get();
    }

    ChannelStatus status() {
        return registrar.status();
    }

    /** Bigin's time, as far as is known. */
    Instant biginNow() {
        return registrar.biginNow();
    }

    String module() {
        return plan.module();
    }

    @Override
    public String toString() {
        return plan.toString();
    }
}
