package io.github.camelzoho.bigin.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL with an empty database on a free port of this machine, gone with {@link #close}
 * or with this process. Needs no installation.
 *
 * <p>PostgreSQL refuses to run as root. A build that is root takes a user namespace for it, or
 * where containers forbid those, the user {@code nobody}. Where its programs don't run at all, the
 * environment variable {@value #GIVEN} names a database to use instead: its JDBC URL with user and
 * password; each server is a new schema in it then.
 */
public final class PostgresServer implements AutoCloseable {
    /** The environment variable. */
    public static final String GIVEN = "TEST_POSTGRES_URL";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String url;
    private final AutoCloseable server;

    private PostgresServer(String url, AutoCloseable server) {
        this.url = url;
        this.server = server;
    }

    /** Starts one and waits until it takes connections. */
    public static PostgresServer start() throws IOException, SQLException {
        String given = System.getenv(GIVEN);
        if (given != null) {
            return inNewSchema(given);
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        return root && !LinuxUtils.isUnshareAvailable() ? asOtherUser() : asThisUser();
    }

    private static PostgresServer asThisUser() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
        return new PostgresServer(server.getJdbcUrl("postgres", "postgres"), server);
    }

    /** For a root that may not make user namespaces. */
    static PostgresServer asOtherUser() throws IOException {
        OtherUsersPostgres server = OtherUsersPostgres.start(PATIENCE);
        return new PostgresServer(server.url(), server);
    }

    private static PostgresServer inNewSchema(String database) throws SQLException {
        GivenPostgres schema = GivenPostgres.withNewSchema(database);
        return new PostgresServer(schema.url(), schema);
    }

    /** The JDBC URL with all that is needed to connect. */
    public String url() {
        return url;
    }

    /** New connections, not pooled. */
    public DataSource dataSource() {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(url);
        return connections;
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("PostgreSQL at " + url + " does not stop", e);
        }
    }
}
