package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.DocumentedRoutes.Language;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.component.quartz.QuartzComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * Ground for tests of recipes: takes a recipe out of the cookbook, plays it, and sees to its end.
 */
abstract class CookbookGround {
    static final Path COOKBOOK = DocumentationPages.ROOT.resolve("docs/cookbook.md");

    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    @TempDir private Path folder;

    private ExampleStage stage;

    @BeforeEach
    void newStage() throws Exception {
        stage = new ExampleStage(bigin(), folder);
    }

    @AfterEach
    void everythingWasAllowed() throws Exception {
        stage.close();
        assertThat(bigin().refused()).isEmpty();
    }

    static BiginSimulator bigin() {
        return EXTENSION.simulator();
    }

    ExampleStage stage() {
        return stage;
    }

    /** Starts a recipe. */
    ExampleStage cook(String recipe, Language language) throws Exception {
        bigin().bulkJobs().duration(Duration.ZERO);
        return stage.play(recipe(recipe), language);
    }

    static DocumentedRoutes recipe(String heading) {
        String section = DocumentationPages.section(COOKBOOK, heading);
        assertThat(section).as("recipe " + heading).isNotEmpty();
        return DocumentedRoutes.of(COOKBOOK).stream()
                .filter(routes -> section.contains(routes.yaml().text()))
                .findFirst()
                .orElseThrow();
    }

    /** Sends a message to the one route that begins with {@code direct}. */
    Exchange send(@Nullable Object body, Map<String, Object> headers) {
        Exchange exchange = trySend(body, headers);
        if (exchange.getException() != null) {
            throw new AssertionError("the recipe failed", exchange.getException());
        }
        return exchange;
    }

    Exchange trySend(@Nullable Object body, Map<String, Object> headers) {
        String uri =
                stage.context().getRoutes().stream()
                        .map(route -> route.getEndpoint().getEndpointUri())
                        .filter(from -> from.startsWith("direct"))
                        .findFirst()
                        .orElseThrow();
        return stage.context()
                .createProducerTemplate()
                .request(
                        uri,
                        exchange -> {
                            exchange.getMessage().setBody(body);
                            exchange.getMessage().setHeaders(new HashMap<>(headers));
                        });
    }

    /** Puts files before a recipe that waits for them, and lets it take them. */
    void putAndWait(Map<String, byte[]> files) throws Exception {
        NotifyBuilder done = whole(files.size());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            stage.put(file.getKey(), file.getValue());
        }
        assertThat(done.matches(20, TimeUnit.SECONDS)).isTrue();
    }

    /**
     * Fulfilled when so many messages are done; those that a splitter makes of them don't count.
     */
    private NotifyBuilder whole(int messages) {
        return new NotifyBuilder(stage.context())
                .filter(sent -> sent.getProperty(Exchange.SPLIT_INDEX) == null)
                .whenDone(messages)
                .create();
    }

    /** Lets it be the time that a recipe waits for. */
    void strike() throws Exception {
        NotifyBuilder done = whole(1);
        Scheduler scheduler =
                stage.context().getComponent("quartz", QuartzComponent.class).getScheduler();
        List<JobKey> jobs = List.copyOf(scheduler.getJobKeys(GroupMatcher.anyGroup()));
        assertThat(jobs).hasSize(1);
        scheduler.triggerJob(jobs.get(0));
        assertThat(done.matches(20, TimeUnit.SECONDS)).isTrue();
    }

    /** The consumer of a recipe that follows a module, which has polled once and found nothing. */
    ZohoBiginConsumer feed() {
        bigin().clock().advance(Duration.ofSeconds(10));
        ZohoBiginConsumer consumer =
                (ZohoBiginConsumer) stage.context().getRoutes().get(0).getConsumer();
        consumer.getScheduler().unscheduleTask();
        consumer.run();
        return consumer;
    }

    /** Polls again, when what has changed is settled. */
    static void poll(ZohoBiginConsumer consumer) {
        bigin().clock().advance(Duration.ofSeconds(10));
        consumer.run();
        assertThat(consumer.getLastFailure()).isNull();
    }

    /** Adds a record of which searches know. */
    static String insert(String module, Map<String, ?> values) {
        String id = bigin().module(module).insert(values);
        bigin().catchUpSearchIndex();
        return id;
    }

    static String deal(String name, String stage) {
        return insert(
                "Pipelines",
                Map.of("Deal_Name", name, "Sub_Pipeline", "Sales Standard", "Stage", stage));
    }

    static Map<String, Object> record(String module, String id) {
        return java.util.Objects.requireNonNull(bigin().module(module).get(id));
    }

    static Map<String, Object> only(String module) {
        assertThat(bigin().module(module).all()).hasSize(1);
        return bigin().module(module).all().get(0);
    }

    /** Credits that the simulator has counted. */
    static int credits() {
        return bigin().calls().stream().mapToInt(RecordedCall::credits).sum();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
