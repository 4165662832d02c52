package io.github.camelzoho.bigin.benchmark;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The route of {@link StreamMillionRecords}, run in a small JVM of its own. */
final class StreamWalk {
    /** All of types that COQL gives as a list does, so that it can take over where tokens end. */
    private static final String FIELDS = "Last_Name,Email,Phone,Modified_Time";

    private static final int PER_PAGE = 200;

    /** With a latency, the route waits so long after so many records, 100 ms a page. */
    private static final int RECORDS_PER_WORK = 40;

    private static final int WORK_MILLIS = 20;

    private final long latencyMillis;
    private final ProducerTemplate template;
    private long count;
    private long lastId = Long.MAX_VALUE;

    private StreamWalk(CamelContext context, long latencyMillis) {
        this.latencyMillis = latencyMillis;
        this.template = context.createProducerTemplate();
    }

    /** Arguments: records, latency in ms, address, client id, client secret, refresh token. */
    public static void main(String[] args) throws Exception {
        long records = Long.parseLong(args[0]);
        long latency = Long.parseLong(args[1]);
        String list =
                String.format(
                        "zoho-bigin:Contacts?operation=list&fields=%s&accountsUrl=%s&apiUrl=%s"
                                + "&clientId=RAW(%s)&clientSecret=RAW(%s)&refreshToken=RAW(%s)",
                        FIELDS, args[2], args[2], args[3], args[4], args[5]);
        CamelContext context = new DefaultCamelContext();
        try {
            StreamWalk walk = new StreamWalk(context, latency);
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:stream")
                                    .to(list + "&streaming=true")
                                    .split(body())
                                    .streaming()
                                    .stopOnException()
                                    .process(walk::take);
                            from("direct:onePage").to(list).split(body()).process(walk::take);
                            from("direct:first").to(list + "&maxRecords=1");
                        }
                    });
            context.start();
            // Token and connection are there before the clock runs.
            walk.template.requestBody("direct:first", (Object) null);
            if (latency > 0) {
                walk.paced(records, args);
            } else {
                walk.whole(records);
            }
        } finally {
            context.stop();
        }
    }

    private void whole(long records) {
        double seconds = stream(records);
        System.out.printf(
                Locale.ROOT,
                "%,d distinct records in %.1f s, %,.0f a second; peak of the heap's pools together %.1f MB of %.1f MB%n",
                count,
                seconds,
                count / seconds,
                peakHeap() / 1e6,
                Runtime.getRuntime().maxMemory() / 1e6);
    }

    private void paced(long records, String[] args) throws Exception {
        long pages = (records + PER_PAGE - 1) / PER_PAGE;
        double nominal = pages * latencyMillis / 1000.0;
        double bare;
        try (BareCalls calls = new BareCalls(args[2], args[3], args[4], args[5])) {
            calls.pages(FIELDS, 2);
            long start = System.nanoTime();
            calls.pages(FIELDS, pages);
            bare = seconds(start);
        }
        double ahead = stream(records);
        long start = System.nanoTime();
        pageByPage(records);
        double oneByOne = seconds(start);
        System.out.printf(Locale.ROOT, "%d pages; ceiling of one stream: %.1f s%n", pages, nominal);
        print("bare calls, nothing done with them", bare, nominal, bare);
        print("streamed, 100 ms of work per page", ahead, nominal, bare);
        print("page by page, same work", oneByOne, nominal, bare);
    }

    private static void print(String what, double seconds, double nominal, double bare) {
        System.out.printf(
                Locale.ROOT,
                "%-36s %6.2f s  %5.1f %% of the ceiling  %5.1f %% of bare calls%n",
                what,
                seconds,
                100 * nominal / seconds,
                100 * bare / seconds);
    }

    private double stream(long records) {
        begin();
        long start = System.nanoTime();
        template.requestBody("direct:stream", (Object) null);
        double seconds = seconds(start);
        end(records);
        return seconds;
    }

    /** As one would without the iterator: one page, its records, the next page. */
    private void pageByPage(long records) {
        begin();
        Map<String, Object> place = Map.of(ZohoBiginConstants.PAGE, 1);
        for (int page = 1; !place.isEmpty(); page++) {
            Map<String, Object> headers = place;
            Exchange answer =
                    template.request(
                            "direct:onePage",
                            exchange -> exchange.getMessage().getHeaders().putAll(headers));
            if (answer.getException() != null) {
                throw new IllegalStateException(answer.getException());
            }
            Object token = answer.getMessage().getHeader(ZohoBiginConstants.NEXT_PAGE_TOKEN);
            Object more = answer.getMessage().getHeader(ZohoBiginConstants.MORE_RECORDS);
            if (token != null) {
                place = Map.of(ZohoBiginConstants.PAGE_TOKEN, token);
            } else {
                place =
                        Boolean.TRUE.equals(more)
                                ? Map.of(ZohoBiginConstants.PAGE, page + 1)
                                : Map.of();
            }
        }
        end(records);
    }

    private void take(Exchange exchange) throws InterruptedException {
        Map<?, ?> record = exchange.getMessage().getBody(Map.class);
        long id = Long.parseLong((String) record.get("id"));
        if (id >= lastId) {
            throw new IllegalStateException(id + " comes after " + lastId);
        }
        lastId = id;
        count++;
        if (latencyMillis > 0 && count % RECORDS_PER_WORK == 0) {
            Thread.sleep(WORK_MILLIS);
        }
    }

    private void begin() {
        count = 0;
        lastId = Long.MAX_VALUE;
    }

    private void end(long records) {
        if (count != records) {
            throw new IllegalStateException(count + " records of " + records);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Not less than the heap ever was, as the pools need not have peaked together. */
    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToDouble(usage -> usage.getUsed())
                .sum();
    }
}
