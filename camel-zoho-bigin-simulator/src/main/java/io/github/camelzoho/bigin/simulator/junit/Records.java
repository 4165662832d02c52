package io.github.camelzoho.bigin.simulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Records of one module that a {@link ZohoBiginTest} begins with. */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Records {

    /** API name, for example {@code Contacts}. */
    String module();

    /** The records, as a JSON array of objects: keys are API names of fields. */
    String json() default "";

    /** Or a resource of the test's class path that holds such an array. */
    String resource() default "";
}
