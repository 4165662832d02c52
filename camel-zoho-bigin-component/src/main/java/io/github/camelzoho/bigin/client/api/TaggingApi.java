package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Replay;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Putting tags on records and taking them off. Takes any number of records and gives one outcome
 * each in input order; doing it twice leaves things as they are. Thread-safe.
 *
 * <p>Whether {@code add_tags} wants its inputs as query or as body is not certain. The query is
 * tried first, as {@code remove_tags} has it; where Bigin misses something or takes offence at it,
 * so that nothing was written, the call is made with a body. The form that worked is kept.
 *
 * <p>Sources: https://bigin.com/developer/docs/apis/v2/add-tags-records.html, …/remove-tags.html
 */
public final class TaggingApi {
    /** What Bigin takes in one call. */
    static final int PER_CALL = 500;

    /**
     * As many ids as an address holds that all proxies let through; fifty records cost a credit, so
     * that more calls cost no more.
     */
    static final int PER_QUERY = 200;

    private static final int PER_CREDIT = 50;
    private static final Set<String> WRONG_FORM =
            Set.of(
                    "MANDATORY_NOT_FOUND",
                    "REQUIRED_PARAM_MISSING",
                    "EXPECTED_PARAM_MISSING",
                    "EXPECTED_FIELD_MISSING",
                    "JSON_PARSE_ERROR",
                    "UNABLE_TO_PARSE_DATA_TYPE",
                    "INVALID_REQUEST");

    private final OutcomeCalls outcomes;
    private final LearntForms forms;

    public TaggingApi(Transport transport, LearntForms forms) {
        this.forms = forms;
        this.outcomes = new OutcomeCalls(transport, "data");
    }

    /**
     * Puts tags on records; tags that are not there yet are made.
     *
     * @param names of tags, without commas
     * @param overwrite whether all other tags of the records go
     */
    public List<RecordOutcome> add(
            String module, Iterator<String> ids, List<String> names, boolean overwrite) {
        int perCall = forms.tags() == TagsForm.BODY ? PER_CALL : PER_QUERY;
        return BatchWrites.write(
                ids, perCall, some -> add(module, some, names, overwrite), id -> id);
    }

    /** Takes tags off records. */
    public List<RecordOutcome> remove(String module, Iterator<String> ids, List<String> names) {
        return BatchWrites.write(
                ids,
                PER_QUERY,
                some -> send(request(module, some, "remove_tags").query(query(some, names)), some),
                id -> id);
    }

    private List<RecordOutcome> add(
            String module, List<String> ids, List<String> names, boolean overwrite) {
        TagsForm known = forms.tags();
        if (known != null) {
            return add(known, module, ids, names, overwrite);
        }
        try {
            List<RecordOutcome> added = add(TagsForm.QUERY, module, ids, names, overwrite);
            forms.tags(TagsForm.QUERY);
            return added;
        } catch (ZohoBiginInvalidDataException e) {
            if (!WRONG_FORM.contains(String.valueOf(e.getCode()))) {
                throw e;
            }
        }
        List<RecordOutcome> added = add(TagsForm.BODY, module, ids, names, overwrite);
        forms.tags(TagsForm.BODY);
        return added;
    }

    private List<RecordOutcome> add(
            TagsForm which,
            String module,
            List<String> ids,
            List<String> names,
            boolean overwrite) {
        ApiRequest request = request(module, ids, "add_tags");
        if (which == TagsForm.QUERY) {
            QueryString query = query(ids, names).add("over_write", overwrite ? true : null);
            return send(request.query(query), ids);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("tags", names.stream().map(name -> Map.of("name", name)).toList());
        if (ids.size() > 1) {
            body.put("ids", ids);
        }
        if (overwrite) {
            body.put("over_write", true);
        }
        return send(request.json(Json.write(body)), ids);
    }

    private List<RecordOutcome> send(ApiRequest request, List<String> ids) {
        ApiRequest repeatable =
                request.replay(Replay.ALWAYS).credits((ids.size() + PER_CREDIT - 1) / PER_CREDIT);
        return outcomes.send(repeatable, ids);
    }

    private static ApiRequest request(String module, List<String> ids, String action) {
        String path =
                ids.size() == 1
                        ? Paths.of(module, ids.get(0), "actions", action)
                        : Paths.of(module, "actions", action);
        return ApiRequest.of("POST", path, Paths.moduleScope(module, "UPDATE"));
    }

    private static QueryString query(List<String> ids, List<String> names) {
        return new QueryString()
                .addAll("tag_names", names)
                .addAll("ids", ids.size() == 1 ? List.of() : ids);
    }
}
