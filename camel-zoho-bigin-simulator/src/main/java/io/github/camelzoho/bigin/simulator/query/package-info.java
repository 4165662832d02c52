/**
 * Bigin's two query languages, search criteria and COQL, read strictly and run on records in JSON
 * form.
 */
@NullMarked
package io.github.camelzoho.bigin.simulator.query;

import org.jspecify.annotations.NullMarked;
