package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.SimulatorOptions;
import io.github.camelzoho.bigin.testing.ChildJvm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** More records than a job has go through a route in a JVM with 64 MB. */
class ZohoBiginBulkMemoryTest {
    private final List<String> output = new ArrayList<>();

    private long inSmallJvm(BiginSimulator bigin, String what, int records)
            throws InterruptedException {
        bigin.bulkJobs().duration(Duration.ZERO);
        List<String> arguments =
                List.of(
                        what,
                        bigin.url(),
                        bigin.credentials().issueAccessToken(),
                        Integer.toString(records));
        try (ChildJvm small =
                new ChildJvm(
                        List.of("-Xmx64m"),
                        BulkInSmallJvm.class.getName(),
                        arguments,
                        output::add)) {
            int exit = small.awaitEnd();
            output.forEach(System.out::println);
            assertThat(exit).as(String.join("\n", output)).isZero();
        }
        return output.stream()
                .filter(line -> line.startsWith("done "))
                .mapToLong(line -> Long.parseLong(line.substring(5)))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void readsMoreThanOneJobHas() throws InterruptedException {
        int records = 210_000;
        try (BiginSimulator bigin =
                BiginSimulator.start(SimulatorOptions.defaults().withSeedContacts(records))) {
            assertThat(inSmallJvm(bigin, "read", records)).isEqualTo(records);
            assertThat(bigin.bulkJobs().ids()).hasSize(2);
        }
    }

    @Test
    void writesMoreThanOneJobTakes() throws InterruptedException {
        int records = 210_000;
        try (BiginSimulator bigin = BiginSimulator.start()) {
            assertThat(inSmallJvm(bigin, "write", records)).isEqualTo(records);
            assertThat(bigin.bulkJobs().ids()).hasSize(9);
            assertThat(bigin.module("Contacts").size()).isEqualTo(records);
        }
    }
}
