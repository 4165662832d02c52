package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.camelzoho.bigin.client.Timing;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.simulator.StoredFiles;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.files.StoredFile;
import io.github.camelzoho.bigin.simulator.notifications.Delivery;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the documentation work: each YAML route is loaded, started and sent one message,
 * or polls and emits one; each Java example is a region of a class in the test sources, which is
 * run here.
 */
class DocumentationExamplesTest {
    private static final String USER = "4001002000000099001";

    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> yamlRoutesRun() {
        return DocumentationPages.blocks("yaml").stream()
                .map(block -> dynamicTest(block.toString(), () -> runYaml(block.text())));
    }

    @TestFactory
    Stream<DynamicTest> javaBlocksAreRegionsOfTestSources() {
        return DocumentationPages.blocks("java").stream()
                .filter(block -> !block.page().equals("CONTRIBUTING.md"))
                .map(
                        block ->
                                dynamicTest(
                                        block.toString(),
                                        () ->
                                                assertThat(block.text())
                                                        .isEqualTo(
                                                                region(
                                                                        String.valueOf(
                                                                                block
                                                                                        .example())))));
    }

    @Test
    void javaRoutesRun() throws Exception {
        for (RouteBuilder routes :
                List.of(
                        new DocumentationExamples.Smallest(),
                        new DocumentationExamples.Batches(),
                        new DocumentationExamples.DataTypes(),
                        new DocumentationExamples.Escaping(),
                        new DocumentationExamples.Raw())) {
            run(() -> "", context -> context.addRoutes(routes));
        }
    }

    @Test
    void callbackGoesOnWithItsJob() throws Exception {
        bigin().reset();
        bigin().module("Contacts").insert(Map.of("Last_Name", "Lindqvist"));
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("zoho-bigin", component(""));
            context.addRoutes(new DocumentationExamples.BulkCallback());
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            template.requestBody("direct:startExport", (Object) null);
            String job = bigin().bulkJobs().ids().get(0);
            template.requestBody(
                    "direct:exports", "{\"job_id\":\"" + job + "\",\"state\":\"COMPLETED\"}");
        }
        assertThat(bigin().bulkJobs().ids()).hasSize(1);
        assertThat(bigin().calls()).anyMatch(call -> call.path().endsWith("/result"));
    }

    @Test
    void tokenBeanServesARoute() throws Exception {
        Path file = Files.createTempFile("token", ".txt");
        Files.writeString(file, bigin().credentials().issueAccessToken());
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("tokens", new DocumentationExamples.TokenFromFile(file));
            context.start();
            Object count =
                    context.createProducerTemplate()
                            .requestBody(
                                    "zoho-bigin:Contacts?operation=count&tokenSource=#tokens&apiUrl="
                                            + bigin().url(),
                                    null,
                                    Object.class);
            assertThat(count).isEqualTo(0L);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void filesOfAFolderAreAttachedToTheDealsTheyAreNamedAfter(@TempDir Path offers)
            throws Exception {
        String deal = bigin().module("Pipelines").insert(Map.of("Deal_Name", "20 chairs"));
        Files.writeString(offers.resolve(deal + ".pdf"), "%PDF");
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("zoho-bigin", component(""));
            context.addRoutes(new DocumentationExamples.Attach());
            AdviceWith.adviceWith(
                    context,
                    context.getRouteDefinitions().get(0).getRouteId(),
                    route -> route.replaceFromWith("file:" + offers + "?moveFailed=failed"));
            NotifyBuilder done = new NotifyBuilder(context).whenDone(1).create();
            context.start();
            assertThat(done.matches(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(bigin().files().attachments("Pipelines", deal))
                .extracting(StoredFile::name)
                .containsExactly("Offer.pdf");
    }

    private void runYaml(String yaml) throws Exception {
        run(
                () -> yaml,
                context ->
                        PluginHelper.getRoutesLoader(context)
                                .loadRoutes(ResourceHelper.fromString("example.yaml", yaml)));
    }

    /**
     * Starts the routes, sends a message to each that begins with {@code direct}, and lets each
     * consumer find one.
     */
    private void run(Named named, Routes routes) throws Exception {
        bigin().reset();
        bigin().bulkJobs().duration(Duration.ZERO);
        String contact = bigin().module("Contacts").insert(Map.of("Last_Name", "Lindqvist"));
        bigin().catchUpSearchIndex();
        Map<String, Object> headers = headers(contact);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("done", new MemoryIdempotentRepository());
            Properties properties = new Properties();
            properties.setProperty("bigin.module", "Contacts");
            properties.setProperty("job.delay", "1");
            // Each has its own: the clock begins anew with each of them.
            String state = Files.createTempDirectory(folder, "state").toString();
            properties.setProperty("state.directory", state);
            ZohoBiginComponent component = component(named.name().toString());
            component.getConfiguration().setStateDirectory(state);
            context.addComponent("zoho-bigin", component);
            context.getPropertiesComponent().setInitialProperties(properties);
            context.getRegistry().bind("positions", new MemoryCursorStore());
            context.addService(cluster());
            context.start();
            if (named.name().toString().contains("webhook")) {
                properties.setProperty("push.address", listen(context));
            }
            routes.addTo(context);
            assertThat(context.getRoutes()).isNotEmpty();
            for (Route route : context.getRoutes()) {
                String from = route.getEndpoint().getEndpointUri();
                if (route.getConsumer() instanceof ZohoBiginConsumer consumer) {
                    findOne(consumer);
                } else if (from.startsWith("webhook")) {
                    isTold(context);
                } else if (from.startsWith("master:")) {
                    // Its consumer is out of reach: that it polls is enough.
                    Awaitility.await().until(() -> !bigin().calls().isEmpty());
                } else {
                    assertThat(from).as("examples can be run").startsWith("direct");
                    Exchange exchange =
                            context.createProducerTemplate()
                                    .request(
                                            from,
                                            sent ->
                                                    sent.getMessage()
                                                            .setHeaders(new HashMap<>(headers)));
                    assertThat(exchange.getException()).isNull();
                }
            }
        }
        assertThat(bigin().calls()).isNotEmpty();
        assertThat(bigin().refused()).isEmpty();
    }

    /** Polls without the scheduler until a record that is new is emitted. */
    private static void findOne(ZohoBiginConsumer consumer) {
        consumer.getScheduler().unscheduleTask();
        consumer.run();
        bigin().module("Contacts").insert(Map.of("Last_Name", "Okoro"));
        bigin().module("Accounts").insert(Map.of("Account_Name", "Okoro Bakery"));
        bigin().clock().advance(Duration.ofSeconds(10));
        consumer.run();
        consumer.run();
        assertThat(consumer.getChangesEmitted()).isPositive();
        assertThat(consumer.getLastFailure()).isNull();
    }

    private FileLockClusterService cluster() {
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setRoot(folder.resolve("cluster").toString());
        cluster.setAcquireLockDelay(1, TimeUnit.MILLISECONDS);
        cluster.setAcquireLockInterval(50, TimeUnit.MILLISECONDS);
        return cluster;
    }

    /** Starts a listener and gives its address. */
    private static String listen(DefaultCamelContext context) throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("localhost");
        http.setBindPort(0);
        bigin().switches().set(Switch.NOTIFY_URL_ON_THIS_MACHINE, true);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        context.addService(server);
        return "http://localhost:" + server.getServer().actualPort();
    }

    /** A change becomes an exchange that is done with. */
    private static void isTold(DefaultCamelContext context) {
        Awaitility.await().until(() -> !bigin().notifications().channels().isEmpty());
        NotifyBuilder done = new NotifyBuilder(context).whenCompleted(1).create();
        bigin().module("Contacts").insert(Map.of("Last_Name", "Okoro"));
        assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bigin().notifications().deliveries()).allMatch(Delivery::taken);
    }

    /** What examples may refer to. */
    private static Map<String, Object> headers(String contact) throws IOException {
        byte[] text = "20 chairs".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", picture);
        StoredFiles files = bigin().files();
        files.setPhoto("Contacts", contact, "ada.png", "image/png", picture.toByteArray());
        Map<String, Object> headers = new HashMap<>();
        headers.put("contactId", contact);
        headers.put("attachmentId", files.attach("Contacts", contact, "a.txt", "text/plain", text));
        headers.put("fileId", files.add("a.txt", "text/plain", text));
        headers.put("picture", picture.toByteArray());
        headers.put("sender", bigin().organization().users().get(0).email());
        headers.put("userId", USER);
        headers.put("mail", "ada@lumen.example");
        headers.put("name", "Lindqvist");
        headers.put("gatewayConnection", bigin().credentials().connectionId());
        return headers;
    }

    private static ZohoBiginComponent component(String example) {
        ZohoBiginComponent component = new ZohoBiginComponent();
        component.useEnvironment(name -> null);
        // Waits for bulk jobs are not waited for but move the simulator's clock.
        component.useTiming(
                new Timing(
                        new SimulatedClock(bigin()),
                        System::nanoTime,
                        () -> 1,
                        (time, real) -> {
                            bigin().clock().advance(time);
                            return true;
                        }));
        component.useJobSchedule(
                (delay, look) -> {
                    bigin().clock().advance(delay);
                    look.run();
                    return () -> {};
                });
        ZohoBiginConfiguration options = component.getConfiguration();
        if (example.contains("Connection")) {
            options.setGatewayUrl(bigin().url());
            options.setGatewayApiKey(bigin().credentials().gatewayApiKey());
        } else {
            options.setApiUrl(bigin().url());
            options.setContentUrl(bigin().url());
            options.setAccessToken(bigin().credentials().issueAccessToken());
        }
        return component;
    }

    private static BiginSimulator bigin() {
        return EXTENSION.simulator();
    }

    /**
     * What stands between {@code // tag::name} and {@code // end::name} in a test of any module,
     * moved to the left.
     */
    private static String region(String name) throws IOException {
        Pattern tagged =
                Pattern.compile("(?ms)^( *)// tag::" + name + "\n(.*?)^\\1// end::" + name + "$");
        for (Path file : testSources()) {
            Matcher region = tagged.matcher(Files.readString(file));
            if (region.find()) {
                return DocumentationPages.left(region.group(2), region.group(1));
            }
        }
        throw new AssertionError(
                "no example '" + name + "': mark the block with <!-- java: name --> and a region");
    }

    private static List<Path> testSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(DocumentationPages.ROOT)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java")).toList()) {
                if (Files.isDirectory(tests)) {
                    try (Stream<Path> files = Files.walk(tests)) {
                        files.filter(file -> file.toString().endsWith(".java"))
                                .forEach(sources::add);
                    }
                }
            }
        }
        return sources;
    }

    @FunctionalInterface
    private interface Routes {
        void addTo(DefaultCamelContext context) throws Exception;
    }

    @FunctionalInterface
    private interface Named {
        Object name();
    }
}
