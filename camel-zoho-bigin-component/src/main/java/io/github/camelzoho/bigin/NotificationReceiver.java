package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.webhook.NotificationCheck;
import io.github.camelzoho.bigin.webhook.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers calls that claim to be notifications, at once and with nothing but a status: what they
 * tell is worked on later. Thread-safe.
 */
final class NotificationReceiver extends ServiceSupport implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationReceiver.class);

    private static final int TAKEN = 200;
    private static final int NO_ROOM = 503;

    private final Supplier<@Nullable PushChannel> channels;
    private final NotificationSink sink;

    /**
     * @param channels gives the channel, {@code null} while there is none
     * @param sink takes what is believed; started and stopped with this one if it is a service
     */
    NotificationReceiver(Supplier<@Nullable PushChannel> channels, NotificationSink sink) {
        this.channels = channels;
        this.sink = sink;
    }

    @Override
    public void process(Exchange exchange) {
        PushChannel channel = channels.get();
        int status = channel == null ? NO_ROOM : answer(channel, exchange.getMessage());
        Message message = exchange.getMessage();
        // What came in must not go back.
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
    }

    private int answer(PushChannel channel, Message message) {
        Verdict verdict = verdict(channel, message);
        if (verdict instanceof Verdict.Accepted accepted) {
            if (sink.take(accepted.notification())) {
                channel.taken();
                return TAKEN;
            }
            channel.forget(accepted);
            verdict = new Verdict.Refused(NO_ROOM, "too many wait already");
        }
        Verdict.Refused refused = (Verdict.Refused) verdict;
        channel.refused();
        LOG.warn(
                "A call to {} was refused with {}: {}",
                channel,
                refused.status(),
                refused.reason());
        return refused.status();
    }

    private static Verdict verdict(PushChannel channel, Message message) {
        try (InputStream body = message.getBody(InputStream.class)) {
            byte[] bytes =
                    body == null ? new byte[0] : body.readNBytes(NotificationCheck.LARGEST + 1);
            return channel.judge(bytes);
        } catch (IOException e) {
            return new Verdict.Refused(400, "its body breaks off");
        }
    }

    @Override
    protected void doStart() {
        ServiceHelper.startService(sink);
    }

    /** The channel first: what Bigin sends while the rest is finished would be refused. */
    @Override
    protected void doStop() {
        PushChannel channel = channels.get();
        if (channel != null) {
            channel.close();
        }
        ServiceHelper.stopService(sink);
    }
}
