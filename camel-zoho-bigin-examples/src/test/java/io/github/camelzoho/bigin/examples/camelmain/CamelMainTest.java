package io.github.camelzoho.bigin.examples.camelmain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.ZohoBiginComponent;
import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.main.Main;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamelMainTest {
    private final BiginSimulator bigin = BiginSimulator.start();
    @TempDir Path positions;

    @AfterEach
    void stop() {
        bigin.close();
    }

    @Test
    void theApplicationWritesAContactAndHearsOfIt() throws Exception {
        assertThat(OnSimulator.run(Target.of(bigin), positions)).isZero();

        assertThat(bigin.module("Contacts").all())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("Last_Name", "Varga")
                .containsEntry("Email", "ada.varga@lumen.example");
        try (Stream<Path> files = Files.list(positions)) {
            assertThat(files)
                    .as("the position")
                    .anyMatch(file -> file.toString().endsWith(".cursor"));
        }
        assertThat(bigin.refused()).isEmpty();
    }

    @Test
    void propertiesAreOptionsOfTheComponent() throws Exception {
        Main main = application(new Properties());
        main.start();
        try {
            ZohoBiginComponent component =
                    main.getCamelContext().getComponent("zoho-bigin", ZohoBiginComponent.class);
            assertThat(component.getConfiguration().getMaxRetries()).isEqualTo(5);
        } finally {
            main.stop();
        }
    }

    @Test
    void aPropertyThatDoesNotExistStopsTheApplication() {
        Properties misspelt = new Properties();
        misspelt.setProperty("camel.component.zoho-bigin.max-retires", "5");
        Main main = application(misspelt);

        assertThatThrownBy(main::start).hasMessageContaining("maxRetires");
        main.stop();
    }

    private Main application(Properties more) {
        Main main = Application.create();
        Properties instead = new Properties();
        instead.putAll(Target.of(bigin).options());
        instead.setProperty("camel.main.routes-include-pattern", "false");
        instead.putAll(more);
        main.setOverrideProperties(instead);
        return main;
    }
}
