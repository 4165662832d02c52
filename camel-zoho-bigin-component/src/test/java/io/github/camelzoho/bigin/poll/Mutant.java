package io.github.camelzoho.bigin.poll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A mistake in the feed.
 *
 * @param name what is wrong
 * @param file the class it is in
 * @param right what stands there, once
 * @param wrong what takes its place
 */
record Mutant(String name, String file, String right, String wrong) {
    private static final Path SOURCES = Path.of("src/main/java/io/github/camelzoho/bigin/poll");

    /** All that the histories are held against. */
    static final List<Mutant> ALL =
            List.of(
                    new Mutant(
                            "the mark of a walk by id is moved to the next second",
                            "CoqlSource",
                            "Mark end = isFull(page) ? new Mark(second, last) :"
                                    + " Mark.before(second.plusSeconds(1));",
                            "Mark end = Mark.before(second.plusSeconds(1));"),
                    new Mutant(
                            "`>` instead of `>=`",
                            "CoqlSource",
                            "\"Modified_Time >= \"",
                            "\"Modified_Time > \""),
                    new Mutant(
                            "the cut second of a full page counts as read",
                            "CoqlSource",
                            "Stretch.before(last, rows, from, horizon)",
                            "Stretch.before(last.plusSeconds(1), rows, from, horizon)"),
                    new Mutant(
                            "a second of more than a page is not walked by id",
                            "CoqlSource",
                            "return whole(within(last, null));",
                            "return whole(Stretch.before(last.plusSeconds(1), rows, from,"
                                    + " horizon));"),
                    new Mutant(
                            "a full page counts as all there is",
                            "CoqlSource",
                            "if (!isFull(page)) {\n            return whole",
                            "if (true) {\n            return whole"),
                    new Mutant(
                            "the horizon has no `settleDelay`",
                            "Horizon",
                            "BiginTimes.second(now.minus(settleDelay))",
                            "BiginTimes.second(now)"),
                    new Mutant(
                            "the clock is that of our own machine, which is ahead",
                            "Horizon",
                            "Optional<Instant> byDate = client.serverClock().now();",
                            "Optional<Instant> byDate ="
                                    + " Optional.of(Instant.now().plusSeconds(1_000_000_000));"),
                    new Mutant(
                            "the time since Bigin's date is trusted to the last bit, in `Horizon`",
                            "Horizon",
                            "time.plus(ServerClock.passedSurely(nanos - at))",
                            "time.plusNanos(nanos - at)"),
                    new Mutant(
                            "a second that is not over is handed out",
                            "Stretch",
                            "row.time().isBefore(until) && !from.covers",
                            "!row.time().isAfter(until) && !from.covers"),
                    new Mutant(
                            "the horizon is asked for anew at each page",
                            "ChangeReader",
                            "if (known == null) {\n            known = horizon.second();",
                            "if (true) {\n            known = horizon.second();"),
                    new Mutant(
                            "`If-Modified-Since` with the mark's own second",
                            "ListSource",
                            "from.second().minus(SECOND)",
                            "from.second()"),
                    new Mutant(
                            "an ignored `If-Modified-Since` is not noticed",
                            "ListSource",
                            "if (since != null && page.rows()",
                            "if (false && page.rows()"),
                    new Mutant(
                            "a second of more than a page is not read backwards",
                            "ListWalks",
                            "for (int i = forward.size() - 1; i >= 0; i--)",
                            "for (int i = forward.size() - 1; i >= forward.size(); i--)"),
                    new Mutant(
                            "deletions during a walk from the newest back are not looked for",
                            "ListWalks",
                            "if (after.equals(before)) {",
                            "if (true) {"),
                    new Mutant(
                            "what jumped to the front during a walk is not looked at",
                            "ListWalks",
                            "Rows page = pages.first(listing);\n        boolean all",
                            "Rows page = new"
                                    + " Rows(io.github.camelzoho.bigin.client.paging.PageRef.FIRST,"
                                    + " List.of(), null);\n"
                                    + "        boolean all"),
                    new Mutant(
                            "later versions of a walk's rows are forgotten",
                            "Backlog",
                            "behind.with(List.of(), movedOn)",
                            "behind"),
                    new Mutant(
                            "parts of a record are joined whatever their time",
                            "Details",
                            "if (!gone && latest.equals(row.time())) {",
                            "if (!gone) {"),
                    new Mutant(
                            "what is gone counts as still there",
                            "Details",
                            "gone |= more == null;",
                            "gone |= false;"),
                    new Mutant(
                            "`auto` begins at the horizon when it goes over to the list",
                            "AutoSource",
                            "Stretch stretch = list.read(from, horizon);\n            goOnByList",
                            "Stretch stretch = list.read(Mark.before(horizon), horizon);\n"
                                    + "            goOnByList"),
                    new Mutant(
                            "deletions come before changes of the same second",
                            "ChangeReader",
                            "return entry != null && entry.time().isBefore(second);",
                            "return entry != null && !entry.time().isAfter(second);"),
                    new Mutant(
                            "deletions do not wait for the changes before them",
                            "ChangeReader",
                            "while (isBefore(stretch.end().second(), gone.peek())) {",
                            "while (gone.peek() != null) {"),
                    new Mutant(
                            "the deletions' mark goes to the horizon at once",
                            "ChangeReader",
                            "Mark.before(complete.isBefore(until) ? complete : until)",
                            "Mark.before(until)"),
                    new Mutant(
                            "the list of deletions is asked for the mark's own second",
                            "DeletedSource",
                            "from.minusSeconds(1)",
                            "from"),
                    new Mutant(
                            "the list of deletions is read once",
                            "DeletedSource",
                            "if (refs.size() == 1) {",
                            "if (true) {"),
                    new Mutant(
                            "the position is saved before the hand over",
                            "ChangeFeed",
                            "Handled handled = handle(handler, batch.entries().subList(0, size));",
                            "at = save(at, batch.entries().get(size - 1).change().after(), size);\n"
                                    + "            Handled handled = handle(handler,"
                                    + " batch.entries().subList(0, size));"),
                    new Mutant(
                            "a page counts as a whole, also if only its first changes were"
                                    + " acknowledged",
                            "ChangeFeed",
                            "at = save(at, done.get(done.size() - 1).change().after(),"
                                    + " done.size());",
                            "at = save(at, batch.entries().get(size - 1).change().after(),"
                                    + " done.size());"),
                    new Mutant(
                            "after a save that broke the feed goes on",
                            "ChangeFeed",
                            "// Whether it was kept is not known: the next poll begins with what"
                                    + " the store has.\n"
                                    + "                forget();",
                            "position = after;"),
                    new Mutant(
                            "what lies behind a failure is not kept",
                            "ChangeReader",
                            "held.keep(entries.stream()",
                            "held.keep(entries.stream().limit(0)"),
                    new Mutant(
                            "records to come do not hold back the time up to which all are known",
                            "ChangeReader",
                            "if (announced.isNew(row, before) && row.created().isBefore(known)) {",
                            "if (false && row.created().isBefore(known)) {"),
                    new Mutant(
                            "records handed out as created are forgotten",
                            "Announced",
                            "createdById.put(id, created);",
                            ""),
                    new Mutant(
                            "who looks back forgets what it has handed out",
                            "ChangeReader",
                            "(gone ? recentlyDeleted : recentlyModified).add(version);",
                            ""),
                    new Mutant(
                            "`lookBack` is ignored",
                            "ChangeReader",
                            "if (settings.lookBack().isZero()) {\n            return mark;",
                            "if (true) {\n            return mark;"),
                    new Mutant(
                            "within a second the mark covers all ids",
                            "PollCursor",
                            "afterId != null && Row.compareIds(id, afterId) <= 0",
                            "afterId != null"));

    /** The class as it is. */
    String source() throws IOException {
        return Files.readString(SOURCES.resolve(file + ".java"));
    }

    @Override
    public String toString() {
        return name;
    }
}
