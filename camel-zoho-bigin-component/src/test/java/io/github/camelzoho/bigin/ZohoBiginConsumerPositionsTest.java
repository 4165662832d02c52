package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions in the stores that ship, as routes use them. */
class ZohoBiginConsumerPositionsTest extends SimulatedFeed {
    @TempDir private Path folder;

    private String inFolder() {
        return "startFrom=beginning&fields=Last_Name&stateDirectory=" + folder;
    }

    private void restart(String options) throws Exception {
        stopFeed();
        feed(options);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> textOf(file).contains("v1|")).findFirst().orElseThrow();
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void inAFile() throws Exception {
        contact("A");
        feed(inFolder());
        settledPoll();
        assertThat(textOf(file())).contains(String.valueOf(feedConsumer().getPosition()));
        contact("B");
        restart(inFolder());
        settledPoll();
        assertThat(told()).containsExactly("created A", "created B");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20})
    void positionFileTorn(int left) throws Exception {
        contact("A");
        feed(inFolder());
        settledPoll();
        Path file = file();
        String torn = textOf(file).substring(0, left);
        Files.writeString(file, torn);
        assertThat(failureOf(() -> restart(inFolder()), ZohoBiginCursorException.class))
                .hasMessageContaining("can't be read")
                .hasMessageContaining("begin anew");
        assertThat(textOf(file)).isEqualTo(torn);
        assertThat(told()).containsExactly("created A");
    }

    @Test
    void twoConsumersWithTheSameName() throws Exception {
        contact("A");
        feed(inFolder());
        String second = uri(inFolder()) + "&delay=1234";
        assertThat(
                        failureOf(
                                () ->
                                        context.addRoutes(
                                                new RouteBuilder() {
                                                    @Override
                                                    public void configure() {
                                                        from(second)
                                                                .routeId("second")
                                                                .to("mock:none");
                                                    }
                                                }),
                                ZohoBiginCursorException.class))
                .hasMessageContaining("Contacts-us")
                .hasMessageContaining("cursorName");
        settledPoll();
        assertThat(told()).containsExactly("created A");

        context.removeRoute("second");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(second + "&cursorName=another").routeId("second").to("mock:none");
                    }
                });
        assertThat(context.getRoute("second").getConsumer())
                .extracting("cursorName")
                .isEqualTo("another");
    }

    @Test
    void inAStateRepository() throws Exception {
        Path states = folder.resolve("states.dat");
        FileStateRepository repository = FileStateRepository.fileStateRepository(states.toFile());
        context.getRegistry().bind("repository", repository);
        String options = "startFrom=beginning&fields=Last_Name&stateRepository=#repository";
        contact("A");
        feed(options);
        settledPoll();
        assertThat(textOf(states)).contains("Contacts-us=v1|");
        contact("B");
        restart(options);
        settledPoll();
        assertThat(told()).containsExactly("created A", "created B");
    }

    @Test
    void inABeanOfOnesOwn() throws Exception {
        positions.put("mine", "v9|something|new");
        assertThat(failureOf(() -> feed("cursorName=mine"), ZohoBiginCursorException.class))
                .hasMessageContaining("v9|something|new");
        assertThat(positions.owned()).isEmpty();
    }

    @Test
    void theEndpointsStoreWinsOverTheComponents() throws Exception {
        ZohoBiginComponent component = context.getComponent("zoho-bigin", ZohoBiginComponent.class);
        component.getConfiguration().setStateDirectory(folder.toString());
        feed("");
        poll();
        assertThat(positions.keys()).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }
}
