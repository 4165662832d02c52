package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.testing.PostgresServer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JdbcCursorStorePostgresTest extends JdbcCursorStoreContract {
    private static PostgresServer server;
    private static DataSource database;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
        database = server.dataSource();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Override
    DataSource dataSource() {
        return database;
    }
}
