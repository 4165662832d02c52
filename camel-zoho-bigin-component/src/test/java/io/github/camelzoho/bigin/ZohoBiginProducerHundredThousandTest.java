package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.simulator.SimulatorOptions;
import java.util.HashSet;
import java.util.Set;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list longer than page tokens reach is complete all the same. */
class ZohoBiginProducerHundredThousandTest extends SimulatedBigin {
    private static final int CONTACTS = 100_350;

    @RegisterExtension
    static final BiginSimulatorExtension MANY =
            new BiginSimulatorExtension(SimulatorOptions.defaults().withSeedContacts(CONTACTS));

    @Override
    protected BiginSimulator bigin() {
        return MANY.simulator();
    }

    @Test
    void goesOnByCoqlFromTheLastId() {
        Exchange listed = send("zoho-bigin:Contacts?operation=list&fields=Last_Name", null);
        Set<Object> ids = new HashSet<>();
        records(listed).forEach(record -> ids.add(record.get("id")));
        assertThat(records(listed)).hasSize(CONTACTS);
        assertThat(ids).hasSize(CONTACTS);
        assertThat(calls("GET", "/bigin/v2/Contacts")).hasSize(501);
        assertThat(calls("POST", "/bigin/v2/coql")).hasSize(2);
    }
}
