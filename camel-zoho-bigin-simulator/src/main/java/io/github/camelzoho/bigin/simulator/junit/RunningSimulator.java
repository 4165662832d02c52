package io.github.camelzoho.bigin.simulator.junit;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import java.util.List;
import java.util.stream.Collectors;

/** The simulator of one annotation, from its first use to its end. */
final class RunningSimulator {
    private final Preparation preparation;
    private final BiginSimulator simulator;
    private int refusedBefore;

    RunningSimulator(Preparation preparation) {
        this.preparation = preparation;
        this.simulator = BiginSimulator.start(preparation.options());
        try {
            preparation.prepare(simulator);
        } catch (RuntimeException e) {
            simulator.close();
            throw e;
        }
    }

    BiginSimulator simulator() {
        return simulator;
    }

    void beforeEach() {
        if (preparation.resetBeforeEach()) {
            simulator.reset();
            preparation.prepare(simulator);
        }
        refusedBefore = simulator.refused().size();
    }

    /** Fails if calls of this test were refused as undocumented. */
    void checkRefused() {
        List<RecordedCall> refused = simulator.refused();
        List<RecordedCall> ofTest = refused.subList(refusedBefore, refused.size());
        if (!ofTest.isEmpty()) {
            throw new AssertionError(
                    "The simulator refused what Bigin does not document:\n"
                            + ofTest.stream()
                                    .map(call -> "  " + call + "\n")
                                    .collect(Collectors.joining())
                            + "Bigin may refuse it too, or not do what is asked. Correct the call;"
                            + " or if the test is about it, mark the test"
                            + " @UndocumentedCallsAllowed.");
        }
    }

    void close() {
        simulator.close();
    }
}
