/**
 * Notification channels that stay alive, and what Bigin sends to them. Knows no Camel.
 * Implementation, may change.
 */
@NullMarked
package io.github.camelzoho.bigin.webhook;

import org.jspecify.annotations.NullMarked;
