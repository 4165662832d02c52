/** Where access tokens come from. {@code TokenSource} and {@code AccessToken} are promised API. */
@NullMarked
package io.github.camelzoho.bigin.client.auth;

import org.jspecify.annotations.NullMarked;
