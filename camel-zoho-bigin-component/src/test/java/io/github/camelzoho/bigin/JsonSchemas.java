package io.github.camelzoho.bigin;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import io.github.camelzoho.bigin.client.http.Json;
import java.util.List;

/** Documents held against JSON Schemas by a validator that is not ours; formats count too. */
final class JsonSchemas {
    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    /** Of addresses the validator asks that their top-level domain exists, which no test's does. */
    private static final Format ANY_EMAIL = () -> "email";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDialect(
                    Dialect.builder(Dialects.getDraft202012()).format(ANY_EMAIL).build(),
                    builder ->
                            builder.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private JsonSchemas() {}

    /** What is wrong with a document, empty if it fits. */
    static List<String> faults(Object schema, Object document) {
        Schema rules = REGISTRY.getSchema(tree(schema));
        return rules.validate(tree(document)).stream().map(Error::toString).toList();
    }

    /** What is wrong with a schema itself, empty if it is one. */
    static List<String> faultsOf(Object schema) {
        Schema rules = REGISTRY.getSchema(SchemaLocation.of(META_SCHEMA));
        return rules.validate(tree(schema)).stream().map(Error::toString).toList();
    }

    private static JsonNode tree(Object value) {
        return Json.mapper().valueToTree(value);
    }
}
