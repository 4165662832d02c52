/** The component in Spring Boot applications. */
@NullMarked
package io.github.camelzoho.bigin.springboot;

import org.jspecify.annotations.NullMarked;
