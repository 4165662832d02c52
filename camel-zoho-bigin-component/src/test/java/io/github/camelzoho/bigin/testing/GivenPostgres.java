package io.github.camelzoho.bigin.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A schema of its own in a database that somebody else runs. */
record GivenPostgres(String database, String schema) implements AutoCloseable {

    static GivenPostgres withNewSchema(String database) throws SQLException {
        String schema = "bigin_" + UUID.randomUUID().toString().replace("-", "");
        GivenPostgres given = new GivenPostgres(database, schema);
        given.execute("create schema " + schema);
        return given;
    }

    String url() {
        return database + (database.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    @Override
    public void close() throws SQLException {
        execute("drop schema " + schema + " cascade");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
