package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.StartupListener;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.component.webhook.WebhookUtils;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * A listener of a polling consumer's own, with its notification channel. Made of what camel-webhook
 * has, so that it is found and configured like any webhook.
 */
final class PushListener extends ServiceSupport implements StartupListener {
    private final ZohoBiginEndpoint endpoint;
    private final NotificationSink sink;
    private volatile @Nullable PushChannel channel;
    private @Nullable Consumer consumer;

    /**
     * @param endpoint whose options say where to listen
     * @param sink takes what Bigin tells
     */
    PushListener(ZohoBiginEndpoint endpoint, NotificationSink sink) {
        this.endpoint = endpoint;
        this.sink = sink;
    }

    @Override
    protected void doStart() throws Exception {
        CamelContext context = endpoint.getCamelContext();
        WebhookConfiguration webhook = configuration(context);
        channel = new PushChannel(endpoint, address(webhook));
        Consumer listening =
                WebhookUtils.locateRestConsumerFactory(context, webhook)
                        .createConsumer(
                                context,
                                new NotificationReceiver(() -> channel, sink),
                                "POST",
                                webhook.computeFullPath(false),
                                null,
                                null,
                                null,
                                webhook.retrieveRestConfiguration(),
                                Map.of());
        ServiceHelper.startService(listening);
        consumer = listening;
        context.addStartupListener(this);
    }

    /** The context has started, and with it the server: Bigin may be asked to call it. */
    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        PushChannel open = channel;
        if (open != null) {
            open.open();
        }
    }

    /** The channel first: what Bigin sends to a listener that is gone is lost. */
    @Override
    protected void doStop() {
        PushChannel open = channel;
        if (open != null) {
            open.close();
        }
        ServiceHelper.stopAndShutdownService(consumer);
        consumer = null;
        channel = null;
    }

    private WebhookConfiguration configuration(CamelContext context) {
        ZohoBiginConfiguration options = endpoint.getConfiguration();
        WebhookConfiguration webhook = new WebhookConfiguration();
        RestConfiguration rest =
                CamelContextHelper.getRestConfiguration(context, options.getWebhookComponentName());
        webhook.storeConfiguration(rest);
        webhook.setEndpointUri(endpoint.getEndpointKey());
        webhook.setWebhookComponentName(options.getWebhookComponentName());
        webhook.setWebhookExternalUrl(options.getWebhookExternalUrl());
        webhook.setWebhookBasePath(options.getWebhookBasePath());
        webhook.setWebhookPath(options.getWebhookPath());
        return webhook;
    }

    private static String address(WebhookConfiguration webhook) {
        if (webhook.getWebhookExternalUrl() == null) {
            throw new ZohoBiginInputException(
                    "push=true needs webhookExternalUrl: the public https address under which Bigin"
                            + " reaches this application");
        }
        try {
            return webhook.computeFullExternalUrl();
        } catch (UnknownHostException e) {
            throw new ZohoBiginInputException("webhookExternalUrl is needed", e);
        }
    }

    @Nullable PushChannel channel() {
        return channel;
    }
}
