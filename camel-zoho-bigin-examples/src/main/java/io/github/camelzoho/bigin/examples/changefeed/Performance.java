package io.github.camelzoho.bigin.examples.changefeed;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.ModuleStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Performs a script: somebody works in Bigin, and the route is stopped and started. */
final class Performance {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** As long as a second must be over before the route hears of it, and that second. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final BiginSimulator bigin;
    private final ModuleStore contacts;
    private final Feed feed;
    private final Screen screen;
    private final Map<String, String> ids = new HashMap<>();
    private int heard;

    Performance(BiginSimulator bigin, Feed feed, Screen screen) {
        this.bigin = bigin;
        this.contacts = bigin.module("Contacts");
        this.feed = feed;
        this.screen = screen;
    }

    /** Answers whether the route has heard all that it had to, and nothing besides. */
    boolean of(Script script) throws Exception {
        for (Script.Step step : script.steps()) {
            if (step.verb().equals("hear")) {
                if (!hears(step.number())) {
                    screen.say("The route has missed something.");
                    return false;
                }
            } else {
                perform(step);
            }
        }
        if (screen.unexpected() > 0) {
            screen.say("The route has printed " + screen.unexpected() + " lines too many.");
            return false;
        }
        screen.say(
                heard + " lines were to be heard, and were heard once each. Nothing was missed.");
        return true;
    }

    private void perform(Script.Step step) throws Exception {
        switch (step.verb()) {
            case "say" -> screen.say(step.name());
            case "create" -> {
                Map<String, Object> contact = new HashMap<>(step.fields());
                contact.put("Last_Name", step.name());
                ids.put(step.name(), contacts.insert(contact));
                screen.done("creates " + step.name());
            }
            case "update" -> {
                contacts.update(id(step), step.fields());
                screen.done(
                        "updates "
                                + step.name()
                                + ": "
                                + String.join(", ", step.fields().keySet()));
            }
            case "delete" -> {
                contacts.delete(id(step));
                screen.done("deletes " + step.name());
            }
            case "pass" -> {
                bigin.clock().advance(Duration.ofSeconds(step.number()));
                screen.done("(" + step.number() / 60 + " minutes pass)");
            }
            case "start" -> {
                feed.start();
                screen.done("[the route starts]");
            }
            case "stop" -> {
                feed.close();
                screen.done("[the route stops]");
            }
            default -> throw new IllegalArgumentException("a script has no '" + step.verb() + "'");
        }
    }

    private String id(Script.Step step) {
        return Objects.requireNonNull(ids.get(step.name()), step.name());
    }

    /** The simulator's clock is put forward, so that nobody has to wait until a second is over. */
    private boolean hears(int lines) throws InterruptedException {
        bigin.clock().advance(SETTLED);
        heard += lines;
        return screen.awaitHeard(lines, PATIENCE);
    }
}
