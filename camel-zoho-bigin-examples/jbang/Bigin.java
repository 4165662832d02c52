//DEPS io.github.camel-zoho:camel-zoho-bigin-simulator:0.1.0-SNAPSHOT

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.ModuleStore;
import io.github.camelzoho.bigin.simulator.SimulatorOptions;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

/** A simulated Bigin, and somebody who works in it: a new contact, then its new address, and so on. */
public class Bigin extends RouteBuilder {
    private static final List<String> NAMES = List.of("Varga", "Okoro", "Lindqvist", "Boyle");
    private static final List<String> CITIES = List.of("Zurich", "Oslo", "Lagos");

    private int step;
    private String last;

    @Override
    public void configure() {
        int port = Integer.parseInt(getContext().resolvePropertyPlaceholders("{{bigin.port}}"));
        BiginSimulator bigin = BiginSimulator.start(SimulatorOptions.defaults().withPort(port));
        from("timer:work?delay=3000&period=5000").process(tick -> work(bigin.module("Contacts")));
    }

    private void work(ModuleStore contacts) {
        step++;
        String city = CITIES.get(step % CITIES.size());
        if (step % 2 == 1) {
            String name = NAMES.get(step / 2 % NAMES.size());
            last = contacts.insert(Map.of("Last_Name", name, "Mailing_City", city));
        } else {
            contacts.update(last, Map.of("Mailing_City", city));
        }
    }
}
