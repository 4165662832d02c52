package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.webhook.Notification;

/** Takes notifications that were found to be Bigin's. Thread-safe, returns at once. */
@FunctionalInterface
interface NotificationSink {
    /**
     * Takes one over.
     *
     * @return false if there is no room for it now
     */
    boolean take(Notification notification);
}
