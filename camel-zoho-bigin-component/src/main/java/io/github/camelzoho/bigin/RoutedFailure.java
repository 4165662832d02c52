package io.github.camelzoho.bigin;

import org.apache.camel.RuntimeCamelException;

/** An exchange has failed in the route, whose error handler has had it already. */
final class RoutedFailure extends RuntimeCamelException {
    private static final long serialVersionUID = 1L;

    RoutedFailure(String message, Exception failure) {
        super(message, failure);
    }
}
