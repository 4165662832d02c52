package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a consumer's options take is checked when it starts. */
class ZohoBiginConsumerOptionsTest extends SimulatedFeed {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "events=created,changed; 'changed'",
                "events=,; created, updated, deleted",
                "startFrom=yesterday; 'yesterday' is neither now, beginning, nor a time",
                "startFrom=2031-03-04; nor a time such as",
                "settleDelay=-1; settleDelay must not be negative",
                "lookBack=-1; lookBack must not be negative",
                "cursorName=a b; cursorName 'a b' must have",
                "cursorName=../x; cursorName '../x' must have",
                "criteria=(Last_Name:equals; criteria",
                "events=deleted&criteria=(Last_Name:equals:Varga); can't be asked of deleted"
                        + " records",
            })
    void isRefusedWithTheOptionsName(String options, String told) {
        assertThat(failureOf(() -> feed(options), ZohoBiginInputException.class))
                .hasMessageContaining(told.strip());
        assertThat(bigin().calls()).isEmpty();
    }

    @Test
    void leavesNoThreadsWhenItIsRefused() {
        List<ExecutorService> made = new ArrayList<>();
        context.getExecutorServiceManager()
                .setThreadPoolFactory(
                        new DefaultThreadPoolFactory() {
                            @Override
                            public ScheduledExecutorService newScheduledThreadPool(
                                    ThreadPoolProfile profile, ThreadFactory threads) {
                                ScheduledExecutorService pool =
                                        super.newScheduledThreadPool(profile, threads);
                                made.add(pool);
                                return pool;
                            }
                        });
        assertThat(failureOf(() -> feed("pokeInterval=-1"), ZohoBiginInputException.class))
                .hasMessageContaining("pokeInterval must not be negative");
        assertThat(made).allMatch(ExecutorService::isShutdown);
    }

    @Test
    void needsAModule() {
        assertThat(
                        failureOf(
                                () ->
                                        route(
                                                "zoho-bigin:org?cursorStore=#positions&" + NEVER,
                                                exchange -> {}),
                                ZohoBiginInputException.class))
                .hasMessageContaining("a consumer needs a module");
    }

    @Test
    void storesExcludeEachOther(@TempDir Path folder) {
        context.getRegistry().bind("repository", new MemoryStateRepository());
        for (String two :
                new String[] {
                    "cursorStore=#positions&stateRepository=#repository",
                    "cursorStore=#positions&stateDirectory=" + folder,
                    "stateRepository=#repository&stateDirectory=" + folder
                }) {
            assertThat(failureOf(() -> feed(two), ZohoBiginInputException.class))
                    .hasMessageContaining("exclude each other: set one");
        }
    }

    @Test
    void anUnknownChangeSourceIsRefusedWithTheOptionsName() {
        assertThatThrownBy(() -> feed("changeSource=search"))
                .hasStackTraceContaining("changeSource")
                .hasStackTraceContaining("search");
    }

    @Test
    void backoffNeedsAThreshold() {
        assertThatThrownBy(() -> feed("backoffMultiplier=3"))
                .hasStackTraceContaining("backoffIdleThreshold and/or backoffErrorThreshold");
    }

    @Test
    void theStandardNameTellsModuleAndHost() throws Exception {
        feed("");
        assertThat(feedConsumer().getCursorName()).isEqualTo("Contacts-us");
        stopFeed();
        feed("apiUrl=" + bigin().url());
        assertThat(feedConsumer().getCursorName()).matches("Contacts-[0-9a-f]{8}");
        stopFeed();
        feed("cursorName=leads.of-2031");
        assertThat(feedConsumer().getCursorName()).isEqualTo("leads.of-2031");
    }

    @Test
    void theStandardNameTellsTheConnectionsOfAGatewayApart() throws Exception {
        CursorPlace one = place("connectionId=one");
        CursorPlace other = place("connectionId=other");
        assertThat(one.key()).matches("Contacts-[0-9a-f]{8}").isNotEqualTo(other.key());
        assertThat(place("connectionId=one").key()).isEqualTo(one.key());
        assertThat(place("clientId=x").key()).isEqualTo("Contacts-us");
        assertThat(place("dataCenter=eu").key()).isEqualTo("Contacts-eu");
    }

    private CursorPlace place(String options) {
        String uri =
                options.startsWith("connectionId")
                        ? "zoho-bigin:Contacts?gatewayApiKey=key&" + options
                        : "zoho-bigin:Contacts?" + options;
        return context.getEndpoint(uri, ZohoBiginEndpoint.class).cursorPlace();
    }
}
