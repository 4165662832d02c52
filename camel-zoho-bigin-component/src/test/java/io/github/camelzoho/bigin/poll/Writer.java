package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.poll.Truth.Life;
import io.github.camelzoho.bigin.simulator.ModuleStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Everybody who works in Bigin: creates, edits, deletes, creates anew, one by one and in masses.
 */
final class Writer {
    private final FeedLab lab;
    private final Truth truth;
    private final Random random;
    private final String module;
    private final List<String> numberFields;
    private final Duration longestWork;
    private final int mass;
    private long numbers;

    /**
     * @param numberFields fields that always have the same value in a version
     * @param longestWork how long after its time a change may become visible
     * @param mass how many records a mass change has at most
     */
    Writer(
            FeedLab lab,
            Truth truth,
            Random random,
            String module,
            List<String> numberFields,
            Duration longestWork,
            int mass) {
        this.lab = lab;
        this.truth = truth;
        this.random = random;
        this.module = module;
        this.numberFields = numberFields;
        this.longestWork = longestWork;
        this.mass = mass;
    }

    /** Does something; tells what. */
    String act() {
        List<Life> alive = truth.alive();
        int dice = random.nextInt(100);
        if (alive.isEmpty() || dice < 25) {
            return insert(1 + random.nextInt(3));
        }
        if (dice < 30) {
            return insert(1 + random.nextInt(mass));
        }
        if (dice < 75) {
            // The same few again and again, as it is with hot records.
            int hot = random.nextBoolean() ? Math.min(3, alive.size()) : alive.size();
            return update(List.of(alive.get(random.nextInt(hot))));
        }
        if (dice < 85) {
            return update(some(alive, mass));
        }
        return delete(some(alive, dice < 98 ? 2 : mass / 2 + 1));
    }

    /** A thing comes and goes at once, before the feed begins. */
    void passing() {
        ModuleStore store = lab.bigin.module(module);
        store.delete(store.insert(Map.of("Name", "passing")));
    }

    String insert(int count) {
        Duration work = work(List.of());
        List<Map<String, Object>> things = new ArrayList<>();
        long number = ++numbers;
        boolean red = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            Map<String, Object> thing = values(number, red);
            thing.put("Name", "N" + number);
            things.add(thing);
        }
        for (String id : store(work).insertAll(things)) {
            truth.add(id, number, time(work), red);
        }
        return "insert " + count + " as " + number + late(work);
    }

    private String update(List<Life> lives) {
        Duration work = work(lives);
        long number = ++numbers;
        boolean red = random.nextBoolean();
        store(work).updateAll(lives.stream().map(life -> life.id).toList(), values(number, red));
        for (Life life : lives) {
            truth.add(life.id, number, time(work), red);
        }
        return "update " + lives.size() + " as " + number + late(work);
    }

    private String delete(List<Life> lives) {
        Duration work = work(lives);
        store(work).deleteAll(lives.stream().map(life -> life.id).toList());
        for (Life life : lives) {
            truth.add(life.id, 0, time(work), true);
        }
        return "delete " + lives.size() + late(work);
    }

    private Map<String, Object> values(long number, boolean red) {
        Map<String, Object> values = new HashMap<>();
        numberFields.forEach(field -> values.put(field, Long.toString(number)));
        values.put("Colour", red ? "red" : "green");
        return values;
    }

    private List<Life> some(List<Life> alive, int most) {
        List<Life> some = new ArrayList<>(alive);
        Collections.shuffle(some, random);
        return some.subList(0, Math.min(some.size(), 1 + random.nextInt(most)));
    }

    /** How long the work takes; a record's time never goes back. */
    private Duration work(List<Life> lives) {
        if (longestWork.isZero() || random.nextInt(3) > 0) {
            return Duration.ZERO;
        }
        Duration work = Duration.ofMillis(random.nextInt((int) longestWork.toMillis() + 1));
        Instant time = time(work);
        return lives.stream().anyMatch(life -> time.isBefore(life.last().time()))
                ? Duration.ZERO
                : work;
    }

    private ModuleStore store(Duration work) {
        return lab.bigin.module(module).takingTime(work);
    }

    private Instant time(Duration work) {
        return BiginTimes.second(lab.now().minus(work));
    }

    private static String late(Duration work) {
        return work.isZero() ? "" : " after " + work.toMillis() + " ms of work";
    }
}
