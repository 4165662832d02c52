/** Mail to the people of records. */
@NullMarked
package io.github.camelzoho.bigin.simulator.mail;

import org.jspecify.annotations.NullMarked;
