package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An annotation on a method: a simulator for that test alone. */
class ZohoBiginTestPerMethodTest {
    private static final List<BiginSimulator> SEEN = new ArrayList<>();

    private BiginSimulator field;

    @BeforeEach
    void isThereBeforeEach() {
        assertThat(field).isNotNull();
    }

    @ZohoBiginTest(seedContacts = 1)
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void eachHasItsOwn(int run, BiginSimulator bigin) {
        assertThat(bigin).isSameAs(field);
        assertThat(bigin.module("Contacts").size()).isEqualTo(1);
        assertThat(Rest.of(bigin).get("/org").status()).as("run " + run).isEqualTo(200);
        SEEN.add(bigin);
    }

    @Test
    @ZohoBiginTest(otherDataCenter = true)
    void elsewhere(BiginSimulator bigin) {
        assertThat(Rest.of(bigin).get("/org").code()).isEqualTo("INVALID_TOKEN");
        SEEN.add(bigin);
    }

    @AfterAll
    static void allHaveEnded() {
        assertThat(SEEN).doesNotHaveDuplicates().hasSize(3);
        assertThat(SEEN).noneMatch(BiginSimulator::running);
    }
}
