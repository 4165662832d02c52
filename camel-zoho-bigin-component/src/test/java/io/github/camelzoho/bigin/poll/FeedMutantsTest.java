package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The random histories must be able to fail: feeds that are wrong on purpose, in one place each,
 * are found out by them. {@code -Dfeed.mutants=true} builds and runs them, which takes minutes, and
 * prints after how many histories each was found; {@code -Dfeed.mutant=…} takes those with this in
 * their name. Without it is only seen to that each still fits the code.
 */
class FeedMutantsTest {
    private static final int MOST = Integer.getInteger("feed.schedules", 10_000);
    private static final long FIRST = 20_310_304;

    @TempDir Path folder;

    static List<Mutant> mutants() {
        String some = System.getProperty("feed.mutant", "");
        return Mutant.ALL.stream().filter(mutant -> mutant.name().contains(some)).toList();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void aMutantChangesOnePlace(Mutant mutant) throws Exception {
        assertThat(mutant.source()).containsOnlyOnce(mutant.right());
    }

    @ParameterizedTest
    @MethodSource("mutants")
    @EnabledIfSystemProperty(named = "feed.mutants", matches = "true")
    void aMutantIsFound(Mutant mutant) throws Exception {
        MutantLoader loader = new MutantLoader(folder);
        loader.compile(mutant);
        long[] seeds = new SplittableRandom(FIRST).longs(MOST).toArray();
        String found = "";
        int count = 0;
        try (BiginSimulator bigin =
                BiginSimulator.start(SimulatorOptions.defaults().withRecordedCalls(0))) {
            while (found.isEmpty() && count < MOST) {
                found = loader.failure(bigin, seeds[count++]);
            }
        }
        System.out.println(
                "| " + mutant + " | `" + mutant.file() + "` | " + count + " | " + found + " |");
        assertThat(found).as("found in %s histories", count).isNotEmpty();
    }
}
