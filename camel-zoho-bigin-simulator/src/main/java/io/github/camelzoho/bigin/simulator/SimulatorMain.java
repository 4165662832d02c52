package io.github.camelzoho.bigin.simulator;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a simulator of its own, so that routes can be pointed at it. */
public final class SimulatorMain {
    private static final String USAGE =
            """
            A simulated Zoho Bigin. Arguments, all optional:
              --port=N            TCP port (default 8484; 0 for a free one)
              --address=ADDRESS   where to listen (default 127.0.0.1; 0.0.0.0 for other machines too)
              --seed-contacts=N   contacts there are from the start (default 0)
              --latency=TIME      time each call takes at least, e.g. 200ms or 2s (default 0ms)
              --credits=N         credits of 24 hours (default 50500)
              --concurrency=N     calls at the same time (default 10)
              --switch=NAME=VALUE another form of what Bigin's documentation leaves open
              --switches          lists those, with their defaults
              --no-page           without the web page and the control calls
              --help              this text
            """;
    private static final int DEFAULT_PORT = 8484;
    private static final int RECORDED_CALLS = 1_000;
    private static final int WRONG_ARGUMENTS = 2;

    private final PrintStream out;

    SimulatorMain(PrintStream out) {
        this.out = out;
    }

    /**
     * Starts the simulator and serves until the process is ended. Ends it with status 2 if an
     * argument is wrong.
     */
    public static void main(String[] args) {
        int status = new SimulatorMain(System.out).serve(List.of(args));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Starts, and answers the status of the process: not 0 if an argument is wrong. */
    int serve(List<String> args) {
        try {
            run(args);
            return 0;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.print(USAGE);
            return WRONG_ARGUMENTS;
        }
    }

    /**
     * Starts unless something else was asked for; answers the simulator that runs now.
     *
     * @throws IllegalArgumentException if an argument is wrong
     */
    Optional<BiginSimulator> run(List<String> args) {
        if (args.contains("--help")) {
            out.print(USAGE);
            return Optional.empty();
        }
        if (args.contains("--switches")) {
            Switch.all().forEach(each -> out.println(each.name() + "=" + each.byDefault()));
            return Optional.empty();
        }
        SimulatorOptions options = options(args);
        BiginSimulator started = BiginSimulator.start(options);
        print(started, options);
        return Optional.of(started);
    }

    static SimulatorOptions options(List<String> args) {
        SimulatorOptions options =
                SimulatorOptions.defaults()
                        .withPort(DEFAULT_PORT)
                        .withRecordedCalls(RECORDED_CALLS)
                        .withConsole(true);
        List<String> switches = new ArrayList<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg : arg.substring(0, equals);
            String value = equals < 0 ? "" : arg.substring(equals + 1);
            options =
                    switch (name) {
                        case "--port" -> options.withPort(number(arg, value));
                        case "--address" -> options.withAddress(value);
                        case "--seed-contacts" -> options.withSeedContacts(number(arg, value));
                        case "--latency" -> options.withLatency(time(arg, value));
                        case "--credits" -> options.withCreditLimit(number(arg, value));
                        case "--concurrency" -> options.withConcurrencyLimit(number(arg, value));
                        case "--switch" -> options.withSwitches(and(switches, value));
                        case "--no-page" -> options.withConsole(false);
                        default -> throw new IllegalArgumentException("Unknown argument: " + arg);
                    };
        }
        return options;
    }

    private static List<String> and(List<String> switches, String assignment) {
        new Switches().set(assignment);
        switches.add(assignment);
        return switches;
    }

    private static int number(String arg, String value) {
        try {
            return Integer.parseInt(value.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a number: " + arg, e);
        }
    }

    private static Duration time(String arg, String value) {
        if (value.endsWith("ms")) {
            return Duration.ofMillis(number(arg, value.substring(0, value.length() - 2)));
        }
        if (value.endsWith("s")) {
            return Duration.ofSeconds(number(arg, value.substring(0, value.length() - 1)));
        }
        throw new IllegalArgumentException("Not a time like 200ms or 2s: " + arg);
    }

    private void print(BiginSimulator simulator, SimulatorOptions options) {
        Credentials credentials = simulator.credentials();
        out.println("Bigin simulator at " + simulator.url());
        if (options.console()) {
            out.println("  web page:         " + simulator.url() + "/");
        }
        out.println("  contacts:         " + simulator.module("Contacts").size());
        out.println("  accounts server:  " + simulator.url());
        out.println("  API domain:       " + simulator.url() + "  (API: /bigin/v2)");
        out.println("  client id:        " + credentials.clientId());
        out.println("  client secret:    " + credentials.clientSecret());
        out.println("  refresh token:    " + credentials.refreshToken());
        out.println("  gateway:          " + simulator.url() + "  (API: /zoho-bigin/bigin/v2)");
        out.println("  gateway API key:  " + credentials.gatewayApiKey());
        out.println("  connection id:    " + credentials.connectionId());
    }
}
