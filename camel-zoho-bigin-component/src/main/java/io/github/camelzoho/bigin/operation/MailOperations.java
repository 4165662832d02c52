package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.api.RecordWritesApi;

/** Mail to the people of a record. */
final class MailOperations {
    private MailOperations() {}

    static OperationResult send(OperationInput in) {
        String record = in.require(Option.RECORD_ID);
        RecordBody body = RecordBody.of(in.exchange(), Output.mapper(in));
        String module = in.module();
        RecordWritesApi writes = in.client().writes();
        return WriteRecords.result(
                in,
                body.single(),
                in.client().mail().send(module, record, body.records()),
                new WriteRecords.Written(
                        "mail", module, null, outcome -> writes.rejected(module, outcome)));
    }
}
