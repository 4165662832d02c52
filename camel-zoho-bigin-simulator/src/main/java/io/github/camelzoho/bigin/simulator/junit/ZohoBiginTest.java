package io.github.camelzoho.bigin.simulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A simulated Bigin for tests. On a class: it runs as long as the class, nested ones included, and
 * is as new before each test. On a method: it runs for that test alone, beside the one of the
 * class.
 *
 * <p>Tests get it as a parameter or in a field of type {@link
 * io.github.camelzoho.bigin.simulator.BiginSimulator} that is not final. A test fails if the
 * simulator refused a call of it because Bigin does not document what the call used, unless there
 * is {@link UndocumentedCallsAllowed}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(ZohoBiginTestExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
public @interface ZohoBiginTest {

    /** TCP port; 0 for a free one. */
    int port() default 0;

    /** Credits of 24 hours; by default those of two users of a paid edition. */
    int credits() default 50_500;

    /** Calls at the same time. */
    int concurrency() default 10;

    /** Zone of the organisation, whose offset all times carry. */
    String timeZone() default "Africa/Johannesburg";

    /** Time at which the simulator's clock stands still, ISO 8601; it runs by default. */
    String clock() default "";

    /** Whether the account lives in a data centre other than the one that is called. */
    boolean otherDataCenter() default false;

    /**
     * Forms of what Bigin's documentation leaves open, as {@code NAME=value} with the names of
     * {@link io.github.camelzoho.bigin.simulator.Switch}.
     */
    String[] switches() default {};

    /** Fields that the organisation has beside the usual ones. */
    CustomField[] fields() default {};

    /** Contacts there are from the start, named {@code Contact 0} and so on. */
    int seedContacts() default 0;

    /** Records there are from the start; searches see them at once. */
    Records[] records() default {};

    /** false: what one test of the class leaves behind is there in the next. */
    boolean resetBeforeEach() default true;
}
