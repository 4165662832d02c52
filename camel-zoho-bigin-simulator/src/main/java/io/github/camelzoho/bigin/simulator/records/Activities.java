package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.store.Row;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tasks, events and calls must have in common with each other and with no other module: {@code
 * Related_To} comes with {@code $related_module}, which calls a pipeline record a deal; a call that
 * was not missed took some time.
 *
 * <p>Source: <a
 * href="https://www.bigin.com/developer/docs/apis/v2/insert-records.html">insert-records</a>.
 */
final class Activities {
    private static final String RELATED = "Related_To";
    private static final String RELATED_MODULE = "$related_module";
    private static final String DURATION = "Call_Duration";
    private static final Pattern NO_TIME = Pattern.compile("[0:]*");

    /** Values of {@code $related_module} and the modules they mean. */
    private static final Map<String, String> MODULES =
            Map.of("Contacts", "Contacts", "Accounts", "Accounts", "Deals", "Pipelines");

    private final World world;

    Activities(World world) {
        this.world = world;
    }

    /** The fault of a record, if its module is one of these. */
    Optional<RecordFault> check(
            ModuleDefinition module,
            Map<String, ? extends @Nullable Object> record,
            @Nullable Row old) {
        return switch (module.apiName()) {
            case "Tasks", "Events" -> related(record);
            case "Calls" -> related(record).or(() -> duration(record, old));
            default -> Optional.empty();
        };
    }

    private Optional<RecordFault> related(Map<String, ? extends @Nullable Object> record) {
        Object named = record.get(RELATED_MODULE);
        String module = named == null ? null : MODULES.get(named);
        if (named != null && module == null) {
            return Optional.of(RecordFault.invalid(RELATED_MODULE, Map.of()));
        }
        if (record.get(RELATED) == null) {
            return Optional.empty();
        }
        if (module == null) {
            return Optional.of(RecordFault.dependent(RELATED_MODULE));
        }
        boolean there =
                record.get(RELATED) instanceof Map<?, ?> related
                        && Requests.isId(String.valueOf(related.get("id")))
                        && exists(module, Long.parseLong(String.valueOf(related.get("id"))));
        return there ? Optional.empty() : Optional.of(RecordFault.invalid(RELATED, Map.of()));
    }

    private boolean exists(String module, long id) {
        ModuleDefinition definition = world.schema().module(module);
        return definition != null && world.database().table(definition).find(id) != null;
    }

    private static Optional<RecordFault> duration(
            Map<String, ? extends @Nullable Object> record, @Nullable Row old) {
        Object type =
                record.containsKey("Call_Type") || old == null
                        ? record.get("Call_Type")
                        : old.stored("Call_Type");
        boolean wrong =
                record.get(DURATION) instanceof String time
                        && NO_TIME.matcher(time).matches()
                        && !"Missed".equals(type);
        return wrong ? Optional.of(RecordFault.invalid(DURATION, Map.of())) : Optional.empty();
    }
}
