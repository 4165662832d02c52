package io.github.camelzoho.bigin.simulator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A simulator for the tests of a class, as new before each test. With {@code @RegisterExtension}:
 * held by a static field it runs as long as the class, by an instance field as long as one test;
 * test methods may take a {@link BiginSimulator} as parameter.
 */
public final class BiginSimulatorExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver {
    private final SimulatorOptions options;
    private @Nullable BiginSimulator simulator;
    private boolean ofClass;

    /** With the default options. */
    public BiginSimulatorExtension() {
        this(SimulatorOptions.defaults());
    }

    public BiginSimulatorExtension(SimulatorOptions options) {
        this.options = options;
    }

    /** The running simulator. */
    public BiginSimulator simulator() {
        BiginSimulator running = simulator;
        if (running == null) {
            throw new IllegalStateException("The simulator runs only during tests");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ofClass = true;
        simulator = BiginSimulator.start(options);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (simulator == null) {
            simulator = BiginSimulator.start(options);
        } else {
            simulator.reset();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!ofClass) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    private void stop() {
        if (simulator != null) {
            simulator.close();
            simulator = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BiginSimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator();
    }
}
