package io.github.camelzoho.bigin.examples.tablesync;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.ModuleStore;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Somebody who works on the contacts of a simulator. */
final class Office {
    /** As long as a second must be over before the route hears of it, and that second. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final BiginSimulator bigin;
    private final ModuleStore contacts;
    private final Random random = new Random(4);
    private int names;

    Office(BiginSimulator bigin) {
        this.bigin = bigin;
        this.contacts = bigin.module("Contacts");
    }

    /** Contacts that are new. */
    void create(int number) {
        contacts.insertAll(IntStream.range(0, number).mapToObj(i -> contact()).toList());
        settle();
    }

    /** Changes so many contacts, one after the other. */
    void change(int number) {
        for (String id : some(number)) {
            contacts.update(id, Map.of("Title", "Buyer " + random.nextInt(100)));
        }
        settle();
    }

    /** Deletes so many contacts, one after the other. */
    void delete(int number) {
        some(number).forEach(contacts::delete);
        settle();
    }

    /** The simulator's clock is put forward, so that nobody has to wait until a second is over. */
    private void settle() {
        bigin.clock().advance(SETTLED);
    }

    private Map<String, Object> contact() {
        String name = "Contact " + names++;
        return Map.of(
                "Last_Name",
                name,
                "Email",
                name.replace(" ", "").toLowerCase(Locale.ROOT) + "@lumen.example");
    }

    private List<String> some(int number) {
        List<String> ids =
                contacts.all().stream()
                        .map(contact -> (String) contact.get("id"))
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(ids, random);
        return ids.subList(0, number);
    }

    /** The contacts in Bigin, as {@link Database#contacts} has those in the table. */
    List<String> contacts() {
        return contacts.all().stream().map(Office::text).toList();
    }

    private static String text(Map<String, Object> contact) {
        OffsetDateTime modified = OffsetDateTime.parse((String) contact.get("Modified_Time"));
        return Stream.concat(
                        Stream.of("id", "Last_Name", "First_Name", "Email", "Title")
                                .map(contact::get)
                                .filter(Objects::nonNull),
                        Stream.of(modified.toEpochSecond()))
                .map(Object::toString)
                .collect(Collectors.joining("|"));
    }
}
