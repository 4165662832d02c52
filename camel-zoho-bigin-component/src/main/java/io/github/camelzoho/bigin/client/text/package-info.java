/** Values made safe for the texts that Bigin parses: search criteria and COQL. Promised API. */
@NullMarked
package io.github.camelzoho.bigin.client.text;

import org.jspecify.annotations.NullMarked;
