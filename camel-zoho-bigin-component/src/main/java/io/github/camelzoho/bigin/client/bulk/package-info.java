/**
 * Bulk reads and bulk writes as a whole: jobs that are started and awaited, files that are streamed
 * into records and out of them. Implementation, may change.
 */
@NullMarked
package io.github.camelzoho.bigin.client.bulk;

import org.jspecify.annotations.NullMarked;
