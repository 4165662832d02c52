package io.github.camelzoho.bigin.examples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;

/**
 * The routes of an example, which can be stopped and started: each time with a Camel that knows
 * nothing of the last one.
 */
public final class ExampleRoutes implements AutoCloseable {
    private final Properties options = new Properties();
    private final Map<String, Supplier<Object>> beans = new LinkedHashMap<>();
    private final Consumer<Main> routes;
    private @Nullable Main main;

    private ExampleRoutes(Target target, Consumer<Main> routes) {
        this.routes = routes;
        options.putAll(target.options());
    }

    /** Those in Java. */
    public static ExampleRoutes java(Target target, RoutesBuilder routes) {
        return new ExampleRoutes(target, main -> main.configure().addRoutesBuilder(routes));
    }

    /** Those in YAML, in a folder of the class path. */
    public static ExampleRoutes yaml(Target target, String folder) {
        String file = "classpath:" + folder + "/routes.yaml";
        return new ExampleRoutes(target, main -> main.configure().withRoutesIncludePattern(file));
    }

    /** Sets an option of Camel Main, or what the routes have between braces. */
    public ExampleRoutes option(String name, Object value) {
        options.setProperty(name, value.toString());
        return this;
    }

    /** Binds what the routes refer to. */
    public ExampleRoutes bean(String name, Object bean) {
        return beanOfEachStart(name, () -> bean);
    }

    /** Binds what each start needs a new one of, since Camel stops it. */
    public ExampleRoutes beanOfEachStart(String name, Supplier<Object> bean) {
        beans.put(name, bean);
        return this;
    }

    /** Starts, and comes back when the routes run. */
    public void start() throws Exception {
        Main next = new Main();
        next.setInitialProperties(options);
        beans.forEach((name, bean) -> next.bind(name, bean.get()));
        routes.accept(next);
        next.start();
        main = next;
    }

    /**
     * Sends a message to routes that run.
     *
     * @return what they answer
     */
    public @Nullable Object ask(String uri, Object body) throws Exception {
        if (main == null) {
            throw new IllegalStateException("start the routes first");
        }
        return main.getCamelTemplate().requestBody(uri, body);
    }

    /** Runs until the process is ended. */
    public void run() throws Exception {
        start();
        Thread.currentThread().join();
    }

    /** Stops if it runs. */
    @Override
    public void close() {
        if (main != null) {
            main.stop();
            main = null;
        }
    }
}
