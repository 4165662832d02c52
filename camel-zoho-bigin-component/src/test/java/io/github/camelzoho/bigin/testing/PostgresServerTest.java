package io.github.camelzoho.bigin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    @Test
    void runsForWhoeverBuilds() throws Exception {
        PostgresServer server = PostgresServer.start();
        try (server) {
            keepsRows(server);
        }
        assertThatThrownBy(() -> keepsRows(server)).isInstanceOf(SQLException.class);
    }

    @Test
    void runsAsNobodyForRoot() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name"))
                        && System.getProperty("os.name").equals("Linux"),
                "only root on Linux can run programs as another user");
        PostgresServer server = PostgresServer.asOtherUser();
        try (server) {
            keepsRows(server);
        }
        assertThatThrownBy(() -> keepsRows(server)).isInstanceOf(SQLException.class);
    }

    @Test
    void aGivenDatabaseLendsASchema() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            GivenPostgres first = GivenPostgres.withNewSchema(server.url());
            try (GivenPostgres second = GivenPostgres.withNewSchema(server.url())) {
                assertThat(second.url()).isNotEqualTo(first.url());
                assertThat(schemas(server)).contains(first.schema(), second.schema());
            }
            assertThat(schemas(server)).contains(first.schema());
            first.close();
            assertThat(schemas(server)).doesNotContain(first.schema());
        }
    }

    private static String schemas(PostgresServer server) throws SQLException {
        return text(server, "select string_agg(schema_name, ' ') from information_schema.schemata");
    }

    private static void keepsRows(PostgresServer server) throws SQLException {
        assertThat(text(server, "select version()")).startsWith("PostgreSQL");
        assertThat(
                        text(
                                server,
                                "create table kept (text varchar); insert into kept values ('x');"
                                        + " select text from kept"))
                .isEqualTo("x");
    }

    private static String text(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                assertThat(result.next()).isTrue();
                return result.getString(1);
            }
        }
    }
}
