/** Attachments, photos and files. */
@NullMarked
package io.github.camelzoho.bigin.simulator.files;

import org.jspecify.annotations.NullMarked;
