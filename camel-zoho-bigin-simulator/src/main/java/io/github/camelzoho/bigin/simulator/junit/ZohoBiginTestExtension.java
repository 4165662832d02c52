package io.github.camelzoho.bigin.simulator.junit;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What {@link ZohoBiginTest} does. A simulator starts when it is first asked for, because with one
 * instance for all tests the instance is there before the class begins.
 */
final class ZohoBiginTestExtension
        implements BeforeAllCallback,
                TestInstancePostProcessor,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ZohoBiginTestExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) throws IllegalAccessException {
        inject(context, context.getRequiredTestClass(), null);
    }

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context)
            throws IllegalAccessException {
        // Annotated on a method only, it is not known yet for which one the instance is made.
        if (owner(context).isPresent()) {
            inject(context, test.getClass(), test);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        RunningSimulator running = running(context);
        running.beforeEach();
        for (Object test : context.getRequiredTestInstances().getAllInstances()) {
            inject(context, test.getClass(), test);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            ExtensionContext owner = owner(context).orElseThrow();
            RunningSimulator running =
                    store(owner).get(owner.getUniqueId(), RunningSimulator.class);
            if (running != null && !allowed(context)) {
                running.checkRefused();
            }
        } finally {
            close(context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BiginSimulator.class
                && owner(context).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).simulator();
    }

    /** The simulator of the nearest annotation: the method's, the class's, an outer class's. */
    private static RunningSimulator running(ExtensionContext context) {
        ExtensionContext owner = owner(context).orElseThrow();
        return store(owner)
                .getOrComputeIfAbsent(
                        owner.getUniqueId(),
                        id ->
                                new RunningSimulator(
                                        new Preparation(
                                                annotation(owner), owner.getRequiredTestClass())),
                        RunningSimulator.class);
    }

    private static Optional<ExtensionContext> owner(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getElement(), ZohoBiginTest.class)
                ? Optional.of(context)
                : context.getParent().flatMap(ZohoBiginTestExtension::owner);
    }

    private static ZohoBiginTest annotation(ExtensionContext owner) {
        return AnnotationSupport.findAnnotation(owner.getElement(), ZohoBiginTest.class)
                .orElseThrow();
    }

    /** Ends the simulator that this very context has; those of outer contexts go on. */
    private static void close(ExtensionContext context) {
        RunningSimulator running =
                store(context).remove(context.getUniqueId(), RunningSimulator.class);
        if (running != null) {
            running.close();
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    private static boolean allowed(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getElement(), UndocumentedCallsAllowed.class)
                || context.getParent().map(ZohoBiginTestExtension::allowed).orElse(false);
    }

    /** Sets the fields of a class, or of an instance, that are there for a simulator. */
    private static void inject(ExtensionContext context, Class<?> type, @Nullable Object test)
            throws IllegalAccessException {
        Predicate<Field> wanted =
                field ->
                        field.getType() == BiginSimulator.class
                                && !Modifier.isFinal(field.getModifiers())
                                && Modifier.isStatic(field.getModifiers()) == (test == null);
        for (Field field :
                ReflectionSupport.findFields(type, wanted, HierarchyTraversalMode.TOP_DOWN)) {
            field.setAccessible(true);
            field.set(test, running(context).simulator());
        }
    }
}
