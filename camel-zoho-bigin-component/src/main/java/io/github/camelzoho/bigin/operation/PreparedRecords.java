package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.api.ModuleDescriptions;
import io.github.camelzoho.bigin.client.api.RecordWritesApi;
import io.github.camelzoho.bigin.client.api.WriteOptions;
import io.github.camelzoho.bigin.client.fields.ReadOnlyFields;
import io.github.camelzoho.bigin.client.fields.RecordValidator;
import io.github.camelzoho.bigin.client.fields.WriteKind;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import io.github.camelzoho.bigin.error.FieldFault;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginValidationException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Records on their way from a body to Bigin: without what no write takes, and checked if the route
 * wants it.
 */
final class PreparedRecords {
    private PreparedRecords() {}

    /**
     * The records of a body as they are sent.
     *
     * @throws ZohoBiginValidationException here for a body that was read, while the records are
     *     taken for one that is read as it is sent
     */
    static Iterator<Map<String, Object>> of(
            OperationInput in, RecordBody body, WriteKind kind, WriteOptions options) {
        Iterator<Map<String, Object>> records = body.records();
        ModuleDescriptions descriptions = in.client().descriptions();
        String module = in.module();
        if (in.require(Option.STRIP_READ_ONLY)) {
            ReadOnlyFields fields = new ReadOnlyFields(kind, () -> descriptions.ifTold(module));
            records = new EachOf(records, fields::strip);
        }
        if (in.require(Option.VALIDATE)) {
            List<String> checkFields = options.duplicateCheckFields();
            boolean anyChoice = !in.require(Option.VALIDATE_PICK_LISTS);
            records =
                    new CheckedRecords(
                            records,
                            body.whole() ? Integer.MAX_VALUE : RecordWritesApi.PER_CALL,
                            new Check(
                                    descriptions,
                                    module,
                                    description ->
                                            new RecordValidator(
                                                    description,
                                                    kind,
                                                    checkFields == null ? List.of() : checkFields,
                                                    anyChoice)));
        }
        return body.whole() ? RecordBody.drained(records) : records;
    }

    /** Checks some records and throws if any has a fault. */
    private record Check(
            ModuleDescriptions descriptions,
            String module,
            Function<ModuleDescription, RecordValidator> validator)
            implements CheckedRecords.Check {

        @Override
        public void check(int first, List<Map<String, Object>> records) {
            if (faults(first, records, descriptions.withLayouts(module)).isEmpty()) {
                return;
            }
            // Somebody may have added the field or the pick list's value meanwhile.
            List<FieldFault> faults =
                    faults(
                            first,
                            records,
                            descriptions.withLayouts(module, ModuleDescriptions.FRESH));
            if (!faults.isEmpty()) {
                throw new ZohoBiginValidationException(module, faults);
            }
        }

        private List<FieldFault> faults(
                int first, List<Map<String, Object>> records, ModuleDescription description) {
            if (description.fields().isEmpty()) {
                throw new ZohoBiginInputException(
                        "validate can't check records of "
                                + module
                                + ": Bigin names no fields of it");
            }
            RecordValidator rules = validator.apply(description);
            List<FieldFault> faults = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                faults.addAll(rules.check(first + i, records.get(i)));
            }
            return faults;
        }
    }

    /** The same records, each through a function. */
    private record EachOf(
            Iterator<Map<String, Object>> records,
            Function<Map<String, Object>, Map<String, Object>> function)
            implements Iterator<Map<String, Object>> {

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public Map<String, Object> next() {
            return function.apply(records.next());
        }
    }
}
