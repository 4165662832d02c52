package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An extension in an instance field starts a simulator for each test. */
class ExtensionOfOneTestTest {
    @RegisterExtension final BiginSimulatorExtension bigin = new BiginSimulatorExtension();

    @RepeatedTest(2)
    void isEmpty(BiginSimulator simulator) {
        assertThat(simulator).isSameAs(bigin.simulator());
        assertThat(simulator.module("Contacts").size()).isZero();
        simulator.module("Contacts").insert(Map.of("Last_Name", "V"));
    }
}
