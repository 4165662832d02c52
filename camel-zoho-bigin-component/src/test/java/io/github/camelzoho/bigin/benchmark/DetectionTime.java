package io.github.camelzoho.bigin.benchmark;

import io.github.camelzoho.bigin.ZohoBiginComponent;
import io.github.camelzoho.bigin.ZohoBiginConfiguration;
import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.ModuleStore;
import io.github.camelzoho.bigin.simulator.SimulatorOptions;
import io.github.camelzoho.bigin.simulator.Switch;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Measures how long it takes from a change in a simulated Bigin to its exchange, on real clocks and
 * with a real listener: of push-assisted polling, and of the push consumer beside it. Contacts are
 * created, edited and deleted at random times, up to three seconds apart.
 *
 * <p>Arguments, all optional: {@code --changes=N} (default 200, some five minutes), {@code
 * --latency=TIME}, what each call takes at least, such as {@code 200ms}.
 */
public final class DetectionTime {
    private static final int WARM_UP = 20;
    private static final int LONGEST_PAUSE_MILLIS = 3000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> WAYS = List.of("push=true", "webhook:");

    private final BiginSimulator bigin;
    private final ModuleStore contacts;
    private final Random random = new Random(11);
    private final CountDownLatch left;
    private final Map<String, Long> made = new ConcurrentHashMap<>();
    private final Map<String, List<Double>> seconds = new HashMap<>();

    private DetectionTime(BiginSimulator bigin, int changes) {
        this.bigin = bigin;
        this.contacts = bigin.module("Contacts");
        this.left = new CountDownLatch(WAYS.size() * (WARM_UP + changes));
        WAYS.forEach(way -> seconds.put(way, Collections.synchronizedList(new ArrayList<>())));
    }

    /** Ends with 1 if a change does not arrive. */
    public static void main(String[] args) throws Exception {
        int changes = Integer.parseInt(option(args, "--changes", "200"));
        String latency = option(args, "--latency", "0ms");
        Duration each = Duration.ofMillis(Long.parseLong(latency.replaceAll("\\D", "")));
        try (BiginSimulator bigin =
                        BiginSimulator.start(SimulatorOptions.defaults().withLatency(each));
                DefaultCamelContext context = new DefaultCamelContext()) {
            bigin.switches().set(Switch.NOTIFY_URL_ON_THIS_MACHINE, true);
            DetectionTime measured = new DetectionTime(bigin, changes);
            measured.start(context);
            boolean whole = measured.work(WARM_UP + changes);
            measured.print(changes, latency);
            System.exit(whole ? 0 : 1);
        }
    }

    private static String option(String[] args, String name, String otherwise) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(name + "="))
                .map(arg -> arg.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    private void start(CamelContext context) throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("localhost");
        http.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        context.addService(server);
        context.addComponent("zoho-bigin", component());
        context.start();
        String both =
                "?events=created,updated,deleted&fields=Last_Name&webhookComponentName=platform-http"
                        + "&webhookExternalUrl=http://localhost:"
                        + server.getServer().actualPort();
        String positions = Files.createTempDirectory("detection").toString();
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("zoho-bigin:Contacts"
                                        + both
                                        + "&webhookPath=/hints&push=true&initialDelay=0&stateDirectory="
                                        + positions)
                                .process(exchange -> heard(WAYS.get(0), exchange));
                        from("webhook:zoho-bigin:Contacts" + both + "&webhookPath=/in")
                                .process(exchange -> heard(WAYS.get(1), exchange));
                    }
                });
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (bigin.notifications().channels().size() < WAYS.size()) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("the channels are not open");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private ZohoBiginComponent component() {
        ZohoBiginComponent component = new ZohoBiginComponent();
        ZohoBiginConfiguration options = component.getConfiguration();
        options.setAccountsUrl(bigin.url());
        options.setClientId(bigin.credentials().clientId());
        options.setClientSecret(bigin.credentials().clientSecret());
        options.setRefreshToken(bigin.credentials().refreshToken());
        return component;
    }

    private boolean work(int changes) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            int dice = ids.size() < 5 ? 0 : random.nextInt(3);
            String name = "N" + i;
            long now = System.nanoTime();
            if (dice == 0) {
                made.put(name, now);
                ids.add(contacts.insert(Map.of("Last_Name", name)));
            } else if (dice == 1) {
                made.put(name, now);
                // Not touched again, lest the version is gone before anybody can see it.
                contacts.update(ids.remove(0), Map.of("Last_Name", name));
            } else {
                String id = ids.remove(0);
                made.put(id, now);
                contacts.delete(id);
            }
        }
        return left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void heard(String way, Exchange exchange) {
        long now = System.nanoTime();
        Object name = exchange.getMessage().getBody(Map.class).get("Last_Name");
        Object key =
                name == null ? exchange.getMessage().getHeader(ZohoBiginConstants.RECORD_ID) : name;
        Long begin = made.get(String.valueOf(key));
        if (begin == null) {
            throw new IllegalStateException("nobody has made " + key);
        }
        seconds.get(way).add((now - begin) / 1e9);
        left.countDown();
    }

    private void print(int changes, String latency) {
        System.out.printf(
                Locale.ROOT,
                "%n%d changes, calls of %s, %d credits in all, %d arrivals missing%n%n",
                changes,
                latency,
                bigin.credits().used(),
                left.getCount());
        System.out.println("| | median | 90 % | 99 % | longest |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        for (String way : WAYS) {
            double[] all = seconds.get(way).stream().skip(WARM_UP).mapToDouble(x -> x).toArray();
            Arrays.sort(all);
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.2f s | %.2f s | %.2f s | %.2f s |%n",
                    way,
                    percentile(all, 50),
                    percentile(all, 90),
                    percentile(all, 99),
                    percentile(all, 100));
        }
    }

    private static double percentile(double[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }
}
