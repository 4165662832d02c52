package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.User;
import io.github.camelzoho.bigin.simulator.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bulk jobs of the organisation, and what a test may decide about those to come. A job does its
 * work when its time is over by the simulator's clock: when the clock is moved, when somebody asks
 * for a job, at {@link #finishDue()}, and if it has a callback by itself.
 */
public final class BulkJobs implements AutoCloseable {
    /** Records of a bulk read job. */
    static final int RECORDS_PER_JOB = 200_000;

    private static final Duration USUAL_DURATION = Duration.ofSeconds(10);
    private static final long FIRST_ID = 4_001_002_000_000_222_000L;
    private static final int DOWNLOADS_PER_MINUTE = 10;

    private final World world;
    private final Callbacks callbacks = new Callbacks(this::finishDue);
    private final Map<String, BulkJob> jobs = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Deque<Instant> downloads = new ArrayDeque<>();
    private Duration duration = USUAL_DURATION;
    private int recordsPerJob = RECORDS_PER_JOB;
    private int failures;
    private long lastId = FIRST_ID;

    public BulkJobs(World world) {
        this.world = world;
        world.clock().onMove(this::finishDue);
    }

    /** How long the jobs to come take, by the simulator's clock; 10 seconds at the start. */
    public void duration(Duration time) {
        locked(() -> duration = time);
    }

    /**
     * How many records a bulk read job has at most; 200,000 at the start, or 20,000 as ics. A
     * smaller number makes several pages of few records.
     */
    public void recordsPerJob(int records) {
        locked(() -> recordsPerJob = records);
    }

    /** Lets so many of the jobs to come fail. */
    public void failNext(int count) {
        locked(() -> failures = count);
    }

    /** The ids of all jobs, oldest first. */
    public List<String> ids() {
        return database().locked(() -> List.copyOf(jobs.keySet()));
    }

    /** The files that were uploaded for bulk write and are still there, as they came. */
    public List<byte[]> uploads() {
        return database().locked(() -> List.copyOf(files.values()));
    }

    /** Does the work of all jobs whose time is over, and calls those back who wait for it. */
    public void finishDue() {
        List<BulkJob> done = new ArrayList<>();
        locked(
                () -> {
                    Instant now = world.clock().now();
                    jobs.values().stream().filter(job -> job.finish(now)).forEach(done::add);
                    return true;
                });
        done.forEach(callbacks::send);
    }

    /** Everything back to the start. */
    public void clear() {
        locked(
                () -> {
                    callbacks.clear();
                    jobs.clear();
                    files.clear();
                    downloads.clear();
                    duration = USUAL_DURATION;
                    recordsPerJob = RECORDS_PER_JOB;
                    failures = 0;
                    lastId = FIRST_ID;
                    return true;
                });
    }

    /** Ends the callbacks. */
    @Override
    public void close() {
        callbacks.close();
    }

    int recordsPerJob() {
        return recordsPerJob;
    }

    /** What a new job begins with. */
    BulkJob.Start start(Call call, @Nullable String callback) {
        boolean failing = failures > 0;
        failures -= failing ? 1 : 0;
        String user = Long.toString(call.caller().userId());
        User known = world.schema().user(user);
        Map<String, Object> creator =
                Map.of("id", user, "name", known == null ? "" : known.fullName());
        String id = Long.toString(++lastId);
        return new BulkJob.Start(id, creator, world.clock().now(), duration, failing, callback);
    }

    void add(BulkJob job) {
        jobs.put(job.id(), job);
        if (job.callback() != null) {
            callbacks.watch();
        }
    }

    /** A job of the kind, or RESOURCE_NOT_FOUND. */
    <T extends BulkJob> T get(Call call, Class<T> kind) {
        String id = call.variable("id");
        return Optional.ofNullable(jobs.get(id))
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> notFound(id));
    }

    /** The file of a job that is completed; ten downloads a minute. */
    byte[] download(BulkJob job) {
        Instant now = world.clock().now();
        downloads.removeIf(time -> !time.isAfter(now.minus(Duration.ofMinutes(1))));
        if (downloads.size() >= DOWNLOADS_PER_MINUTE) {
            throw new ApiError(
                    429,
                    "TOO_MANY_REQUESTS",
                    Map.of("limit", DOWNLOADS_PER_MINUTE),
                    "you can download ten results in a minute");
        }
        byte[] file = job.result();
        if (file == null) {
            throw notFound(job.id());
        }
        downloads.addLast(now);
        return file;
    }

    /** Keeps an uploaded file and answers its id. */
    String keep(byte[] file) {
        String id = Long.toString(++lastId);
        files.put(id, file);
        return id;
    }

    Optional<byte[]> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    static ApiError notFound(String id) {
        return new ApiError(
                404, "RESOURCE_NOT_FOUND", Map.of("id", id), "the resource is not found");
    }

    private Database database() {
        return world.database();
    }

    private <T extends @Nullable Object> void locked(java.util.function.Supplier<T> change) {
        database().locked(change);
    }
}
