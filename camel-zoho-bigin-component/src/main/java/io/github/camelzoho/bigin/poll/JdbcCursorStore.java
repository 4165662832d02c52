package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.error.ZohoBiginCursorConflictException;
import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps positions in a table of a database, one row each, for consumers on several machines. A
 * position moves only if it still is what the consumer saved last, so a consumer that lost its
 * leadership without knowing can't move it back. Within one process a key has one owner; among
 * several, Camel's {@code master:} sees to that. Each call takes a connection and gives it back,
 * committed. Thread-safe.
 *
 * <p>Tested with PostgreSQL and H2. Its statements are plain SQL; where {@code create table if not
 * exists} is not understood, create the table beforehand:
 *
 * <pre>
 * create table ZOHO_BIGIN_CURSOR (
 *   cursor_key varchar(255) not null primary key,
 *   cursor_position varchar(500) not null)
 * </pre>
 */
public final class JdbcCursorStore implements CursorStore {
    /** The table unless another is named. */
    public static final String DEFAULT_TABLE = "ZOHO_BIGIN_CURSOR";

    private static final Pattern TABLE =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,62}\\.)?[A-Za-z_][A-Za-z0-9_]{0,62}");
    private static final int MAX_KEY = 255;

    private final CursorTable table;
    private final KeyOwners owners;
    private final boolean createTable;
    private final AtomicBoolean ready = new AtomicBoolean();

    /** Keeps positions in {@value #DEFAULT_TABLE}, which is created if it is not there. */
    public JdbcCursorStore(DataSource dataSource) {
        this(dataSource, DEFAULT_TABLE, true);
    }

    /**
     * Connects to nothing yet.
     *
     * @param table its name, with the schema's and a dot before it if need be
     * @param createTable whether to create it if it is not there
     */
    public JdbcCursorStore(DataSource dataSource, String table, boolean createTable) {
        if (!TABLE.matcher(table).matches()) {
            throw new ZohoBiginInputException(
                    "'"
                            + table
                            + "' is not the name of a table: letters, digits, _ and one dot only");
        }
        this.table = new CursorTable(dataSource, table);
        this.owners = new KeyOwners(this.table);
        this.createTable = createTable;
    }

    @Override
    public Optional<PollCursor> load(String key) {
        prepare();
        try {
            return table.read(key).map(text -> decoded(key, text));
        } catch (SQLException e) {
            throw failed("the position '" + key + "' can't be read from", e);
        }
    }

    @Override
    public void save(String key, @Nullable PollCursor before, PollCursor after) {
        prepare();
        try {
            boolean moved = before == null ? inserted(key, after) : moved(key, before, after);
            if (!moved) {
                throw new ZohoBiginCursorConflictException(
                        "the position '"
                                + key
                                + "' in the table "
                                + table.name()
                                + " was moved by another consumer",
                        "This one goes on from there. Let only one run: master: before the endpoint,"
                                + " or a cursorName for each");
            }
        } catch (SQLException e) {
            throw failed("the position '" + key + "' can't be written to", e);
        }
    }

    private boolean inserted(String key, PollCursor after) throws SQLException {
        if (key.length() > MAX_KEY) {
            throw new ZohoBiginInputException(
                    "a cursorName of " + key.length() + " characters is too long, take " + MAX_KEY);
        }
        return table.insert(key, after.encode());
    }

    private boolean moved(String key, PollCursor before, PollCursor after) throws SQLException {
        if (table.replace(key, before.encode(), after.encode())) {
            return true;
        }
        // An older version may have written the same position in other words.
        Optional<String> stored = table.read(key);
        return stored.isPresent()
                && decoded(key, stored.get()).equals(before)
                && table.replace(key, stored.get(), after.encode());
    }

    @Override
    public void acquire(String key) {
        prepare();
        owners.acquire(key);
    }

    @Override
    public void release(String key) {
        owners.release(key);
    }

    private void prepare() {
        if (ready.get()) {
            return;
        }
        try {
            if (createTable) {
                table.createIfMissing();
            } else {
                table.check();
            }
            ready.set(true);
        } catch (SQLException e) {
            throw failed("positions can't be kept in", e);
        }
    }

    private PollCursor decoded(String key, String text) {
        try {
            return PollCursor.decode(text);
        } catch (ZohoBiginCursorException e) {
            throw new ZohoBiginCursorException(
                    "'" + key + "' in the table " + table.name() + ": " + e.getFailure().text(),
                    e.getAdvice(),
                    e);
        }
    }

    private ZohoBiginCursorException failed(String what, SQLException e) {
        return new ZohoBiginCursorException(
                what + " the table " + table.name() + " (" + e.getMessage() + ")",
                "Look after the database; the table is made by: " + table.definition(),
                e);
    }
}
