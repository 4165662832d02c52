package io.github.camelzoho.bigin.simulator;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.camelzoho.bigin.simulator.bulk.BulkJobs;
import io.github.camelzoho.bigin.simulator.console.Console;
import io.github.camelzoho.bigin.simulator.files.FileStore;
import io.github.camelzoho.bigin.simulator.gateway.Connections;
import io.github.camelzoho.bigin.simulator.gateway.Gateway;
import io.github.camelzoho.bigin.simulator.http.Routes;
import io.github.camelzoho.bigin.simulator.mail.Mailbox;
import io.github.camelzoho.bigin.simulator.notifications.Channels;
import io.github.camelzoho.bigin.simulator.notifications.Notifications;
import io.github.camelzoho.bigin.simulator.oauth.Grants;
import io.github.camelzoho.bigin.simulator.oauth.TokenEndpoint;
import io.github.camelzoho.bigin.simulator.oauth.TokenGuard;
import io.github.camelzoho.bigin.simulator.schema.Schema;
import io.github.camelzoho.bigin.simulator.store.Database;
import io.github.camelzoho.bigin.simulator.store.Times;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stateful Bigin on a port of this machine: accounts server, API, content host and Maton gateway
 * at once. It follows the documented API strictly and refuses what is not documented; see {@link
 * #refused()}.
 */
public final class BiginSimulator implements AutoCloseable {
    /** Well above any concurrency limit, so that the limit answers and not the queue. */
    private static final int THREADS = 64;

    private final SimulatorOptions options;
    private final SimulatorClock clock = new SimulatorClock();
    private final Switches switches = new Switches();
    private final Faults faults = new Faults();
    private final World world;
    private final BulkJobs bulkJobs;
    private final Grants grants = new Grants(clock);
    private final Connections connections = new Connections(clock);
    private final Gateway gateway = new Gateway(clock, connections);
    private final Credits credits;
    private final Organization organization;
    private final Notifications notifications;
    private final CallLog log;
    private final Entrance entrance;
    private final @Nullable Console console;
    private final WireMockServer server;

    private BiginSimulator(SimulatorOptions options) {
        this.options = options;
        Schema schema = new Schema();
        Times times = new Times(options.timeZone());
        world =
                new World(
                        clock,
                        switches,
                        schema,
                        new Database(schema, times, clock::now),
                        times,
                        new FileStore(),
                        new Mailbox(),
                        new Channels());
        bulkJobs = new BulkJobs(world);
        credits = new Credits(clock, options.creditLimit());
        organization = new Organization(world);
        notifications = new Notifications(world);
        log = new CallLog(options.recordedCalls());
        TokenEndpoint accounts = new TokenEndpoint(grants, switches, this::url);
        Pipeline pipeline =
                new Pipeline(
                        world,
                        new Routes(RoutingTable.of(world, accounts, connections, bulkJobs)),
                        new TokenGuard(grants),
                        gateway,
                        credits,
                        new Concurrency(
                                options.concurrencyLimit(), options.heavyConcurrencyLimit()));
        entrance = new Entrance(world, pipeline, faults, log, options.latency());
        console = options.console() ? new Console(this, world) : null;
        server =
                new WireMockServer(
                        WireMockConfiguration.options()
                                .bindAddress(options.address())
                                .port(options.port())
                                .containerThreads(THREADS)
                                .disableRequestJournal()
                                .stubRequestLoggingDisabled(true)
                                .http2PlainDisabled(true)
                                .templatingEnabled(false)
                                .extensions(new WireMockAdapter(entrance, console)));
        options.switches().forEach(switches::set);
        new Seeds(world).contacts(options.seedContacts());
        listen(options);
        server.stubFor(any(anyUrl()).willReturn(ok()));
    }

    private void listen(SimulatorOptions options) {
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw new IllegalStateException(
                    "The simulator can't listen on port "
                            + options.port()
                            + " of "
                            + options.address()
                            + ": another program may have it. Choose another, or 0 for a free one",
                    e);
        }
    }

    /** Starts on a free port with a new organisation and the most likely forms. */
    public static BiginSimulator start() {
        return start(SimulatorOptions.defaults());
    }

    public static BiginSimulator start(SimulatorOptions options) {
        return new BiginSimulator(options);
    }

    /** {@code http://localhost:PORT}: base of every host that the simulator plays. */
    public String url() {
        return "http://localhost:" + port();
    }

    public int port() {
        return server.port();
    }

    /** Whether it serves; false once it was closed. */
    public boolean running() {
        return server.isRunning();
    }

    public SimulatorClock clock() {
        return clock;
    }

    public Credentials credentials() {
        return new Credentials(grants, gateway, connections);
    }

    /** Direct access to a module's records. */
    public ModuleStore module(String apiName) {
        return new ModuleStore(world, apiName);
    }

    /** Direct access to attachments, photos, files and sent mails. */
    public StoredFiles files() {
        return new StoredFiles(world);
    }

    public Organization organization() {
        return organization;
    }

    /** The notifications that channels get. */
    public Notifications notifications() {
        return notifications;
    }

    public Switches switches() {
        return switches;
    }

    public Faults faults() {
        return faults;
    }

    public Credits credits() {
        return credits;
    }

    /** The bulk jobs, and how those to come behave. */
    public BulkJobs bulkJobs() {
        return bulkJobs;
    }

    /**
     * Answers a call without a socket, just as the port would: faults, credits, the log and all.
     * For tests that make thousands of calls a second. Of slow bodies and delays only the delay is
     * waited for.
     *
     * @param url with or without the host
     * @param headers values by name
     * @param body bytes, empty for none
     * @throws IOException if a fault resets the connection
     */
    public DirectAnswer answer(String method, String url, Map<String, String> headers, byte[] body)
            throws IOException {
        String path = url.startsWith(url()) ? url.substring(url().length()) : url;
        Map<String, List<String>> lists = new LinkedHashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return DirectAnswer.of(entrance.answer(method, path, lists, body));
    }

    /** The latest calls, oldest first. */
    public List<RecordedCall> calls() {
        return log.all();
    }

    /**
     * The latest calls of one kind, oldest first.
     *
     * @param method HTTP method, or {@code *}
     * @param path whole path as sent, without the query; {@code *} stands for any text
     */
    public List<RecordedCall> calls(String method, String path) {
        CallPattern pattern = CallPattern.of(method, path);
        return calls().stream()
                .filter(call -> pattern.matches(call.method(), call.path()))
                .toList();
    }

    /** What all calls since the start cost, by kind; also of those no longer remembered. */
    public List<KindOfCall> kindsOfCalls() {
        return log.kinds();
    }

    /** The calls that used an undocumented path, method, parameter or key. */
    public List<RecordedCall> refused() {
        return calls().stream().filter(call -> call.refusal().isPresent()).toList();
    }

    /** Lets searches and counts see all changes at once. */
    public void catchUpSearchIndex() {
        world.database()
                .locked(
                        () -> {
                            world.database().catchUpIndex();
                            return true;
                        });
    }

    /** Everything back to the state after the start. */
    public void reset() {
        bulkJobs.clear();
        world.database()
                .locked(
                        () -> {
                            clock.reset();
                            world.schema().reset();
                            world.times().zone(options.timeZone());
                            world.database().clear();
                            world.files().clear();
                            world.mails().clear();
                            world.channels().clear();
                            new Seeds(world).contacts(options.seedContacts());
                            return true;
                        });
        notifications.reset();
        switches.reset();
        options.switches().forEach(switches::set);
        faults.clear();
        grants.reset();
        connections.reset();
        gateway.reset();
        credits.reset();
        log.clear();
        if (console != null) {
            console.reset();
        }
    }

    /** Stops the server. */
    @Override
    public void close() {
        bulkJobs.close();
        server.stop();
        notifications.close();
    }
}
