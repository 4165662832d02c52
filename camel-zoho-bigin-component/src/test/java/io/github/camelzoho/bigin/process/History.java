package io.github.camelzoho.bigin.process;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.ModuleStore;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A writer that works on the contacts of a simulator, and the truth about what it did. Some
 * contacts it writes once and never touches again: all of these must be delivered; of the others
 * the last version must. Written by one thread, asked when that has ended.
 */
final class History {
    private final ModuleStore contacts;
    private final BiginSimulator bigin;
    private final Random random;
    private final Map<String, List<Version>> versions = new LinkedHashMap<>();
    private final List<String> changing = new ArrayList<>();
    private final Set<String> once = ConcurrentHashMap.newKeySet();
    private int names;

    /** A version, or the end, of a record. */
    private record Version(String name, Instant time) {}

    private static final String DELETED = "deleted";

    History(BiginSimulator bigin, long seed) {
        this.bigin = bigin;
        this.contacts = bigin.module("Contacts");
        this.random = new Random(seed);
    }

    /** How many contacts that stay as they are were not delivered yet. From any thread. */
    long waiting(Set<String> delivered) {
        return once.stream().filter(contact -> !delivered.contains(contact)).count();
    }

    /** Some dozen changes within some seconds, among them one of many contacts at once. */
    void work() {
        int massive = random.nextInt(12);
        for (int i = 0; i < 12; i++) {
            if (i == massive) {
                mass();
            }
            insert(3 + random.nextInt(4), false);
            insert(random.nextInt(3), true);
            update(Math.min(changing.size(), random.nextInt(10)));
            if (random.nextBoolean() && changing.size() > 5) {
                delete();
            }
            bigin.clock().advance(Duration.ofSeconds(random.nextInt(2)));
        }
        settle();
    }

    /** Lets the second end in which the last change was. */
    void settle() {
        bigin.clock().advance(Duration.ofSeconds(2));
    }

    private void mass() {
        int many = 150 + random.nextInt(300);
        switch (random.nextInt(3)) {
            case 0 -> insert(many, true);
            case 1 -> update(Math.min(changing.size(), many));
            default -> insert(many, false);
        }
    }

    private void insert(int number, boolean toBeChanged) {
        List<Map<String, Object>> records =
                Stream.generate(this::name)
                        .limit(number)
                        .<Map<String, Object>>map(name -> Map.of("Last_Name", name))
                        .toList();
        List<String> ids = contacts.insertAll(records);
        ids.forEach(this::note);
        if (toBeChanged) {
            changing.addAll(ids);
        } else {
            ids.forEach(id -> once.add(id + " " + last(versions.get(id)).name()));
        }
    }

    private void update(int number) {
        List<String> ids =
                random.ints(0, Math.max(1, changing.size()))
                        .distinct()
                        .limit(number)
                        .mapToObj(changing::get)
                        .toList();
        contacts.updateAll(ids, Map.of("Last_Name", name()));
        ids.forEach(this::note);
    }

    private void delete() {
        String id = changing.remove(random.nextInt(changing.size()));
        contacts.delete(id);
        versions.get(id).add(new Version(DELETED, bigin.clock().now()));
    }

    private String name() {
        return "V" + names++;
    }

    private void note(String id) {
        Map<String, Object> record = contacts.get(id);
        Instant time = OffsetDateTime.parse((String) record.get("Modified_Time")).toInstant();
        versions.computeIfAbsent(id, first -> new ArrayList<>())
                .add(new Version((String) record.get("Last_Name"), time));
    }

    /** What should have been delivered and was not, as {@link Delivery#what}: the last of each. */
    List<String> missing(Set<String> delivered) {
        return versions.entrySet().stream()
                .map(record -> record.getKey() + " " + last(record.getValue()).name())
                .filter(lasting -> !delivered.contains(lasting))
                .toList();
    }

    private static Version last(List<Version> all) {
        return all.get(all.size() - 1);
    }

    /** Whether a delivery tells the truth. */
    boolean happened(Delivery delivery) {
        return versions.getOrDefault(delivery.id(), List.of()).stream()
                .anyMatch(
                        version ->
                                delivery.isDeletion()
                                        ? version.name().equals(DELETED)
                                        : version.name().equals(delivery.version())
                                                && version.time().equals(timeOf(delivery)));
    }

    private static Instant timeOf(Delivery delivery) {
        return OffsetDateTime.parse(delivery.time()).toInstant();
    }

    /** Which of the versions of its record a delivery is. */
    int place(Delivery delivery) {
        String name = delivery.isDeletion() ? DELETED : delivery.version();
        return versions.get(delivery.id()).stream().map(Version::name).toList().indexOf(name);
    }
}
