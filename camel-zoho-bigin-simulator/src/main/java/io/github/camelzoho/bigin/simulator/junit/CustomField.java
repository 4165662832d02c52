package io.github.camelzoho.bigin.simulator.junit;

import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field that users of the organisation made, for a {@link ZohoBiginTest}. */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface CustomField {

    /** API name of the module, for example {@code Contacts}. */
    String module();

    /** API name of the field, for example {@code Customer_Number}. */
    String name();

    /** Its data type. */
    FieldType type() default FieldType.TEXT;

    /** Most characters or digits; 0 for what is usual for the type. */
    int length() default 0;

    /** Whether a record cannot be made without it. */
    boolean mandatory() default false;

    /** Whether two records may not share a value; upserts may look for such a field. */
    boolean unique() default false;

    /** Values of a pick list. */
    String[] pickList() default {};

    /** API name of the module a lookup points to. */
    String lookup() default "";
}
