/**
 * The change feed: every new, modified and deleted record of a module, in order, from a position
 * that is kept. Knows no Camel. {@link io.github.camelzoho.bigin.poll.CursorStore}, {@link
 * io.github.camelzoho.bigin.poll.FileCursorStore}, {@link
 * io.github.camelzoho.bigin.poll.JdbcCursorStore} and {@link
 * io.github.camelzoho.bigin.poll.PollCursor} are promised API, the rest is implementation and may
 * change.
 */
@NullMarked
package io.github.camelzoho.bigin.poll;

import org.jspecify.annotations.NullMarked;
