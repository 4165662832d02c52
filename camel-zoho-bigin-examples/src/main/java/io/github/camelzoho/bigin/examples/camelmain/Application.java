package io.github.camelzoho.bigin.examples.camelmain;

import org.apache.camel.main.Main;

/**
 * An application of plain Camel Main, to copy from. What it does is in {@code routes.yaml}, with
 * which Bigin and how in {@code application.properties}.
 */
public final class Application {
    private Application() {}

    /** Runs until the process is ended. */
    public static void main(String[] args) throws Exception {
        create().run(args);
    }

    /** A Main with the properties of this example; those at the root of a class path it finds. */
    static Main create() {
        Main main = new Main();
        main.setPropertyPlaceholderLocations("classpath:camel-main/application.properties");
        return main;
    }
}
