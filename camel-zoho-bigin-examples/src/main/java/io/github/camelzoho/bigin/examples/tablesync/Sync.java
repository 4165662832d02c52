package io.github.camelzoho.bigin.examples.tablesync;

import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.poll.JdbcCursorStore;
import java.util.Properties;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;

/** The route, which can be stopped and started: each time with a Camel that knows nothing. */
final class Sync implements AutoCloseable {
    private final Properties options = new Properties();
    private final Database database;
    private final boolean yaml;
    private @Nullable Main main;

    /**
     * @param delay milliseconds between two polls
     */
    Sync(Target target, Database database, boolean yaml, int delay) {
        this.database = database;
        this.yaml = yaml;
        options.putAll(target.options());
        options.setProperty("table-sync.delay", Integer.toString(delay));
    }

    void start() throws Exception {
        Main next = new Main();
        next.setInitialProperties(options);
        next.bind("database", database.connections());
        next.bind("positions", new JdbcCursorStore(database.connections()));
        if (yaml) {
            next.configure().withRoutesIncludePattern("classpath:table-sync/routes.yaml");
        } else {
            next.configure().addRoutesBuilder(new TableSyncRoutes());
        }
        next.start();
        main = next;
    }

    /** Until the process is ended. */
    void run() throws Exception {
        start();
        Thread.currentThread().join();
    }

    @Override
    public void close() {
        if (main != null) {
            main.stop();
            main = null;
        }
    }
}
