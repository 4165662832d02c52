package io.github.camelzoho.bigin.client.auth;

import io.github.camelzoho.bigin.client.http.ApiRequest;

/** How calls of one kind of credential are addressed and authorized. Immutable. */
public interface Access {
    /** The call with address and authorization. */
    ApiRequest authorize(ApiRequest request, AccessToken token);

    /** What to do when the token is refused for good. */
    String adviceWhenRefused();

    /** What to do about a server fault that is not Bigin's own; empty if nothing is known. */
    String adviceOnForeignFault();
}
