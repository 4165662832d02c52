package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.camelzoho.bigin.DocumentedRoutes.Language;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.simulator.StoredFiles;
import io.github.camelzoho.bigin.simulator.notifications.Delivery;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the documentation work, and do the same in YAML and in Java, and where there is
 * XML in that: each is loaded, started and sent one message, or polls and emits one, in one
 * language after the other. Recipes of the cookbook have tests of their own.
 */
class DocumentationExamplesTest {
    private static final String USER = "4001002000000099001";
    private static final Instant NOW = Instant.parse("2031-03-04T08:00:00Z");

    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> examplesDoTheSameInAllLanguages() {
        return DocumentedRoutes.all().stream()
                .filter(example -> !example.yaml().page().endsWith("cookbook.md"))
                .map(example -> dynamicTest(example.toString(), () -> doesTheSame(example)));
    }

    private void doesTheSame(DocumentedRoutes example) throws Exception {
        Effect yaml = effect(example, Language.YAML);
        for (Language language : List.of(Language.JAVA, Language.XML)) {
            if (example.isIn(language)) {
                assertSame(example, yaml, effect(example, language));
            }
        }
    }

    private static void assertSame(DocumentedRoutes example, Effect yaml, Effect other) {
        assertThat(other.log()).isEqualTo(yaml.log());
        assertThat(other.files()).isEqualTo(yaml.files());
        if (!hasTimesOfItsOwn(example)) {
            assertThat(other.calls()).isEqualTo(yaml.calls());
            assertThat(other.records()).isEqualTo(yaml.records());
        }
    }

    /** Whether the example polls or waits by itself, so that no run is like another. */
    private static boolean hasTimesOfItsOwn(DocumentedRoutes example) {
        String text = example.yaml().text();
        return Stream.of("master:", "{{job.delay}}", "poke", "push").anyMatch(text::contains);
    }

    /**
     * Starts the routes, sends a message to each that begins with {@code direct}, and lets each
     * consumer find one.
     */
    private Effect effect(DocumentedRoutes example, Language language) throws Exception {
        bigin().reset();
        if (!hasTimesOfItsOwn(example)) {
            bigin().clock().set(NOW);
        }
        bigin().bulkJobs().duration(Duration.ZERO);
        String contact = bigin().module("Contacts").insert(Map.of("Last_Name", "Lindqvist"));
        bigin().catchUpSearchIndex();
        // A feed begins with the second in which it is started; this contact is older.
        bigin().clock().advance(Duration.ofSeconds(10));
        Map<String, Object> headers = headers(contact);
        try (ExampleStage stage = new ExampleStage(bigin(), folder)) {
            stage.play(example, language);
            assertThat(stage.context().getRoutes()).isNotEmpty();
            for (Route route : stage.context().getRoutes()) {
                run(stage, route, headers);
            }
            Effect effect = Effect.of(bigin(), stage);
            assertThat(effect.calls()).isNotEmpty();
            assertThat(bigin().refused()).isEmpty();
            return effect;
        }
    }

    private static void run(ExampleStage stage, Route route, Map<String, Object> headers) {
        DefaultCamelContext context = stage.context();
        String from = route.getEndpoint().getEndpointUri();
        if (route.getConsumer() instanceof ZohoBiginConsumer consumer) {
            findOne(consumer);
        } else if (from.startsWith("webhook")) {
            isTold(context);
        } else if (from.startsWith("master:")) {
            // Its consumer is out of reach, and how often it polls is its own affair.
            Awaitility.await()
                    .until(
                            () ->
                                    bigin().calls().stream()
                                            .anyMatch(c -> c.path().endsWith("/coql")));
        } else if (from.startsWith("timer:")) {
            Awaitility.await()
                    .until(
                            () ->
                                    stage.log.size() > 1
                                            && context.getInflightRepository().size() == 0);
        } else {
            assertThat(from).as("examples can be run").startsWith("direct");
            Exchange exchange =
                    context.createProducerTemplate()
                            .request(
                                    from,
                                    sent -> {
                                        sent.getMessage().setHeaders(new HashMap<>(headers));
                                        sent.getMessage().setBody(body(from));
                                    });
            assertThat(exchange.getException()).isNull();
        }
    }

    /** What Bigin posts when a bulk job has ended; examples need no other body. */
    private static @Nullable String body(String from) {
        return from.equals("direct://exports")
                ? "{\"job_id\":\"" + bigin().bulkJobs().ids().get(0) + "\"}"
                : null;
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

    private static BiginSimulator bigin() {
        return EXTENSION.simulator();
    }
}
