package io.github.camelzoho.bigin.simulator.search;

import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.schema.Schema;
import java.util.Optional;

/** The types of a module's fields as queries name them. */
final class ModuleFields {
    private final Schema schema;
    private final ModuleDefinition module;

    ModuleFields(Schema schema, ModuleDefinition module) {
        this.schema = schema;
        this.module = module;
    }

    /** The fields criteria may name: all of the module's own but {@code Sub_Pipeline}. */
    Optional<FieldType> searchable(String name) {
        return name.equals("Sub_Pipeline")
                ? Optional.empty()
                : Optional.ofNullable(module.field(name)).map(FieldDefinition::type);
    }

    /** The fields COQL may name: with a dot also those of the modules that lookups point to. */
    Optional<FieldType> joined(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(module.field(name)).map(FieldDefinition::type);
        }
        return Optional.ofNullable(module.field(name.substring(0, dot)))
                .filter(field -> field.type() == FieldType.LOOKUP)
                .map(FieldDefinition::lookupModule)
                .map(schema::module)
                .flatMap(
                        target -> new ModuleFields(schema, target).joined(name.substring(dot + 1)));
    }
}
