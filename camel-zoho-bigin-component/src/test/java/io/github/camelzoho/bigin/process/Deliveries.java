package io.github.camelzoho.bigin.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What routes got, in order: the lines of a file to which processes append. */
final class Deliveries {
    private final Path file;
    private final List<Delivery> all = new ArrayList<>();
    private final Set<String> delivered = new HashSet<>();
    private long read;

    Deliveries(Path file) {
        this.file = file;
    }

    /** All so far. */
    List<Delivery> all() throws IOException {
        if (Files.exists(file) && Files.size(file) > read) {
            byte[] bytes = Files.readAllBytes(file);
            String text =
                    new String(
                            bytes, (int) read, bytes.length - (int) read, StandardCharsets.UTF_8);
            String lines = text.substring(0, text.lastIndexOf('\n') + 1);
            read += lines.getBytes(StandardCharsets.UTF_8).length;
            lines.lines().map(Delivery::parse).forEach(this::add);
        }
        return all;
    }

    private void add(Delivery delivery) {
        all.add(delivery);
        delivered.add(delivery.what());
    }

    /** All so far, without repetitions, as {@link Delivery#what}. */
    Set<String> distinct() throws IOException {
        all();
        return delivered;
    }

    /** Fails if there is anything that is no version of a record. */
    void assertTrue(History history) throws IOException {
        for (Delivery delivery : all()) {
            assertThat(history.happened(delivery)).as(delivery.line()).isTrue();
        }
    }

    /** Fails if a version of a record comes for the first time after a later one did. */
    void assertInOrder(ToIntFunction<Delivery> place) throws IOException {
        Map<String, Integer> last = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Delivery delivery : all()) {
            if (seen.add(delivery.what())) {
                int now = place.applyAsInt(delivery);
                Integer before = last.put(delivery.id(), now);
                assertThat(before == null || before < now).as(delivery.line()).isTrue();
            }
        }
    }

    /**
     * Fails if more than a page comes again when a process takes over, or anything at another time.
     */
    void assertAtMostAPageRepeats() throws IOException {
        int page = 200;
        Set<String> seen = new HashSet<>();
        int process = -1;
        int repeated = 0;
        for (Delivery delivery : all()) {
            if (delivery.process() != process) {
                process = delivery.process();
                repeated = 0;
            }
            repeated += seen.add(delivery.what()) ? 0 : 1;
            assertThat(repeated).as("repeated until " + delivery.line()).isLessThanOrEqualTo(page);
        }
    }
}
