package io.github.camelzoho.bigin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelzoho.bigin.DocumentedRoutes.Language;
import io.github.camelzoho.bigin.client.Timing;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.Switch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/**
 * Where an example of the manual runs: a Camel context with all that examples refer to, the
 * component on the simulator, and files below a folder of its own.
 */
final class ExampleStage implements AutoCloseable {
    /** What the component wanted to wait; it moved the simulator's clock instead. */
    final List<Duration> waits = new CopyOnWriteArrayList<>();

    /** What routes have logged. */
    final List<String> log = new CopyOnWriteArrayList<>();

    private final BiginSimulator bigin;
    private final Path folder;
    private final Path files;
    private final Properties properties = new Properties();
    private final DefaultCamelContext context = new DefaultCamelContext();

    ExampleStage(BiginSimulator bigin, Path temporary) throws IOException {
        this.bigin = bigin;
        folder = Files.createTempDirectory(temporary, "stage");
        files = Files.createDirectory(folder.resolve("files"));
    }

    DefaultCamelContext context() {
        return context;
    }

    /** A property that the example refers to; before {@link #play}. */
    ExampleStage with(String property, String value) {
        properties.setProperty(property, value);
        return this;
    }

    /** Starts the routes of an example. */
    ExampleStage play(DocumentedRoutes routes, Language language) throws Exception {
        String text = routes.yaml().text();
        properties.setProperty("bigin.module", "Contacts");
        properties.setProperty("job.delay", "1");
        properties.setProperty("state.directory", folder.resolve("state").toString());
        context.getPropertiesComponent().setInitialProperties(properties);
        context.getRegistry().bind("done", new MemoryIdempotentRepository());
        context.getRegistry().bind("told", new MemoryIdempotentRepository());
        context.getRegistry().bind("positions", new MemoryCursorStore());
        context.getRegistry().bind("csv", new DocumentationExamples.Csv());
        context.addComponent("zoho-bigin", component(text));
        context.addComponent("file", new FilesBelow(files));
        context.getCamelContextExtension()
                .addLogListener(
                        (exchange, logger, message) -> {
                            log.add(message);
                            return message;
                        });
        if (text.contains("master:")) {
            context.addService(cluster());
        }
        context.start();
        if (text.contains("{{push.address}}")) {
            properties.setProperty("push.address", listen());
        }
        routes.addTo(context, language);
        return this;
    }

    /** A file below the folder in which the example believes to run. */
    Path file(String name) {
        return files.resolve(name);
    }

    /** Puts a file there as a whole, so that no consumer sees half of it. */
    void put(String name, byte[] content) throws IOException {
        Path written = Files.write(folder.resolve("half"), content);
        Files.createDirectories(file(name).getParent());
        Files.move(written, file(name));
    }

    /** The files by name, with their content as text. */
    Map<String, String> files() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                found.put(files.relativize(file).toString(), new String(content, UTF_8));
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        context.close();
    }

    private ZohoBiginComponent component(String example) {
        ZohoBiginComponent component = new ZohoBiginComponent();
        component.useEnvironment(name -> null);
        component.useTiming(
                new Timing(
                        new SimulatedClock(bigin),
                        () -> Duration.between(Instant.EPOCH, bigin.clock().now()).toNanos(),
                        () -> 1,
                        (time, real) -> {
                            waits.add(time);
                            bigin.clock().advance(time);
                            return true;
                        }));
        component
                .schedules()
                .useForJobs(
                        (delay, look) -> {
                            bigin.clock().advance(delay);
                            look.run();
                            return () -> {};
                        });
        ZohoBiginConfiguration options = component.getConfiguration();
        if (example.contains("Connection")) {
            options.setGatewayUrl(bigin.url());
            options.setGatewayApiKey(bigin.credentials().gatewayApiKey());
        } else {
            options.setApiUrl(bigin.url());
            options.setContentUrl(bigin.url());
            options.setAccessToken(bigin.credentials().issueAccessToken());
        }
        if (!example.contains("cursorStore")) {
            options.setStateDirectory(folder.resolve("state").toString());
        }
        return component;
    }

    private FileLockClusterService cluster() {
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setRoot(folder.resolve("cluster").toString());
        cluster.setAcquireLockDelay(1, TimeUnit.MILLISECONDS);
        cluster.setAcquireLockInterval(50, TimeUnit.MILLISECONDS);
        return cluster;
    }

    /** Starts a listener and gives its address. */
    private String listen() throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("localhost");
        http.setBindPort(0);
        bigin.switches().set(Switch.NOTIFY_URL_ON_THIS_MACHINE, true);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        context.addService(server);
        return "http://localhost:" + server.getServer().actualPort();
    }

    /** Camel's own, with all folders below one. */
    private static final class FilesBelow extends FileComponent {
        private final Path root;

        FilesBelow(Path root) {
            this.root = root;
        }

        @Override
        protected GenericFileEndpoint<File> buildFileEndpoint(
                String uri, String remaining, Map<String, Object> parameters) throws Exception {
            return super.buildFileEndpoint(uri, root.resolve(remaining).toString(), parameters);
        }
    }
}
