package io.github.camelzoho.bigin.examples.tablesync;

import io.github.camelzoho.bigin.examples.ExampleRoutes;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A day at the office: work in Bigin, with the route and without it, and a look at the table. */
final class Day {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Office office;
    private final Database database;
    private final ExampleRoutes routes;
    private final PrintStream out;

    Day(Office office, Database database, ExampleRoutes routes, PrintStream out) {
        this.office = office;
        this.database = database;
        this.routes = routes;
        this.out = out;
    }

    /** Answers whether the table was as Bigin is whenever it had to be. */
    boolean passes() throws Exception {
        office.create(500);
        say("500 contacts are in Bigin, and the table is empty. The route starts.");
        routes.start();
        return followed() && work() && followed() && pause() && tellPositions();
    }

    private boolean work() {
        say("While it runs, 40 contacts are created, 120 are changed, 30 are deleted.");
        office.create(40);
        office.change(120);
        office.delete(30);
        return true;
    }

    private boolean pause() throws Exception {
        say("The route stops. In Bigin 25 are created, 60 are changed, 20 are deleted.");
        routes.close();
        office.create(25);
        office.change(60);
        office.delete(20);
        compare();
        String restart = database.now();
        say("The route starts again, and goes on where it was.");
        routes.start();
        boolean followed = followed();
        line(database.written(restart) + " rows were written, the others were left alone");
        return followed;
    }

    private boolean tellPositions() throws SQLException {
        say("The position is in the same database:");
        database.positions().forEach(this::line);
        return true;
    }

    /** Waits until the table has followed Bigin. */
    private boolean followed() throws SQLException, InterruptedException {
        long start = System.nanoTime();
        while (!database.contacts().equals(office.contacts())
                && System.nanoTime() - start < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return compare();
    }

    private boolean compare() throws SQLException {
        List<String> rows = database.contacts();
        Set<String> different = new HashSet<>(rows);
        office.contacts().forEach(different::remove);
        boolean same = rows.equals(office.contacts());
        line(
                rows.size()
                        + " rows, "
                        + (same
                                ? "all as in Bigin"
                                : different.size() + " of them not as in Bigin"));
        return same;
    }

    private void say(String text) {
        out.println();
        out.println(text);
    }

    private void line(String text) {
        out.println("  " + text);
    }
}
