package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginCursorConflictException;
import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table keeps to in every database. */
abstract class JdbcCursorStoreContract extends CursorStoreContract {
    /** How strictly the user's connections are set up. */
    enum Isolation {
        READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED, true),
        READ_COMMITTED_UNTIL_COMMIT(Connection.TRANSACTION_READ_COMMITTED, false),
        REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ, true),
        SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE, true),
        SERIALIZABLE_UNTIL_COMMIT(Connection.TRANSACTION_SERIALIZABLE, false);

        final int level;
        final boolean autoCommit;

        Isolation(int level, boolean autoCommit) {
            this.level = level;
            this.autoCommit = autoCommit;
        }
    }

    abstract DataSource dataSource();

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        execute("drop table if exists " + JdbcCursorStore.DEFAULT_TABLE);
        execute("drop table if exists other_positions");
    }

    @Override
    protected CursorStore open() {
        return new JdbcCursorStore(dataSource());
    }

    @Override
    protected void overwrite(String key, String text) throws Exception {
        execute(
                "update "
                        + JdbcCursorStore.DEFAULT_TABLE
                        + " set cursor_position = ? where cursor_key = ?",
                text,
                key);
    }

    void execute(String sql, String... parameters) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    @Test
    void theTableIsNotCreatedUnlessWished() throws Exception {
        CursorStore store = new JdbcCursorStore(dataSource(), "other_positions", false);
        assertThatThrownBy(() -> store.acquire(KEY))
                .isInstanceOf(ZohoBiginCursorException.class)
                .hasMessageContaining("other_positions")
                .hasMessageContaining(
                        "create table other_positions (cursor_key varchar(255) not null primary key,");
        assertThatThrownBy(() -> store.load(KEY)).isInstanceOf(ZohoBiginCursorException.class);
        execute(
                "create table other_positions (cursor_key varchar(255) not null primary key,"
                        + " cursor_position varchar(500) not null)");
        store.acquire(KEY);
        store.save(KEY, null, position(1));
        store.release(KEY);
        assertThat(new JdbcCursorStore(dataSource(), "other_positions", true).load(KEY))
                .contains(position(1));
        assertThat(open().load(KEY)).as("in the usual table").isEmpty();
    }

    @Test
    void theDefinitionInItsWordsIsTheOneThatWorks() throws Exception {
        assertThatThrownBy(
                        () -> new JdbcCursorStore(dataSource(), "other_positions", false).load(KEY))
                .isInstanceOfSatisfying(
                        ZohoBiginCursorException.class,
                        e -> {
                            String advice = e.getAdvice();
                            try {
                                execute(advice.substring(advice.indexOf("create table")));
                            } catch (SQLException wrong) {
                                throw new AssertionError(advice, wrong);
                            }
                        });
        assertThat(new JdbcCursorStore(dataSource(), "other_positions", false).load(KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a;drop table x",
                "a.b.c",
                "\"a\"",
                "1a",
                "a-b",
                "a--",
                "a.",
                ".a"
            })
    void aTableMustHaveAName(String table) {
        assertThatThrownBy(() -> new JdbcCursorStore(dataSource(), table, true))
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("'" + table + "'");
    }

    @Test
    void aNameThatIsTooLongIsExplained() {
        assertThatThrownBy(() -> open().save("k".repeat(256), null, position(1)))
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("255");
    }

    @Test
    void aDatabaseThatFailsIsNamed() throws Exception {
        CursorStore store = open();
        store.save(KEY, null, position(1));
        execute("drop table " + JdbcCursorStore.DEFAULT_TABLE);
        assertThatThrownBy(() -> store.load(KEY))
                .isInstanceOf(ZohoBiginCursorException.class)
                .hasMessageContaining(JdbcCursorStore.DEFAULT_TABLE)
                .hasMessageContaining("can't be read")
                .hasCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> store.save(KEY, position(1), position(2)))
                .isInstanceOf(ZohoBiginCursorException.class)
                .isNotInstanceOf(ZohoBiginCursorConflictException.class)
                .hasMessageContaining("can't be written");
    }

    @Test
    void aPositionInOtherWordsIsTheSamePosition() throws Exception {
        PollCursor before = position(3);
        open().save(KEY, null, before);
        overwrite(KEY, before.encode().replace("08:00:01Z", "08:00:01.000Z"));
        assertThat(open().load(KEY)).contains(before);
        open().save(KEY, before, position(4));
        assertThat(open().load(KEY)).contains(position(4));
    }

    @Test
    void manyMayCreateTheTableAtOnce() throws Exception {
        int stores = 6;
        CyclicBarrier together = new CyclicBarrier(stores);
        atOnce(
                stores,
                i -> {
                    together.await();
                    open().save("key" + i, null, position(i));
                });
        for (int i = 0; i < stores; i++) {
            assertThat(open().load("key" + i)).contains(position(i));
        }
    }

    @Test
    void ofManyThatBeginOneDoes() throws Exception {
        int stores = 6;
        open().load(KEY);
        CyclicBarrier together = new CyclicBarrier(stores);
        List<Integer> first = java.util.Collections.synchronizedList(new ArrayList<>());
        atOnce(
                stores,
                i -> {
                    together.await();
                    try {
                        open().save(KEY, null, position(i));
                        first.add(i);
                    } catch (ZohoBiginCursorConflictException beaten) {
                        assertThat(beaten.getAdvice()).contains("master:");
                    }
                });
        assertThat(first).hasSize(1);
        assertThat(open().load(KEY)).contains(position(first.get(0)));
    }

    /**
     * Pollers that all believe to be the leader. Every move is made once, in order, and never back:
     * the moves that succeeded are as many as the position is far.
     */
    @ParameterizedTest
    @EnumSource(Isolation.class)
    void racingPollersNeverMoveBack(Isolation isolation) throws Exception {
        int pollers = 4;
        int moves = 60;
        JdbcCursorStore created = new JdbcCursorStore(dataSource());
        created.save(KEY, null, position(0));
        List<Integer> made = java.util.Collections.synchronizedList(new ArrayList<>());
        atOnce(
                pollers,
                i -> {
                    DataSource strict = new IsolatedDataSource(dataSource(), isolation);
                    CursorStore store = new JdbcCursorStore(strict);
                    int at = 0;
                    while (at < moves) {
                        try {
                            store.save(KEY, position(at), position(at + 1));
                            made.add(at + 1);
                            at++;
                        } catch (ZohoBiginCursorConflictException behind) {
                            Optional<PollCursor> now = store.load(KEY);
                            while (!now.equals(Optional.of(position(at)))) {
                                at++;
                                assertThat(at).as("never back").isLessThanOrEqualTo(moves);
                            }
                        }
                    }
                });
        assertThat(made).doesNotHaveDuplicates().hasSize(moves);
        assertThat(open().load(KEY)).contains(position(moves));
    }

    interface Job {
        void run(int index) throws Exception;
    }

    private static void atOnce(int jobs, Job job) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < jobs; i++) {
                int index = i;
                running.add(
                        threads.submit(
                                () -> {
                                    job.run(index);
                                    return null;
                                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
