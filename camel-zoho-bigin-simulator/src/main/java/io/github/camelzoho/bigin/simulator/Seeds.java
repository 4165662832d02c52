package io.github.camelzoho.bigin.simulator;

import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.schema.SystemFields;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Ref;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the records there are from the start; one second apart, all in the past, all indexed. */
final class Seeds {
    private static final long USER = 4_001_002_000_000_099_001L;

    private final World world;

    Seeds(World world) {
        this.world = world;
    }

    void contacts(int count) {
        if (count == 0) {
            return;
        }
        ModuleDefinition module = Objects.requireNonNull(world.schema().module("Contacts"));
        Table table = world.database().table(module);
        Ref user = new Ref(FieldDefinition.USERS, USER);
        Instant first = world.clock().now().minusSeconds(count);
        List<Object> noTags = List.of();
        for (int i = 0; i < count; i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("Last_Name", "Contact " + i);
            values.put("Email", "contact" + i + "@seed.example");
            values.put(SystemFields.OWNER, user);
            values.put(SystemFields.CREATED_BY, user);
            values.put(SystemFields.TAG, noTags);
            table.seed(values, new Change(user, first.plusSeconds(i)));
        }
    }
}
