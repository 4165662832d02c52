package io.github.camelzoho.bigin.poll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The statements of a table of positions, each in a transaction of its own.
 *
 * @param name checked, for it is put into SQL
 */
record CursorTable(DataSource dataSource, String name) {
    private static final String INTEGRITY_VIOLATED = "23";
    private static final String TRANSACTION_ROLLED_BACK = "40";

    String definition() {
        return "create table "
                + name
                + " (cursor_key varchar(255) not null primary key, cursor_position varchar(500) not null)";
    }

    /** Fails if it can't be read. */
    void check() throws SQLException {
        execute("select cursor_key, cursor_position from " + name + " where 1 = 0");
    }

    void createIfMissing() throws SQLException {
        try {
            check();
        } catch (SQLException missing) {
            create();
        }
    }

    private void create() throws SQLException {
        try {
            execute(definition().replaceFirst("create table", "create table if not exists"));
        } catch (SQLException e) {
            // Of two that create it at the same time, one may fail although the table is there now.
            try {
                check();
            } catch (SQLException stillMissing) {
                e.addSuppressed(stillMissing);
                throw e;
            }
        }
    }

    Optional<String> read(String key) throws SQLException {
        return inTransaction(
                "select cursor_position from " + name + " where cursor_key = ?",
                statement -> {
                    statement.setString(1, key);
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                    }
                });
    }

    /** Answers false if there is one already. */
    boolean insert(String key, String position) throws SQLException {
        return changesOneRow(
                "insert into " + name + " (cursor_key, cursor_position) values (?, ?)",
                key,
                position);
    }

    /** Answers false if the position is not, or no longer, the one before. */
    boolean replace(String key, String before, String after) throws SQLException {
        return changesOneRow(
                "update "
                        + name
                        + " set cursor_position = ? where cursor_key = ? and cursor_position = ?",
                after,
                key,
                before);
    }

    private boolean changesOneRow(String sql, String... parameters) throws SQLException {
        try {
            return inTransaction(
                    sql,
                    statement -> {
                        for (int i = 0; i < parameters.length; i++) {
                            statement.setString(i + 1, parameters[i]);
                        }
                        return statement.executeUpdate() == 1;
                    });
        } catch (SQLException e) {
            // Strict isolation reports the other one's change as an error, not as a row less.
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith(INTEGRITY_VIOLATED) || state.startsWith(TRANSACTION_ROLLED_BACK)) {
                return false;
            }
            throw e;
        }
    }

    private void execute(String sql) throws SQLException {
        inTransaction(sql, PreparedStatement::execute);
    }

    private <T> T inTransaction(String sql, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean commits = !connection.getAutoCommit();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                T result = work.with(statement);
                if (commits) {
                    connection.commit();
                }
                return result;
            } catch (SQLException e) {
                if (commits) {
                    rollback(connection, e);
                }
                throw e;
            }
        }
    }

    private static void rollback(Connection connection, SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
