package io.github.camelzoho.bigin;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Bulk routes in a JVM of their own, for {@link ZohoBiginBulkMemoryTest}. */
public final class BulkInSmallJvm {
    private long count;
    private long lastId;

    private BulkInSmallJvm() {}

    /** Made as they are asked for. */
    private static Iterator<Map<String, Object>> contacts(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                Map.<String, Object>of(
                                        "Last_Name",
                                        "Contact " + i,
                                        "Email",
                                        "contact" + i + "@written.example",
                                        "Phone",
                                        "+27 " + i))
                .iterator();
    }

    /** Arguments: what to do, address, access token, records. */
    public static void main(String[] args) throws Exception {
        BulkInSmallJvm self = new BulkInSmallJvm();
        long start = System.nanoTime();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            ZohoBiginComponent bigin = context.getComponent("zoho-bigin", ZohoBiginComponent.class);
            bigin.getConfiguration().setApiUrl(args[1]);
            bigin.getConfiguration().setContentUrl(args[1]);
            bigin.getConfiguration().setAccessToken(args[2]);
            context.addRoutes(self.routes(Integer.parseInt(args[3])));
            context.start();
            context.createProducerTemplate().requestBody("direct:" + args[0], (Object) null);
        }
        System.out.printf(
                Locale.ROOT,
                "done %d%n%s in %.1f s, peak of the heap's pools together %.1f MB%n",
                self.count,
                args[0],
                (System.nanoTime() - start) / 1e9,
                peakHeap() / 1e6);
    }

    private RouteBuilder routes(int records) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:read")
                        .to("zoho-bigin:Contacts?operation=bulkRead")
                        .split(body())
                        .streaming()
                        .stopOnException()
                        .process(BulkInSmallJvm.this::take);
                from("direct:write")
                        .process(exchange -> exchange.getMessage().setBody(contacts(records)))
                        .to("zoho-bigin:Contacts?operation=bulkWrite")
                        .split(body())
                        .streaming()
                        .stopOnException()
                        .process(BulkInSmallJvm.this::take);
            }
        };
    }

    private void take(Exchange exchange) {
        Map<?, ?> record = exchange.getMessage().getBody(Map.class);
        long id = Long.parseLong((String) record.get("id"));
        if (id <= lastId) {
            throw new IllegalStateException(id + " comes after " + lastId);
        }
        lastId = id;
        count++;
    }

    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToDouble(usage -> usage.getUsed())
                .sum();
    }
}
