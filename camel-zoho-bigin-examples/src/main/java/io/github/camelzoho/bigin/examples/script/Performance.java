package io.github.camelzoho.bigin.examples.script;

import io.github.camelzoho.bigin.examples.ExampleRoutes;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.ModuleStore;
import io.github.camelzoho.bigin.simulator.notifications.Delivery;
import io.github.camelzoho.bigin.simulator.notifications.Mishap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Performs a script: somebody works in Bigin, and routes are stopped and started. */
public final class Performance {
    /** How long a verb waits for lines; soon is sooner than any slow poll of the examples. */
    private static final Map<String, Duration> PATIENCE_OF =
            Map.of("hear", Duration.ofSeconds(30), "soon", Duration.ofSeconds(4));

    /** As long as a second must be over before a route hears of it, and that second. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final BiginSimulator bigin;
    private final ModuleStore contacts;
    private final Map<String, ExampleRoutes> routes;
    private final Screen screen;
    private final Map<String, String> ids = new HashMap<>();
    private int heard;

    /**
     * @param routes what the script starts and stops, by name
     */
    public Performance(BiginSimulator bigin, Map<String, ExampleRoutes> routes, Screen screen) {
        this.bigin = bigin;
        this.contacts = bigin.module("Contacts");
        this.routes = routes;
        this.screen = screen;
    }

    /** Answers whether the routes have heard all that they had to, and nothing besides. */
    public boolean of(Script script) throws Exception {
        for (Script.Step step : script.steps()) {
            Duration patience = PATIENCE_OF.get(step.verb());
            if (patience != null) {
                if (!hears(step.number(), patience)) {
                    screen.say("Something has been missed.");
                    return false;
                }
            } else {
                perform(step);
            }
        }
        if (screen.unexpected() > 0) {
            screen.say(screen.unexpected() + " lines too many have been printed.");
            return false;
        }
        screen.say(
                heard + " lines were to be heard, and were heard once each. Nothing was missed.");
        return true;
    }

    private void perform(Script.Step step) throws Exception {
        switch (step.verb()) {
            case "say" -> screen.say(step.name());
            case "create" -> create(step);
            case "update" -> {
                nextSecond();
                update(step);
            }
            case "again" -> update(step);
            case "delete" -> {
                nextSecond();
                contacts.delete(id(step));
                screen.done("deletes " + step.name());
            }
            case "forge" -> screen.done("somebody forges a notification: " + forged());
            case "lose" -> {
                bigin.notifications().mishaps().add(Mishap.dropped());
                screen.done("(the next notification gets lost)");
            }
            case "pass" -> {
                bigin.clock().advance(Duration.ofSeconds(step.number()));
                screen.done("(" + step.number() / 60 + " minutes pass)");
            }
            case "start" -> {
                routes(step).start();
                screen.done("[" + title(step) + " starts]");
            }
            case "stop" -> {
                routes(step).close();
                screen.done("[" + title(step) + " stops]");
            }
            default -> throw new IllegalArgumentException("a script has no '" + step.verb() + "'");
        }
    }

    /** The status that a call without the right token gets. */
    private int forged() {
        List<Delivery> genuine = bigin.notifications().deliveries();
        Delivery last = genuine.get(genuine.size() - 1);
        return bigin.notifications().forge(last, call -> call.put("token", "a guess")).status();
    }

    private void create(Script.Step step) {
        nextSecond();
        Map<String, Object> contact = new HashMap<>(step.fields());
        contact.put("Last_Name", step.name());
        ids.put(step.name(), contacts.insert(contact));
        screen.done("creates " + step.name());
    }

    private void update(Script.Step step) {
        contacts.update(id(step), step.fields());
        String fields =
                step.fields().entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
        screen.done("updates " + step.name() + ": " + fields);
    }

    /**
     * Changes of one second have no order in Bigin, whose times are whole seconds: each begins one.
     */
    private void nextSecond() {
        Instant now = bigin.clock().now();
        Instant next = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        bigin.clock().advance(Duration.between(now, next));
    }

    private String id(Script.Step step) {
        return Objects.requireNonNull(ids.get(step.name()), step.name());
    }

    private ExampleRoutes routes(Script.Step step) {
        return Objects.requireNonNull(routes.get(step.name()), step.name());
    }

    private static String title(Script.Step step) {
        return step.name().isEmpty() ? "the route" : step.name();
    }

    /** The simulator's clock is put forward, so that nobody has to wait until a second is over. */
    private boolean hears(int lines, Duration patience) throws InterruptedException {
        bigin.clock().advance(SETTLED);
        heard += lines;
        return screen.awaitHeard(lines, patience);
    }
}
