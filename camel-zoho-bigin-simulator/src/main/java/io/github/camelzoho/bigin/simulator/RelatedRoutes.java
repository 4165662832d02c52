package io.github.camelzoho.bigin.simulator;

import io.github.camelzoho.bigin.simulator.http.Handler;
import io.github.camelzoho.bigin.simulator.http.Route;
import io.github.camelzoho.bigin.simulator.records.Batch;
import io.github.camelzoho.bigin.simulator.related.NotesApi;
import io.github.camelzoho.bigin.simulator.related.RelatedApi;
import io.github.camelzoho.bigin.simulator.tags.TaggingApi;
import io.github.camelzoho.bigin.simulator.tags.TagsApi;
import java.util.List;

/** The operations on what belongs to a record: notes, tags, and any other related list. */
final class RelatedRoutes {
    private static final String NOTES = "ZohoBigin.modules.notes.";
    private static final String TAGS = "ZohoBigin.settings.tags.";
    private static final String UPDATE = "ZohoBigin.modules.{module}.UPDATE";

    private RelatedRoutes() {}

    /** Lists with operations of their own; their patterns go before those of modules. */
    static List<Route> named(World world) {
        NotesApi notes = new NotesApi(world);
        TagsApi tags = new TagsApi(world);
        TaggingApi tagging = new TaggingApi(world);
        return List.of(
                api("GET", "/Notes", notes::listAll)
                        .params("fields", "page", "per_page", "page_token")
                        .needs(NOTES + "READ"),
                api("POST", "/Notes", notes::create)
                        .needs(NOTES + "CREATE")
                        .costs(Batch::credits)
                        .heavyWhen(Batch::heavy),
                api("DELETE", "/Notes", notes::deleteMany).params("ids").needs(NOTES + "DELETE"),
                api("GET", "/{module}/{id}/Notes", notes::listOfRecord)
                        .params("fields", "page", "per_page", "page_token")
                        .needs(NOTES + "READ"),
                api("POST", "/{module}/{id}/Notes", notes::createForRecord)
                        .needs(NOTES + "CREATE")
                        .costs(Batch::credits)
                        .heavyWhen(Batch::heavy),
                api("PUT", "/{module}/{id}/Notes/{note_id}", notes::update).needs(NOTES + "UPDATE"),
                api("DELETE", "/{module}/{id}/Notes/{note_id}", notes::deleteOne)
                        .needs(NOTES + "DELETE"),
                api("GET", "/settings/tags", tags::list).params("module").needs(TAGS + "READ"),
                api("POST", "/settings/tags", tags::create).params("module").needs(TAGS + "CREATE"),
                api("PUT", "/settings/tags", tags::updateMany)
                        .params("module")
                        .needs(TAGS + "UPDATE"),
                api("PUT", "/settings/tags/{id}", tags::updateOne)
                        .params("module")
                        .needs(TAGS + "UPDATE"),
                api("DELETE", "/settings/tags/{id}", tags::delete).needs(TAGS + "DELETE"),
                api("GET", "/settings/tags/{id}/actions/records_count", tags::count)
                        .params("module")
                        .needs(TAGS + "READ"),
                api("POST", "/{module}/{id}/actions/add_tags", tagging::addToOne)
                        .params("tag_names", "over_write")
                        .needs(UPDATE)
                        .costs(TaggingApi::credits),
                api("POST", "/{module}/actions/add_tags", tagging::addToMany)
                        .params("tag_names", "ids", "over_write")
                        .needs(UPDATE)
                        .costs(TaggingApi::credits),
                api("POST", "/{module}/{id}/actions/remove_tags", tagging::removeFromOne)
                        .params("tag_names")
                        .needs(UPDATE)
                        .costs(TaggingApi::credits),
                api("POST", "/{module}/actions/remove_tags", tagging::removeFromMany)
                        .params("tag_names", "ids")
                        .needs(UPDATE)
                        .costs(TaggingApi::credits));
    }

    /** Any list by its name; these patterns take every name and go last. */
    static List<Route> others(World world) {
        RelatedApi related = new RelatedApi(world);
        String list = "/{module}/{id}/{list}";
        String one = list + "/{related_id}";
        return List.of(
                api("GET", list, related::list)
                        .params("fields", "page", "per_page", "page_token", "pipeline_id")
                        .needs("ZohoBigin.modules.{module}.READ"),
                api("PUT", list, related::link).needs(UPDATE),
                api("DELETE", list, related::unlink)
                        .params("ids")
                        .needs("ZohoBigin.modules.{module}.DELETE"),
                api("PUT", one, related::linkOne).needs(UPDATE),
                api("DELETE", one, related::unlinkOne).needs("ZohoBigin.modules.{module}.DELETE"));
    }

    private static Route api(String method, String path, Handler handler) {
        return Route.of(method, "/bigin/v2" + path, handler);
    }
}
