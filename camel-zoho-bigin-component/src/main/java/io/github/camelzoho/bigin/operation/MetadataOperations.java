package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.api.MetadataApi;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.client.paging.PageWalk;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reading metadata that may come in pages. */
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
}
