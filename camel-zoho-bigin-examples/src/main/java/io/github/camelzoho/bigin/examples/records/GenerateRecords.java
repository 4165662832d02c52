package io.github.camelzoho.bigin.examples.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.JavaFile;
import io.github.camelzoho.bigin.examples.Console;
import io.github.camelzoho.bigin.examples.Target;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;

/** Writes a Java record for each module that is asked for. */
public final class GenerateRecords {
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private final PrintStream out;
    private final UnaryOperator<@Nullable String> environment;

    /**
     * @param out where to tell
     * @param environment gives an environment variable
     */
    GenerateRecords(PrintStream out, UnaryOperator<@Nullable String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** Runs, and ends the process with a status that is not 0 if something fails. */
    public static void main(String[] args) {
        int status = new GenerateRecords(Console.out(), System::getenv).run(List.of(args));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Answers the status of the process. */
    int run(List<String> args) {
        Optional<Wanted> wanted = Wanted.of(args);
        if (wanted.isEmpty()) {
            out.println(Wanted.USAGE);
            return args.contains("--help") ? 0 : WRONG_ARGUMENTS;
        }
        try (Target target = Target.of(environment)) {
            run(wanted.get(), target);
            return 0;
        } catch (Exception e) {
            out.println("No record was made: " + Console.sentence(e));
            return FAILED;
        }
    }

    /** Makes the records for a Bigin. */
    void run(Wanted wanted, Target target) throws Exception {
        out.println("Records for the modules of " + target.name());
        Properties options = new Properties();
        options.putAll(target.options());
        Main main = new Main();
        main.setInitialProperties(options);
        main.start();
        try {
            ProducerTemplate template = main.getCamelTemplate();
            for (String module : wanted.modules()) {
                RecordSource source =
                        new RecordSource(
                                wanted,
                                module,
                                schema(template, module, "read"),
                                schema(template, module, "create"));
                JavaFile file = source.file(module);
                out.println(
                        "  %s with %d fields: %s"
                                .formatted(
                                        file.typeSpec().name(),
                                        source.fields(),
                                        file.writeToPath(wanted.folder())));
            }
        } finally {
            main.stop();
        }
    }

    private static JsonNode schema(ProducerTemplate template, String module, String use) {
        return template.requestBody(
                "zoho-bigin:"
                        + module
                        + "?operation=jsonSchema&outputType=jsonNode&schemaFor="
                        + use,
                null,
                JsonNode.class);
    }
}
