package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.webhook.NotifiedChanges;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.Service;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.component.webhook.WebhookEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint whose changes Bigin may tell by itself: {@code webhook:zoho-bigin:Contacts}. Only
 * there when camel-webhook is on the class path.
 */
@ManagedResource(description = "Managed Zoho Bigin Endpoint")
public class ZohoBiginWebhookEndpoint extends ZohoBiginEndpoint implements WebhookCapableEndpoint {
    private @Nullable WebhookConfiguration webhook;
    private volatile @Nullable PushChannel channel;
    private volatile @Nullable PushListener listener;
    private volatile @Nullable NotifiedRoute notified;
    private @Nullable RouteWatch watch;

    ZohoBiginWebhookEndpoint(
            String uri, ZohoBiginComponent component, ZohoBiginConfiguration configuration) {
        super(uri, component, configuration);
    }

    @Override
    public List<String> getWebhookMethods() {
        return List.of("POST");
    }

    @Override
    public void setWebhookConfiguration(WebhookConfiguration configuration) {
        WebhookConfiguration known = webhook;
        if (watch != null && known != null && !address(known).equals(address(configuration))) {
            throw new ZohoBiginInputException(
                    "two webhooks have the same options of zoho-bigin: give each a cursorName");
        }
        webhook = configuration;
    }

    @Override
    public Processor createWebhookHandler(Processor next) {
        if (getConfiguration().isPush()) {
            throw new ZohoBiginInputException(
                    "push is an option of the polling consumer: take webhook: away, or push");
        }
        NotifiedRoute route =
                new NotifiedRoute(
                        this,
                        next,
                        new NotifiedChanges(
                                FeedOptions.settings(getConfiguration()),
                                clients().standard(),
                                this::biginNow));
        notified = route;
        if (!autoRegister()) {
            listenFor(newChannel());
        }
        return new NotificationReceiver(() -> channel, route);
    }

    /** Without, another process keeps the channel, and this one must know its secret. */
    private boolean autoRegister() {
        WebhookConfiguration known = webhook;
        return known == null || known.isWebhookAutoRegister();
    }

    private void listenFor(PushChannel made) {
        if (getConfiguration().getNotificationToken() == null) {
            throw new ZohoBiginInputException(
                    "webhookAutoRegister=false needs the option notificationToken: the secret of the"
                            + " channel that somebody else keeps open");
        }
        channel = made;
    }

    @Override
    Service newListener(NotificationSink sink) {
        PushListener made = new PushListener(this, sink);
        listener = made;
        return made;
    }

    /** The channel of the webhook, or of the polling consumer. */
    private @Nullable PushChannel open() {
        PushListener other = listener;
        return other == null ? channel : other.channel();
    }

    private Instant biginNow() {
        PushChannel open = open();
        return open == null ? timing().clock().instant() : open.biginNow();
    }

    /** Comes before the listener is up: the channel is asked for when it is. */
    @Override
    public void registerWebhook() {
        PushChannel made = newChannel();
        if (!autoRegister()) {
            made.openOnce();
            return;
        }
        channel = made;
        RouteWatch own = new RouteWatch(this::isMine, new Opening(made));
        ServiceHelper.startService(own);
        own.setCamelContext(getCamelContext());
        getCamelContext().getManagementStrategy().addEventNotifier(own);
        watch = own;
    }

    @Override
    public void unregisterWebhook() {
        if (!autoRegister()) {
            newChannel().endNow();
            return;
        }
        RouteWatch own = watch;
        if (own != null) {
            watch = null;
            getCamelContext().getManagementStrategy().removeEventNotifier(own);
            own.down();
            ServiceHelper.stopService(own);
        }
        channel = null;
    }

    private PushChannel newChannel() {
        WebhookConfiguration known = webhook;
        if (known == null || known.getWebhookExternalUrl() == null) {
            throw new ZohoBiginInputException(
                    "webhookExternalUrl is needed: the public https address under which Bigin"
                            + " reaches this application");
        }
        return new PushChannel(this, address(known));
    }

    private static String address(WebhookConfiguration webhook) {
        try {
            return webhook.computeFullExternalUrl();
        } catch (UnknownHostException e) {
            throw new ZohoBiginInputException("webhookExternalUrl is needed", e);
        }
    }

    private boolean isMine(Route route) {
        return route.getEndpoint() instanceof WebhookEndpoint outer && outer.getEndpoint() == this;
    }

    /** Opens and closes the channel with the listener. */
    private final class Opening implements RouteWatch.Listener {
        private final PushChannel of;

        Opening(PushChannel of) {
            this.of = of;
        }

        @Override
        public void up(Route route) {
            NotifiedRoute target = notified;
            if (target != null) {
                target.startedWith(route);
            }
            of.open();
        }

        @Override
        public void down() {
            of.close();
        }
    }

    @ManagedAttribute(description = "Id of the notification channel")
    public @Nullable String getChannelId() {
        PushChannel open = open();
        return open == null ? null : open.status().channelId();
    }

    @ManagedAttribute(description = "State of the channel: waiting, open, closed or ended")
    public @Nullable String getChannelState() {
        PushChannel open = open();
        return open == null ? null : open.status().state().name();
    }

    @ManagedAttribute(description = "When the channel ends unless it is renewed")
    public @Nullable String getChannelExpiry() {
        PushChannel open = open();
        Instant expiry = open == null ? null : open.status().expiry();
        return expiry == null ? null : expiry.toString();
    }

    @ManagedAttribute(description = "Notifications that were believed and taken over")
    public long getNotificationsTaken() {
        PushChannel open = open();
        return open == null ? 0 : open.notificationsTaken();
    }

    @ManagedAttribute(description = "Calls to the channel that were refused")
    public long getCallsRefused() {
        PushChannel open = open();
        return open == null ? 0 : open.callsRefused();
    }

    @ManagedAttribute(description = "Notifications that wait for the route")
    public int getNotificationsWaiting() {
        NotifiedRoute route = notified;
        return route == null ? 0 : route.waiting();
    }
}
