package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.client.api.RecordsApi;
import io.github.camelzoho.bigin.client.api.TagsApi;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags of a module, and tags on records. */
final class TagOperations {
    private static final String TAGS = "tags";
    private static final String ID = "id";

    private TagOperations() {}

    /** Makes the tags that the input names, else those of the body. */
    static OperationResult create(OperationInput in) {
        TagsApi tags = in.client().tags();
        String module = in.module();
        if (in.get(Option.TAGS) == null) {
            EnvelopeBody body = EnvelopeBody.of(in, TAGS);
            return result(in, body.single(), tags.create(module, body.list().iterator()));
        }
        List<Map<String, Object>> named =
                names(in).stream().map(name -> Map.<String, Object>of("name", name)).toList();
        return result(in, false, tags.create(module, named.iterator()));
    }

    static OperationResult update(OperationInput in) {
        TagsApi tags = in.client().tags();
        String module = in.module();
        EnvelopeBody body = EnvelopeBody.of(in, TAGS);
        if (body.single()) {
            Map<String, Object> tag = body.list().get(0);
            String id = GivenId.of(in, Option.TAG_ID, tag);
            Map<String, Object> changes = new LinkedHashMap<>(tag);
            changes.remove(ID);
            return result(in, true, List.of(tags.update(module, id, writable(in, changes))));
        }
        List<Map<String, Object>> changed = new ArrayList<>();
        for (Map<String, Object> tag : body.list()) {
            changed.add(writable(in, GivenId.ofEach(tag, "tag", changed.size() + 1)));
        }
        return result(in, false, tags.update(module, changed.iterator()));
    }

    static OperationResult delete(OperationInput in) {
        RecordIds ids = RecordIds.of(in, Option.TAG_ID, "tags");
        return result(in, ids.single(), in.client().tags().delete(ids.ids().iterator()));
    }

    static OperationResult add(OperationInput in) {
        List<String> names = required(in);
        RecordIds ids = RecordIds.of(in);
        boolean overwrite = in.require(Option.OVERWRITE);
        return WriteRecords.result(
                in,
                ids.single(),
                in.client().tagging().add(in.module(), ids.ids().iterator(), names, overwrite));
    }

    static OperationResult remove(OperationInput in) {
        List<String> names = required(in);
        RecordIds ids = RecordIds.of(in);
        return WriteRecords.result(
                in,
                ids.single(),
                in.client().tagging().remove(in.module(), ids.ids().iterator(), names));
    }

    static OperationResult count(OperationInput in) {
        RecordsApi.Count count = in.client().tags().count(in.module(), in.require(Option.TAG_ID));
        return OperationResult.of(count.value())
                .with(ZohoBiginConstants.RESPONSE_CODE, count.status());
    }

    /** Without what Bigin itself keeps of a tag, so that one that was read can be sent back. */
    private static Map<String, Object> writable(OperationInput in, Map<String, Object> tag) {
        if (!in.require(Option.STRIP_READ_ONLY)) {
            return tag;
        }
        Map<String, Object> kept = new LinkedHashMap<>(tag);
        kept.keySet()
                .removeAll(List.of("created_time", "created_by", "modified_time", "modified_by"));
        return kept;
    }

    private static List<String> required(OperationInput in) {
        List<String> names = names(in);
        if (names.isEmpty()) {
            throw new ZohoBiginInputException(
                    "operation "
                            + in.operation()
                            + " needs the names of tags: set the option tags or the header "
                            + Option.TAGS.header());
        }
        for (String name : names) {
            if (name.contains(",")) {
                throw new ZohoBiginInputException(
                        "the name of a tag on a record can't have a comma, but '"
                                + name
                                + "' has: Bigin takes the names with commas between them");
            }
        }
        return names;
    }

    /** Names, or tags as a record has them. */
    private static List<String> names(OperationInput in) {
        Object given = in.get(Option.TAGS);
        if (!(given instanceof Collection<?> tags)) {
            return OperationInput.split(given);
        }
        List<Object> names = new ArrayList<>();
        for (Object tag : tags) {
            Object name = tag instanceof Map<?, ?> map ? map.get("name") : tag;
            if (name != null) {
                names.add(name);
            }
        }
        return OperationInput.split(names);
    }

    private static OperationResult result(
            OperationInput in, boolean single, List<RecordOutcome> outcomes) {
        return WriteRecords.result(
                in,
                single,
                outcomes,
                new WriteRecords.Written(
                        "tag", "tags", ZohoBiginConstants.TAG_ID, in.client().tags()::rejected));
    }
}
