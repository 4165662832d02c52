package io.github.camelzoho.bigin.examples.script;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.support.SynchronizationAdapter;

/** Prints on the left what happens in Bigin, on the right what routes hear. Thread-safe. */
public final class Screen {
    private final PrintStream out;
    private final Semaphore heard;
    private final String listener;

    public Screen(PrintStream out) {
        this(out, new Semaphore(0), "");
    }

    private Screen(PrintStream out, Semaphore heard, String listener) {
        this.out = out;
        this.heard = heard;
        this.listener = listener;
    }

    /** This one for a listener whose name is to stand before what it hears. */
    public Screen of(String name) {
        return new Screen(out, heard, name + " hears ");
    }

    /** Something about what follows. */
    void say(String text) {
        out.printf("%n%s%n", text);
    }

    /** Something that is done. */
    void done(String what) {
        out.println("  " + what);
    }

    /**
     * A route has got a change; the routes call this. It counts when the exchange has ended: one
     * that a stop meets in the middle comes again.
     */
    public void heard(
            Exchange exchange,
            @Header(ZohoBiginConstants.EVENT_TYPE) String event,
            @Body Map<String, Object> contact) {
        String name =
                String.valueOf(contact.getOrDefault("Full_Name", contact.get("display_name")));
        String details =
                Stream.of("Phone", "Title")
                        .map(contact::get)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
        out.printf(
                "%42s%s%-8s %s%n",
                "", listener, event, details.isEmpty() ? name : name + ": " + details);
        exchange.getExchangeExtension()
                .addOnCompletion(
                        new SynchronizationAdapter() {
                            @Override
                            public void onDone(Exchange ended) {
                                heard.release();
                            }
                        });
    }

    /** Waits for so many lines of the routes; answers false if they don't come. */
    boolean awaitHeard(int lines, Duration patience) throws InterruptedException {
        return heard.tryAcquire(lines, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many lines there are that nobody has waited for. */
    int unexpected() {
        return heard.availablePermits();
    }
}
