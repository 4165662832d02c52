package io.github.camelzoho.bigin.simulator.junit;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.SimulatorOptions;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** Makes a simulator what an annotation says. */
final class Preparation {
    private final ZohoBiginTest wanted;
    private final Class<?> test;

    /**
     * @param test whose resources are meant
     */
    Preparation(ZohoBiginTest wanted, Class<?> test) {
        this.wanted = wanted;
        this.test = test;
    }

    SimulatorOptions options() {
        return SimulatorOptions.defaults()
                .withPort(wanted.port())
                .withCreditLimit(wanted.credits())
                .withConcurrencyLimit(wanted.concurrency())
                .withTimeZone(ZoneId.of(wanted.timeZone()))
                .withSeedContacts(wanted.seedContacts())
                .withSwitches(List.of(wanted.switches()));
    }

    boolean resetBeforeEach() {
        return wanted.resetBeforeEach();
    }

    /** What a new simulator, or one that was reset, lacks yet. */
    void prepare(BiginSimulator bigin) {
        if (!wanted.clock().isEmpty()) {
            bigin.clock().set(time(wanted.clock()));
        }
        for (CustomField field : wanted.fields()) {
            bigin.organization().addField(field.module(), definition(field));
        }
        for (Records records : wanted.records()) {
            List<Map<String, Object>> read = new RecordsJson(records, test).read();
            bigin.module(records.module()).insertAll(read);
        }
        bigin.catchUpSearchIndex();
        bigin.credentials().foreign(wanted.otherDataCenter());
    }

    private static Instant time(String clock) {
        try {
            return Instant.parse(clock);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "clock of @ZohoBiginTest is not a time such as 2031-03-04T07:08:07Z: " + clock,
                    e);
        }
    }

    private static FieldDefinition definition(CustomField field) {
        FieldDefinition made = FieldDefinition.of(field.name(), field.type()).asCustom();
        if (field.length() > 0) {
            made = made.withLength(field.length());
        }
        if (field.mandatory()) {
            made = made.asMandatory();
        }
        if (field.unique()) {
            made = made.asUnique();
        }
        if (field.pickList().length > 0) {
            made = made.withPickList(field.pickList());
        }
        if (field.type() == FieldType.LOOKUP && field.lookup().isEmpty()) {
            throw new IllegalArgumentException(
                    "@CustomField " + field.name() + " needs lookup: the module it points to");
        }
        return field.lookup().isEmpty() ? made : made.pointingTo(field.lookup());
    }
}
