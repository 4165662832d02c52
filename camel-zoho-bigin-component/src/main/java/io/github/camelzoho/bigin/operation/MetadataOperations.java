package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.api.MetadataApi;
import io.github.camelzoho.bigin.client.api.ModuleDescriptions;
import io.github.camelzoho.bigin.client.fields.ModuleSchema;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import io.github.camelzoho.bigin.client.model.SchemaUse;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.client.paging.PageWalk;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Metadata that come in pages, or in a form of their own. */
final class MetadataOperations {
    private MetadataOperations() {}

    static OperationResult listCustomViews(OperationInput in) {
        MetadataApi metadata = in.client().metadata();
        String module = in.module();
        Iterator<Page> walk = new PageWalk(PageRef.FIRST, ref -> metadata.customViews(module, ref));
        List<Map<String, Object>> views = new ArrayList<>();
        Page last = Page.empty(204);
        while (walk.hasNext()) {
            last = walk.next();
            views.addAll(last.items());
        }
        return ReadRecords.list(in, last.withItems(views));
    }

    /** The JSON Schema of a module; that of reading needs no layouts. */
    static OperationResult jsonSchema(OperationInput in) {
        SchemaUse use = in.require(Option.SCHEMA_FOR);
        boolean anyChoice = !in.require(Option.VALIDATE_PICK_LISTS);
        ModuleDescriptions descriptions = in.client().descriptions();
        ModuleDescription module =
                use == SchemaUse.read
                        ? descriptions.of(in.module())
                        : descriptions.withLayouts(in.module());
        if (module.fields().isEmpty()) {
            throw new ZohoBiginInputException(
                    "there is no schema of " + in.module() + ": Bigin names no fields of it");
        }
        return OperationResult.of(
                Output.structure(in).one(ModuleSchema.of(module, use, anyChoice)));
    }
}
