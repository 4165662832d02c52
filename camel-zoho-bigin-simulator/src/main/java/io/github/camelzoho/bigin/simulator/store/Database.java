package io.github.camelzoho.bigin.simulator.store;

import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.schema.Schema;
import io.github.camelzoho.bigin.simulator.schema.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All records of the organisation, with one lock: a call sees and leaves a consistent state. */
public final class Database {
    private static final long FIRST_ID = 4_001_002_000_000_111_000L;

    private final Schema schema;
    private final Times times;
    private final Tags tags;
    private final Links links = new Links();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Alteration> alterations = new ArrayList<>();
    private final List<Consumer<List<Alteration>>> observers = new ArrayList<>();
    private long lastId = FIRST_ID;

    /**
     * @param now the time at which tags are made in passing
     */
    public Database(Schema schema, Times times, Supplier<Instant> now) {
        this.schema = schema;
        this.times = times;
        this.tags = new Tags(this, now);
    }

    /** Runs something while no other call reads or writes. */
    public <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            tell();
            lock.unlock();
        }
    }

    /** Who else is told what one call altered, once it is through, before the next one begins. */
    public void observe(Consumer<List<Alteration>> observer) {
        observers.add(observer);
    }

    void altered(Alteration alteration) {
        alterations.add(alteration);
    }

    private void tell() {
        if (lock.getHoldCount() == 1 && !alterations.isEmpty()) {
            List<Alteration> told = List.copyOf(alterations);
            alterations.clear();
            observers.forEach(observer -> observer.accept(told));
        }
    }

    /** The table of a module that exists; made when first asked. */
    public Table table(ModuleDefinition module) {
        return tables.compute(
                module.apiName(),
                (name, old) ->
                        old != null && old.module() == module ? old : new Table(this, module));
    }

    public void clear() {
        tables.clear();
        alterations.clear();
        tags.clear();
        links.clear();
        lastId = FIRST_ID;
    }

    /** Lets searches see everything at once. */
    public void catchUpIndex() {
        tables.values().forEach(Table::catchUpIndex);
    }

    public Tags tags() {
        return tags;
    }

    public Links links() {
        return links;
    }

    long nextId() {
        return ++lastId;
    }

    /** Whether the target of a lookup exists. */
    public boolean exists(Ref ref) {
        if (ref.module().equals(FieldDefinition.USERS)) {
            return schema.user(Long.toString(ref.id())) != null;
        }
        return row(ref) != null;
    }

    @Nullable Row row(Ref ref) {
        ModuleDefinition module = schema.module(ref.module());
        return module == null ? null : table(module).find(ref.id());
    }

    @Nullable Object shown(@Nullable Object stored) {
        if (stored instanceof Instant time) {
            return times.text(time);
        }
        if (stored instanceof TagRefs refs) {
            return tags.shown(refs);
        }
        return stored instanceof Ref ref ? shownRef(ref) : stored;
    }

    private @Nullable Map<String, @Nullable Object> shownRef(Ref ref) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        String id = Long.toString(ref.id());
        if (ref.module().equals(FieldDefinition.USERS)) {
            User user = schema.user(id);
            shown.put("name", user == null ? null : user.fullName());
            shown.put("id", id);
            shown.put("email", user == null ? null : user.email());
            return shown;
        }
        Row target = row(ref);
        if (target == null) {
            return null; // the target was deleted
        }
        shown.put("name", target.get(target.nameField()));
        shown.put("id", id);
        return shown;
    }
}
