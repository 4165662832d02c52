package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under {@code master:} the consumer that polls is the one that is told. */
class ZohoBiginPushMasterTest extends SimulatedHints {
    @TempDir private Path locks;

    @Test
    void leaderHasTheChannel() throws Exception {
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setRoot(locks.toString());
        cluster.setAcquireLockDelay(1, TimeUnit.MILLISECONDS);
        cluster.setAcquireLockInterval(50, TimeUnit.MILLISECONDS);
        context.addService(cluster);
        route("master:feeds:" + assisted("fields=Last_Name&startFrom=beginning"), exchange -> {});
        Awaitility.await().until(() -> schedule.size() > 0);
        schedule.run();
        assertThat(notifications().channels()).hasSize(1);
        contact("Varga");
        soon();
        assertThat(news()).containsExactly("created Varga");
        context.getRouteController().stopRoute(ROUTE);
        assertThat(notifications().channels()).isEmpty();
        assertThat(positions.owned()).isEmpty();
    }
}
