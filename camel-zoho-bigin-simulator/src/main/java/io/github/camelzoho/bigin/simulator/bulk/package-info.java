/** Bulk read and bulk write: jobs that take their time, with real files made from the records. */
@NullMarked
package io.github.camelzoho.bigin.simulator.bulk;

import org.jspecify.annotations.NullMarked;
