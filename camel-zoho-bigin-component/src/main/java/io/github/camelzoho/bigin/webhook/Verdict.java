package io.github.camelzoho.bigin.webhook;

/** What is to become of a call that claims to be a notification. */
public sealed interface Verdict {
    /**
     * It is Bigin's, and new.
     *
     * @param notification what it tells
     * @param fingerprint tells it from others
     */
    record Accepted(Notification notification, String fingerprint) implements Verdict {}

    /**
     * It is not believed.
     *
     * @param status the HTTP status of the answer
     * @param reason for the log, without anything that the call brought
     */
    record Refused(int status, String reason) implements Verdict {}
}
