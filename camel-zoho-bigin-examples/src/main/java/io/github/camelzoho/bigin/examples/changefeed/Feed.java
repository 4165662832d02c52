package io.github.camelzoho.bigin.examples.changefeed;

import io.github.camelzoho.bigin.examples.Target;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;

/** The route, which can be stopped and started: each time with a Camel that knows nothing. */
final class Feed implements AutoCloseable {
    private final Properties options = new Properties();
    private final boolean yaml;
    private final Screen screen;
    private @Nullable Main main;

    /**
     * @param start where it begins the first time
     * @param directory where the position is kept
     * @param delay milliseconds between two polls
     */
    Feed(Target target, boolean yaml, Screen screen, String start, Path directory, int delay) {
        this.yaml = yaml;
        this.screen = screen;
        options.putAll(target.options());
        options.setProperty("change-feed.start", start);
        options.setProperty("change-feed.directory", directory.toString());
        options.setProperty("change-feed.delay", Integer.toString(delay));
    }

    void start() throws Exception {
        Main next = new Main();
        next.setInitialProperties(options);
        next.bind("screen", screen);
        if (yaml) {
            next.configure().withRoutesIncludePattern("classpath:change-feed/routes.yaml");
        } else {
            next.configure().addRoutesBuilder(new ChangeFeedRoutes());
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
