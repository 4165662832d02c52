package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.poll.ChangeSourceType;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Processor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cases in which connectors lose changes, by name, with both ways to find changes. */
class ZohoBiginConsumerNothingLostTest extends SimulatedFeed {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String REFUSED =
            "{\"code\":\"OAUTH_SCOPE_MISMATCH\",\"details\":{},\"message\":\"invalid oauth scope\",\"status\":\"error\"}";

    private static String by(ChangeSourceType source) {
        return "startFrom=beginning&changeSource=" + source;
    }

    /** Contacts, so many of them in each second. */
    private List<String> spread(int count, int perSecond) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(contact("N" + i));
            if (i % perSecond == perSecond - 1) {
                seconds(1);
            }
        }
        return ids;
    }

    /** Runs once, with the first exchange. */
    private static Processor atFirst(Runnable work) {
        AtomicBoolean done = new AtomicBoolean();
        return exchange -> {
            if (done.compareAndSet(false, true)) {
                work.run();
            }
        };
    }

    /** Every record was heard in its present version, and each in order of its versions. */
    private void assertNothingLost() {
        Map<String, OffsetDateTime> last = new HashMap<>();
        for (Heard one : heard) {
            OffsetDateTime time =
                    OffsetDateTime.parse(
                            String.valueOf(one.headers().get(ZohoBiginConstants.MODIFIED_TIME)));
            OffsetDateTime before = last.put(one.id(), time);
            assertThat(before == null || !time.isBefore(before)).as(one.toString()).isTrue();
        }
        for (Map<String, Object> record : store().all()) {
            OffsetDateTime present = OffsetDateTime.parse((String) record.get("Modified_Time"));
            assertThat(last.get((String) record.get("id")))
                    .as(String.valueOf(record.get(LAST_NAME)))
                    .isNotNull()
                    .satisfies(time -> assertThat(time.isEqual(present)).isTrue());
        }
        assertThat(reported).isEmpty();
        assertThat(bigin().refused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"coql", "list"})
    void ties(ChangeSourceType source) throws Exception {
        feed(by(source) + "&fields=Last_Name");
        List<String> ids = contacts(650);
        settledPoll();
        poll();
        assertThat(ids()).containsExactlyElementsOf(ids);
        assertNothingLost();
    }

    @ParameterizedTest
    @EnumSource(names = {"coql", "list"})
    void tiesOfWhichEachPollTakesAFew(ChangeSourceType source) throws Exception {
        feed(by(source) + "&fields=Last_Name&maxMessagesPerPoll=70");
        List<String> ids = contacts(250);
        for (int i = 0; i < 5; i++) {
            settledPoll();
        }
        assertThat(ids()).containsExactlyElementsOf(ids);
        assertNothingLost();
    }

    @ParameterizedTest
    @EnumSource(names = {"coql", "list"})
    void moreThanOnePageInOnePoll(ChangeSourceType source) throws Exception {
        feed(by(source) + "&fields=Last_Name");
        List<String> ids = spread(850, 7);
        settledPoll();
        assertThat(ids()).containsExactlyElementsOf(ids);
        assertNothingLost();
    }

    @ParameterizedTest
    @EnumSource(names = {"coql", "list"})
    void recordEditedWhilePagesAreRead(ChangeSourceType source) throws Exception {
        List<String> ids = spread(650, 20);
        feed(
                by(source) + "&fields=Last_Name",
                atFirst(
                        () -> {
                            seconds(1);
                            rename(ids.get(5), "of a page before");
                            rename(ids.get(210), "of the next page");
                            rename(ids.get(640), "of the last page");
                        }));
        settledPoll();
        settledPoll();
        assertThat(told())
                .anyMatch(told -> told.endsWith(" of a page before"))
                .anyMatch(told -> told.endsWith(" of the next page"))
                .anyMatch(told -> told.endsWith(" of the last page"));
        assertThat(ids()).containsAll(ids);
        assertNothingLost();
    }

    @ParameterizedTest
    @EnumSource(names = {"coql", "list"})
    void recordDeletedWhilePagesAreRead(ChangeSourceType source) throws Exception {
        List<String> ids = spread(650, 20);
        List<String> gone = List.of(ids.get(5), ids.get(210), ids.get(640));
        feed(
                by(source) + "&fields=Last_Name&events=created,updated,deleted",
                atFirst(
                        () -> {
                            seconds(1);
                            gone.forEach(store()::delete);
                        }));
        settledPoll();
        settledPoll();
        assertThat(heard.stream().filter(h -> h.type().equals("deleted")).map(Heard::id))
                .containsExactlyInAnyOrderElementsOf(gone);
        assertThat(ids()).containsAll(ids);
        assertNothingLost();
    }

    @ParameterizedTest
    @EnumSource(names = {"coql", "list"})
    void recordEditedBetweenTheCallsOfOnePage(ChangeSourceType source) throws Exception {
        List<String> ids = spread(60, 20);
        feed(by(source));
        seconds(5);
        pollWhile(
                () -> {
                    rename(ids.get(10), "edited");
                    store().delete(ids.get(20));
                });
        assertThat(news()).doesNotContain("created edited").hasSizeGreaterThanOrEqualTo(58);
        settledPoll();
        // The feed has not had it before.
        assertThat(told()).containsExactly("created edited");
    }

    @ParameterizedTest
    @EnumSource(names = {"coql", "list"})
    void hotRecordEditedEverySecond(ChangeSourceType source) throws Exception {
        feed(by(source) + "&fields=Last_Name&settleDelay=5s");
        String hot = contact("V0");
        for (int i = 1; i <= 40; i++) {
            seconds(1);
            rename(hot, "V" + i);
            if (i % 8 == 0) {
                int before = heard.size();
                poll();
                assertThat(heard.size() > before || i <= 16).as("poll at " + i).isTrue();
            }
        }
        settledPoll();
        settledPoll();
        assertThat(told().get(0)).startsWith("created V");
        assertThat(told()).endsWith("updated V40").hasSizeGreaterThanOrEqualTo(4);
        assertNothingLost();
    }

    @ParameterizedTest
    @EnumSource(names = {"coql", "list"})
    void resumeAfterRestart(ChangeSourceType source) throws Exception {
        String options = by(source) + "&fields=Last_Name&maxMessagesPerPoll=130";
        List<String> ids = new ArrayList<>(spread(300, 50));
        feed(options);
        settledPoll();
        assertThat(heard).hasSize(130);
        stopFeed();
        ids.add(contact("while it was down"));
        feed(options);
        for (int i = 0; i < 3; i++) {
            settledPoll();
        }
        assertThat(ids()).containsExactlyElementsOf(ids);
        assertNothingLost();
    }

    @ParameterizedTest
    @EnumSource(names = {"coql", "list"})
    void moduleWith120Fields(ChangeSourceType source) throws Exception {
        for (int i = 0; i < 120; i++) {
            bigin().organization()
                    .addField("Contacts", FieldDefinition.of("F" + i, FieldType.TEXT).asCustom());
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            ids.add(store().insert(Map.of(LAST_NAME, "N" + i, "F0", "a" + i, "F119", "b" + i)));
        }
        feed(by(source));
        seconds(5);
        pollWhile(() -> store().update(ids.get(3), Map.of("F0", "new", "F119", "new")));
        settledPoll();
        assertThat(heard)
                .allSatisfy(
                        h -> {
                            Map<?, ?> record = (Map<?, ?>) h.body();
                            String f0 = String.valueOf(record.get("F0"));
                            assertThat(record.get("F119")).isEqualTo(f0.replace('a', 'b'));
                            assertThat(record.containsKey("F60")).isTrue();
                        });
        assertThat(heard.get(heard.size() - 1).id()).isEqualTo(ids.get(3));
        assertNothingLost();
        assertThat(calls("GET", CONTACTS)).hasSizeLessThan(30);
    }

    @Test
    void coqlRefusedInTheMiddle() throws Exception {
        List<String> ids = spread(650, 20);
        bigin().faults()
                .add(Fault.answer(401, "application/json", REFUSED))
                .on("POST", "/bigin/v2/coql")
                .skip(1)
                .always();
        feed("startFrom=beginning&fields=Last_Name");
        settledPoll();
        ids.add(contact("later"));
        settledPoll();
        assertThat(ids()).containsExactlyElementsOf(ids);
        assertThat(feedConsumer().getChangeSource()).isEqualTo("list");
        assertThat(calls("POST", "/bigin/v2/coql")).hasSize(2);
        assertNothingLost();
    }

    @Test
    void coqlRefusedWhereItIsAskedFor() throws Exception {
        bigin().faults()
                .add(Fault.answer(401, "application/json", REFUSED))
                .on("POST", "/bigin/v2/coql")
                .always();
        contact("Varga");
        feed(by(ChangeSourceType.coql) + "&fields=Last_Name");
        settledPoll();
        assertThat(heard).isEmpty();
        assertThat(reported)
                .singleElement()
                .asString()
                .contains("ZohoBigin.coql.READ")
                .contains("changeSource");
    }

    @Test
    void anIdlePollIsOneCallAndAPageHasNoCallPerRecord() throws Exception {
        feed("startFrom=beginning&fields=Last_Name");
        contacts(200);
        settledPoll();
        int calls = bigin().calls().size();
        assertThat(calls).isLessThan(10);
        settledPoll();
        assertThat(bigin().calls()).hasSize(calls + 1);
        int saved = positions.saved().size();
        settledPoll();
        assertThat(positions.saved()).hasSize(saved);
    }

    /** Polls, and makes a change when Bigin has begun with the second part of what it is asked. */
    private void pollWhile(Runnable change) throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        bigin().faults().add(Fault.heldUntil(changed)).on("GET", CONTACTS).skip(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            int before = calls("GET", CONTACTS).size();
            Future<?> polling = thread.submit(this::poll);
            Awaitility.await().until(() -> calls("GET", CONTACTS).size() > before);
            seconds(1);
            change.run();
            changed.countDown();
            polling.get(30, TimeUnit.SECONDS);
        } finally {
            changed.countDown();
            thread.shutdownNow();
        }
    }
}
