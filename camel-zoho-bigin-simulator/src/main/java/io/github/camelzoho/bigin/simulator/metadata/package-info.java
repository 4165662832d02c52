/** Modules, fields, users and the organisation, as the API describes them. */
@NullMarked
package io.github.camelzoho.bigin.simulator.metadata;

import org.jspecify.annotations.NullMarked;
