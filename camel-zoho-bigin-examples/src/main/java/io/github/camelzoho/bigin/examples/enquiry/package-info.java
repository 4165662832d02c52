/** A form's enquiries become contacts: a route to see a test of it. */
@NullMarked
package io.github.camelzoho.bigin.examples.enquiry;

import org.jspecify.annotations.NullMarked;
