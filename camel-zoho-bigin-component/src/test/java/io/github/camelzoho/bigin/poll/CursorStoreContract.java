package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginCursorConflictException;
import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store keeps to. */
public abstract class CursorStoreContract {
    protected static final String KEY = "Contacts@www.zohoapis.com";

    private static final Instant START = Instant.parse("2031-03-04T08:00:00Z");

    /** Another store on the same place, as after a restart or in another process. */
    protected abstract CursorStore open() throws Exception;

    /** Puts a text where the position of the key is kept. */
    protected abstract void overwrite(String key, String text) throws Exception;

    /** The position after so many changes. */
    public static PollCursor position(int changes) {
        Instant second = START.plusSeconds(changes / 3);
        String id = changes % 3 == 0 ? null : "400100200000011100" + changes % 3;
        return new PollCursor(
                new PollCursor.Mark(second, id), PollCursor.Mark.before(START), second);
    }

    @Test
    void knowsNothingAtFirst() throws Exception {
        assertThat(open().load(KEY)).isEmpty();
    }

    @Test
    void keepsWhatWasSavedLast() throws Exception {
        CursorStore store = open();
        PollCursor before = null;
        for (int i = 0; i < 20; i++) {
            store.save(KEY, before, position(i));
            before = position(i);
            assertThat(store.load(KEY)).contains(before);
            assertThat(open().load(KEY)).contains(before);
        }
    }

    @Test
    void goesOnAfterARestart() throws Exception {
        open().save(KEY, null, position(1));
        open().save(KEY, position(1), position(2));
        CursorStore last = open();
        last.acquire(KEY);
        assertThat(last.load(KEY)).contains(position(2));
        last.save(KEY, position(2), position(3));
        last.release(KEY);
        assertThat(open().load(KEY)).contains(position(3));
    }

    @Test
    void keysAreApartWhateverTheyAre() throws Exception {
        List<String> keys =
                List.of(
                        "a",
                        "A",
                        "a=b",
                        "a%3Db",
                        "a/b",
                        "..",
                        "../a",
                        "/a",
                        "a\nb",
                        "a b",
                        "a+b",
                        "*",
                        "é",
                        "e\u0301",
                        "CON",
                        "a'; drop table x; --",
                        "k".repeat(250),
                        "k".repeat(249) + "l");
        for (int i = 0; i < keys.size(); i++) {
            assertThat(open().load(keys.get(i))).as(keys.get(i)).isEmpty();
            open().save(keys.get(i), null, position(i));
        }
        CursorStore store = open();
        for (int i = 0; i < keys.size(); i++) {
            assertThat(store.load(keys.get(i))).as(keys.get(i)).contains(position(i));
        }
    }

    @Test
    void aStaleOwnerMovesNothing() throws Exception {
        CursorStore stale = open();
        stale.save(KEY, null, position(1));
        open().save(KEY, position(1), position(5));
        assertThatThrownBy(() -> stale.save(KEY, position(1), position(2)))
                .isInstanceOf(ZohoBiginCursorConflictException.class);
        assertThatThrownBy(() -> stale.save(KEY, null, position(2)))
                .isInstanceOf(ZohoBiginCursorConflictException.class);
        assertThat(open().load(KEY)).contains(position(5));
    }

    @Test
    void aPositionThatIsGoneIsNoticed() throws Exception {
        assertThatThrownBy(() -> open().save(KEY, position(1), position(2)))
                .isInstanceOf(ZohoBiginCursorConflictException.class);
        assertThat(open().load(KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1|2031-03-04T08:00:0",
                "v2|2031-03-04T08:00:00Z|-",
                "now",
                "v1|2031-03-04T08:00:00Z|-|2031-03-04T08:00:00Z|-|2031-03-04T08:00:00"
            })
    void whatCanNotBeReadStops(String text) throws Exception {
        open().save(KEY, null, position(1));
        overwrite(KEY, text);
        assertThatThrownBy(() -> open().load(KEY))
                .isInstanceOfSatisfying(
                        ZohoBiginCursorException.class,
                        e -> {
                            assertThat(e.getMessage()).contains(text, "can't be read");
                            assertThat(e.getAdvice())
                                    .contains("Nothing was skipped", "backup", "startFrom");
                        });
        assertThatThrownBy(() -> open().save(KEY, null, position(2)))
                .isInstanceOf(ZohoBiginCursorException.class);
    }

    @Test
    void aKeyHasOneOwner() throws Exception {
        CursorStore first = open();
        CursorStore second = open();
        first.acquire(KEY);
        assertThatThrownBy(() -> second.acquire(KEY))
                .isInstanceOfSatisfying(
                        ZohoBiginCursorException.class,
                        e -> {
                            assertThat(e.getMessage()).contains("'" + KEY + "'");
                            assertThat(e.getAdvice()).contains("cursorName");
                        });
        assertThatThrownBy(() -> first.acquire(KEY)).isInstanceOf(ZohoBiginCursorException.class);
        second.acquire("Accounts");
        second.release("Accounts");
        first.release(KEY);
    }

    @Test
    void onlyTheOwnerGivesUp() throws Exception {
        CursorStore first = open();
        CursorStore second = open();
        first.acquire(KEY);
        second.release(KEY);
        assertThatThrownBy(() -> second.acquire(KEY)).isInstanceOf(ZohoBiginCursorException.class);
        first.release(KEY);
        first.release(KEY);
        second.acquire(KEY);
        second.release(KEY);
    }

    @Test
    void ofManyAtOnceOneBecomesTheOwner() throws Exception {
        int contenders = 8;
        List<CursorStore> stores = new ArrayList<>();
        for (int i = 0; i < contenders; i++) {
            stores.add(open());
        }
        ExecutorService threads = Executors.newFixedThreadPool(contenders);
        try {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (CursorStore store : stores) {
                tries.add(threads.submit(() -> owns(store)));
            }
            int owners = 0;
            for (Future<Boolean> each : tries) {
                owners += each.get() ? 1 : 0;
            }
            assertThat(owners).isEqualTo(1);
        } finally {
            threads.shutdown();
            stores.forEach(store -> store.release(KEY));
        }
    }

    private static boolean owns(CursorStore store) {
        try {
            store.acquire(KEY);
            return true;
        } catch (ZohoBiginCursorException taken) {
            return false;
        }
    }
}
