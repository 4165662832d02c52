package io.github.camelzoho.bigin.client.http;

/** Which of the vendor's hosts a call goes to; the credential knows the address. */
public enum Service {
    /** {@code /bigin/v2} and {@code /bigin/bulk/v2}. */
    API,
    /** The host that takes the files of bulk write. */
    CONTENT,
    /** The connections of a Maton-style gateway. */
    CONNECTIONS
}
