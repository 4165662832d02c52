/** Notification channels: keeping them, and telling their listeners of changes. */
@NullMarked
package io.github.camelzoho.bigin.simulator.notifications;

import org.jspecify.annotations.NullMarked;
