/** A stateful, strict Zoho Bigin to test against. It shares no code with any client. */
@NullMarked
package io.github.camelzoho.bigin.simulator;

import org.jspecify.annotations.NullMarked;
