package io.github.camelzoho.bigin.examples.quickstart;

import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;

/** One run: starts Camel with the routes and sends a message to each in turn. */
final class Run {
    /** As many contacts of the real service as are listed when it is only read. */
    private static final int LOOK = 10;

    private final Target target;
    private final Arguments arguments;
    private final Progress progress;
    private final Main main = new Main();
    private int notPermitted;

    Run(Target target, Arguments arguments, Progress progress) {
        this.target = target;
        this.arguments = arguments;
        this.progress = progress;
    }

    /** Answers how many steps the credential was not permitted to take. */
    int run() throws Exception {
        configure();
        introduce();
        main.start();
        try {
            for (Step step : Step.values()) {
                take(step);
            }
            progress.summary();
            account();
            return notPermitted;
        } finally {
            main.stop();
        }
    }

    private void configure() {
        Properties options = new Properties();
        options.putAll(target.options());
        main.setInitialProperties(options);
        main.bind("contactImport", new ContactImport(progress));
        main.bind("answers", new Answers(progress));
        if (arguments.yaml()) {
            main.configure().withRoutesIncludePattern("classpath:quickstart/routes.yaml");
        } else {
            main.configure().addRoutesBuilder(new QuickstartRoutes());
        }
    }

    private void introduce() {
        BiginSimulator simulator = target.simulator();
        progress.say("Quickstart of camel-zoho-bigin");
        progress.say("  routes  %s".formatted(arguments.yaml() ? "YAML" : "Java"));
        progress.say(
                "  Bigin   %s"
                        .formatted(
                                simulator != null
                                        ? "a simulator in this process, " + simulator.url()
                                        : arguments.write()
                                                ? "the real service, read and written"
                                                : "the real service, only read (--write writes too)"));
    }

    private boolean readOnly() {
        return target.simulator() == null && !arguments.write();
    }

    private void take(Step step) throws Exception {
        if (readOnly() && step.kind() != Step.Kind.READS) {
            progress.skipped(
                    step,
                    step.kind() == Step.Kind.WRITES
                            ? "it writes, and --write is not given"
                            : "it looks for what was not written");
            return;
        }
        Spending before = Spending.of(main.getCamelContext());
        long start = System.nanoTime();
        progress.begins(step);
        if (step.readsIndex()) {
            catchUp();
        }
        try {
            send(step);
        } catch (CamelExecutionException e) {
            if (!(e.getCause() instanceof ZohoBiginPermissionException refusal)) {
                throw e;
            }
            // A gateway's own scopes are narrower than its user can help: go on with what is left.
            notPermitted++;
            progress.line(refusal.getFailure().message());
            progress.result("not permitted");
        }
        progress.ends(
                step,
                Spending.of(main.getCamelContext()).since(before),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private void send(Step step) throws Exception {
        ProducerTemplate template = main.getCamelTemplate();
        template.requestBodyAndHeaders(
                "direct:" + step.routeId(),
                null,
                readOnly() ? Map.of("CamelZohoBiginMaxRecords", LOOK) : Map.of());
    }

    /** Searches and counts of Bigin read an index that lags; only a simulator's can be hurried. */
    private void catchUp() {
        BiginSimulator simulator = target.simulator();
        if (simulator != null) {
            simulator.catchUpSearchIndex();
            progress.line(
                    "(Bigin's index lags 10 to 20 seconds; the simulator's is told to catch up)");
        } else if (!readOnly()) {
            progress.line("(what was just written may be missing: Bigin's index lags)");
        }
    }

    private void account() {
        progress.say(
                "Counted by the component:  %s".formatted(Spending.of(main.getCamelContext())));
        BiginSimulator simulator = target.simulator();
        if (simulator != null) {
            progress.say("Counted by the simulator:  %s".formatted(Spending.of(simulator)));
        }
    }
}
