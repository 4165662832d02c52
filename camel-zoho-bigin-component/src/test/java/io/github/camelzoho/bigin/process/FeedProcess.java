package io.github.camelzoho.bigin.process;

import io.github.camelzoho.bigin.ZohoBiginComponent;
import io.github.camelzoho.bigin.ZohoBiginConfiguration;
import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.poll.JdbcCursorStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.impl.DefaultCamelContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A consumer as a process of its own: its route appends a {@link Delivery} for each exchange to a
 * file. Says {@code ready}, begins when it is told to, and ends when nobody listens any more,
 * unless it is killed.
 */
public final class FeedProcess {
    private final Map<String, String> options;

    private FeedProcess(Map<String, String> options) {
        this.options = options;
    }

    /** Takes {@code name=value}s; see {@link FeedProcesses}. */
    public static void main(String[] args) throws Exception {
        Map<String, String> options =
                Stream.of(args)
                        .map(arg -> arg.split("=", 2))
                        .collect(Collectors.toMap(arg -> arg[0], arg -> arg[1]));
        new FeedProcess(options).run();
    }

    private void run() throws Exception {
        try (FileChannel file =
                        FileChannel.open(
                                Path.of(options.get("file")),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.APPEND);
                DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addComponent("zoho-bigin", component());
            if (options.containsKey("database")) {
                camel.getRegistry().bind("positions", positions());
            }
            if (options.containsKey("cluster")) {
                camel.addService(cluster());
            }
            camel.addRoutes(route(file));
            camel.build();
            System.out.println("ready");
            if (System.in.read() >= 0) {
                camel.start();
                System.out.println("started");
            }
            while (System.in.read() >= 0) {
                // until the other end is closed
            }
        }
    }

    private ZohoBiginComponent component() {
        ZohoBiginComponent component = new ZohoBiginComponent();
        ZohoBiginConfiguration credential = component.getConfiguration();
        credential.setApiUrl(options.get("url"));
        credential.setAccessToken(options.get("accessToken"));
        return component;
    }

    private JdbcCursorStore positions() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(options.get("database"));
        return new JdbcCursorStore(database);
    }

    private FileLockClusterService cluster() throws Exception {
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setRoot(options.get("cluster"));
        cluster.setAcquireLockDelay(1, TimeUnit.MILLISECONDS);
        cluster.setAcquireLockInterval(200, TimeUnit.MILLISECONDS);
        // A leader that had no turn for a moment, on a busy machine, stays the leader.
        cluster.setHeartbeatTimeoutMultiplier(25);
        return cluster;
    }

    private RouteBuilder route(FileChannel file) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(options.get("uri")).process(exchange -> append(file, exchange));
            }
        };
    }

    private void append(FileChannel file, Exchange exchange) throws IOException {
        Delivery delivery =
                new Delivery(
                        Integer.parseInt(options.get("process")),
                        exchange.getMessage()
                                .getHeader(ZohoBiginConstants.EVENT_TYPE, String.class),
                        exchange.getMessage().getHeader(ZohoBiginConstants.RECORD_ID, String.class),
                        exchange.getMessage()
                                .getHeader(ZohoBiginConstants.MODIFIED_TIME, String.class),
                        String.valueOf(exchange.getMessage().getBody(Map.class).get("Last_Name")));
        file.write(ByteBuffer.wrap((delivery.line() + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
