package io.github.camelzoho.bigin.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The three calls that are compared. Run by {@link BenchmarkReport}, which starts the server. */
@State(Scope.Thread)
public class RecordCalls {
    static final String SERVER = "benchmark.server";

    /** Who makes the call. */
    @Param({"raw", "component", "camel-http"})
    public String contender;

    private Contender client;
    private List<Map<String, Object>> batch;

    /** Connects, and makes sure that all contenders give the same. */
    @Setup
    public void connect() throws Exception {
        client = Contender.of(contender, System.getProperty(SERVER));
        batch = new ArrayList<>();
        for (int i = 0; i < SampleRecords.BATCH; i++) {
            batch.add(SampleRecords.newContact(i));
        }
        check(client.getOne(SampleRecords.id(0)).equals(SampleRecords.contact(0)));
        check(client.page().size() == SampleRecords.PAGE);
        check(client.page().get(7).equals(SampleRecords.contact(7)));
        check(client.create(batch).size() == SampleRecords.BATCH);
    }

    private void check(boolean right) {
        if (!right) {
            throw new IllegalStateException(contender + " gives something else");
        }
    }

    @TearDown
    public void close() throws Exception {
        client.close();
    }

    @Benchmark
    public Object getOne() throws Exception {
        return client.getOne(SampleRecords.id(0));
    }

    @Benchmark
    public Object page() throws Exception {
        return client.page();
    }

    @Benchmark
    public Object create() throws Exception {
        return client.create(batch);
    }
}
