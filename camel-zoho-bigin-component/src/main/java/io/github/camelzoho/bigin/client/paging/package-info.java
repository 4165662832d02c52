/** Pages and the walk over them. Implementation, may change. */
@NullMarked
package io.github.camelzoho.bigin.client.paging;

import org.jspecify.annotations.NullMarked;
