package io.github.camelzoho.bigin.client;

import io.github.camelzoho.bigin.client.auth.DataCenter;
import org.jspecify.annotations.Nullable;

/**
 * Whom to talk to and as whom. Equal settings share one connection: its tokens, its limits, its
 * meter. Immutable.
 *
 * @param credential how to be let in
 * @param dataCenter where the organisation lives
 * @param accountsUrl overrides the data centre's accounts host, or {@code null}
 * @param apiUrl overrides the API host, also the one of a token answer, or {@code null}
 * @param contentUrl overrides the host that takes files for bulk write, or {@code null}
 */
public record ConnectionSettings(
        Credential credential,
        DataCenter dataCenter,
        @Nullable String accountsUrl,
        @Nullable String apiUrl,
        @Nullable String contentUrl) {

    /** With the content host of the data centre. */
    public ConnectionSettings(
            Credential credential,
            DataCenter dataCenter,
            @Nullable String accountsUrl,
            @Nullable String apiUrl) {
        this(credential, dataCenter, accountsUrl, apiUrl, null);
    }

    /** The accounts host that counts. */
    public String accountsHost() {
        return accountsUrl == null ? dataCenter.accountsUrl() : accountsUrl;
    }
}
