package io.github.camelzoho.bigin.process;

/**
 * One exchange as a route got it.
 *
 * @param process number of the process
 * @param event the kind of change
 * @param id the record's id
 * @param time as the header has it
 * @param version the record's Last_Name, which is another one in each version; {@code null} as text
 *     if it is deleted
 */
record Delivery(int process, String event, String id, String time, String version) {
    static Delivery parse(String line) {
        String[] parts = line.split(" ", -1);
        return new Delivery(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3], parts[4]);
    }

    String line() {
        return String.join(" ", Integer.toString(process), event, id, time, version);
    }

    boolean isDeletion() {
        return event.equals("deleted");
    }

    /** What was delivered, whoever got it and whether it was told to be new. */
    String what() {
        return id + " " + (isDeletion() ? "deleted" : version);
    }
}
