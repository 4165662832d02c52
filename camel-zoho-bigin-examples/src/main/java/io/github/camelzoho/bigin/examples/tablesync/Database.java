package io.github.camelzoho.bigin.examples.tablesync;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camelzoho.bigin.testing.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The database with the table: the one that the environment names, else a PostgreSQL of this
 * process.
 *
 * @param name for people
 * @param connections a pool
 * @param server the one of this process, or {@code null}
 */
record Database(String name, HikariDataSource connections, @Nullable PostgresServer server)
        implements AutoCloseable {

    /** Opens it and creates the table if it is not there. */
    static Database of(UnaryOperator<@Nullable String> environment)
            throws IOException, SQLException {
        String url = environment.apply("TABLE_SYNC_URL");
        if (url != null) {
            return open("the one of TABLE_SYNC_URL", url, null);
        }
        PostgresServer server = PostgresServer.start();
        return open("a PostgreSQL of this process, " + server.url(), server.url(), server);
    }

    private static Database open(String name, String url, @Nullable PostgresServer server)
            throws IOException, SQLException {
        HikariDataSource connections = new HikariDataSource();
        connections.setJdbcUrl(url);
        connections.setMaximumPoolSize(3);
        Database database = new Database(name, connections, server);
        try (InputStream schema = Database.class.getResourceAsStream("/table-sync/schema.sql")) {
            byte[] text = Objects.requireNonNull(schema).readAllBytes();
            database.execute(new String(text, StandardCharsets.UTF_8));
        }
        return database;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The contacts in the table, each as one text, by id. */
    List<String> contacts() throws SQLException {
        return texts(
                "select concat_ws('|', id, last_name, first_name, email, title,"
                        + " extract(epoch from modified_time)::bigint) from contacts order by id");
    }

    /** How many rows of the table were written since the time that {@link #now} told. */
    int written(String since) throws SQLException {
        return texts("select id from contacts where written_time > timestamptz '" + since + "'")
                .size();
    }

    String now() throws SQLException {
        return texts("select clock_timestamp()::text").get(0);
    }

    /** The positions that there are, with their names. */
    List<String> positions() throws SQLException {
        return texts(
                "select cursor_key || '  ' || cursor_position from zoho_bigin_cursor order by cursor_key");
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() throws IOException {
        connections.close();
        if (server != null) {
            server.close();
        }
    }
}
