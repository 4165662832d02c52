package io.github.camelzoho.bigin.simulator;

import io.github.camelzoho.bigin.simulator.bulk.BulkJobs;
import io.github.camelzoho.bigin.simulator.bulk.BulkReadApi;
import io.github.camelzoho.bigin.simulator.bulk.BulkWriteApi;
import io.github.camelzoho.bigin.simulator.bulk.UploadApi;
import io.github.camelzoho.bigin.simulator.files.AttachmentsApi;
import io.github.camelzoho.bigin.simulator.files.FilesApi;
import io.github.camelzoho.bigin.simulator.files.PhotosApi;
import io.github.camelzoho.bigin.simulator.gateway.Connections;
import io.github.camelzoho.bigin.simulator.http.Handler;
import io.github.camelzoho.bigin.simulator.http.Route;
import io.github.camelzoho.bigin.simulator.mail.MailApi;
import io.github.camelzoho.bigin.simulator.metadata.CustomViewsApi;
import io.github.camelzoho.bigin.simulator.metadata.FieldsApi;
import io.github.camelzoho.bigin.simulator.metadata.LayoutsApi;
import io.github.camelzoho.bigin.simulator.metadata.ModulesApi;
import io.github.camelzoho.bigin.simulator.metadata.OrgApi;
import io.github.camelzoho.bigin.simulator.metadata.RelatedListsApi;
import io.github.camelzoho.bigin.simulator.metadata.RolesApi;
import io.github.camelzoho.bigin.simulator.metadata.UserWritesApi;
import io.github.camelzoho.bigin.simulator.metadata.UsersApi;
import io.github.camelzoho.bigin.simulator.notifications.WatchApi;
import io.github.camelzoho.bigin.simulator.oauth.TokenEndpoint;
import io.github.camelzoho.bigin.simulator.records.Batch;
import io.github.camelzoho.bigin.simulator.records.DeleteApi;
import io.github.camelzoho.bigin.simulator.records.DeletedApi;
import io.github.camelzoho.bigin.simulator.records.GetApi;
import io.github.camelzoho.bigin.simulator.records.ListApi;
import io.github.camelzoho.bigin.simulator.records.OwnerApi;
import io.github.camelzoho.bigin.simulator.records.UpsertApi;
import io.github.camelzoho.bigin.simulator.records.WriteApi;
import io.github.camelzoho.bigin.simulator.search.CoqlApi;
import io.github.camelzoho.bigin.simulator.search.CountApi;
import io.github.camelzoho.bigin.simulator.search.SearchApi;
import java.util.ArrayList;
import java.util.List;

/** Every documented operation and who answers it. The first pattern of a path's form decides. */
final class RoutingTable {
    private static final String READ = "ZohoBigin.modules.{module}.READ";
    private static final String CREATE = "ZohoBigin.modules.{module}.CREATE";
    private static final String UPDATE = "ZohoBigin.modules.{module}.UPDATE";
    private static final String DELETE = "ZohoBigin.modules.{module}.DELETE";
    private static final String ATTACHMENTS = "ZohoBigin.modules.attachments.";
    private static final String BULK_READ = "ZohoBigin.bulk.READ";
    private static final int START_OF_BULK_READ = 50;
    private static final int START_OF_BULK_WRITE = 500;

    private RoutingTable() {}

    static List<Route> of(
            World world, TokenEndpoint accounts, Connections connections, BulkJobs jobs) {
        List<Route> all = new ArrayList<>(RelatedRoutes.named(world));
        all.addAll(table(world, accounts, connections, jobs));
        all.addAll(RelatedRoutes.others(world));
        return all;
    }

    // One line per operation reads as a table; the formatter would break each into five.
    private static List<Route> table(
            World world, TokenEndpoint accounts, Connections connections, BulkJobs jobs) {
        ListApi lists = new ListApi(world);
        GetApi gets = new GetApi(world);
        WriteApi writes = new WriteApi(world);
        UpsertApi upserts = new UpsertApi(world);
        DeleteApi deletes = new DeleteApi(world);
        DeletedApi deleted = new DeletedApi(world);
        OwnerApi owners = new OwnerApi(world);
        SearchApi search = new SearchApi(world);
        CountApi counts = new CountApi(world);
        CoqlApi coql = new CoqlApi(world);
        AttachmentsApi attachments = new AttachmentsApi(world);
        PhotosApi photos = new PhotosApi(world);
        FilesApi files = new FilesApi(world);
        MailApi mails = new MailApi(world);
        ModulesApi modules = new ModulesApi(world);
        FieldsApi fields = new FieldsApi(world);
        CustomViewsApi views = new CustomViewsApi(world);
        RolesApi roles = new RolesApi(world);
        UsersApi users = new UsersApi(world);
        UserWritesApi userWrites = new UserWritesApi(world);
        OrgApi org = new OrgApi(world);
        BulkReadApi bulkReads = new BulkReadApi(world, jobs);
        BulkWriteApi bulkWrites = new BulkWriteApi(world, jobs);
        UploadApi uploads = new UploadApi(world, jobs);
        WatchApi watch = new WatchApi(world);
        return List.of(
                Route.of("POST", "/oauth/v2/token", accounts::token),
                Route.of("POST", "/oauth/v2/token/revoke", accounts::revoke),
                Route.of("GET", "/connections", connections::list).params("app", "status"),
                Route.of("POST", "/connections", connections::create),
                Route.of("GET", "/connections/{id}", connections::get),
                Route.of("DELETE", "/connections/{id}", connections::delete),
                get("/settings/modules", modules::list).needs("ZohoBigin.settings.modules.READ"),
                get("/settings/modules/{name}", modules::get)
                        .needs("ZohoBigin.settings.modules.READ"),
                get("/settings/fields", fields::list)
                        .params("module", "type")
                        .needs("ZohoBigin.settings.fields.READ"),
                get("/settings/layouts", new LayoutsApi(world)::list)
                        .params("module")
                        .needs("ZohoBigin.settings.layouts.READ"),
                get("/settings/related_lists", new RelatedListsApi(world)::list)
                        .params("module")
                        .needs("ZohoBigin.settings.related_lists.READ"),
                get("/settings/custom_views", views::list)
                        .params("module", "page", "per_page")
                        .needs("ZohoBigin.settings.custom_views.READ"),
                get("/settings/custom_views/{id}", views::get)
                        .params("module")
                        .needs("ZohoBigin.settings.custom_views.READ"),
                get("/settings/roles", roles::roles).needs("ZohoBigin.settings.roles.READ"),
                get("/settings/profiles", roles::profiles)
                        .needs("ZohoBigin.settings.profiles.READ"),
                get("/users", users::list)
                        .params("type", "page", "per_page")
                        .needs("ZohoBigin.users.READ"),
                get("/users/{id}", users::get).needs("ZohoBigin.users.READ"),
                api("POST", "/users", userWrites::create).needs("ZohoBigin.users.CREATE"),
                api("PUT", "/users", userWrites::updateMany).needs("ZohoBigin.users.UPDATE"),
                api("PUT", "/users/{id}", userWrites::updateOne).needs("ZohoBigin.users.UPDATE"),
                api("DELETE", "/users/{id}", userWrites::delete).needs("ZohoBigin.users.DELETE"),
                get("/org", org::get).needs("ZohoBigin.org.READ"),
                api("POST", "/org/photo", photos::uploadOfOrganization)
                        .needs("ZohoBigin.org.CREATE"),
                get("/{module}/{id}/Attachments", attachments::list)
                        .params("fields", "page", "per_page")
                        .needs(ATTACHMENTS + "READ", READ),
                api("POST", "/{module}/{id}/Attachments", attachments::upload)
                        .needs(ATTACHMENTS + "CREATE", CREATE),
                get("/{module}/{id}/Attachments/{attachment}", attachments::download)
                        .needs(ATTACHMENTS + "READ", READ),
                api("DELETE", "/{module}/{id}/Attachments/{attachment}", attachments::delete)
                        .needs(ATTACHMENTS + "DELETE", DELETE),
                get("/{module}/{id}/photo", photos::download).needs(READ),
                api("POST", "/{module}/{id}/photo", photos::upload).needs(CREATE),
                api("DELETE", "/{module}/{id}/photo", photos::delete).needs(DELETE),
                get("/files", files::download).params("id").needs("ZohoBigin.Files.READ"),
                api("POST", "/files", files::upload).needs("ZohoBigin.Files.CREATE"),
                get("/settings/emails/actions/from_addresses", mails::fromAddresses)
                        .needs("ZohoBigin.settings.emails.READ"),
                api("POST", "/{module}/{id}/actions/send_mail", mails::send)
                        .needs("ZohoBigin.send_mail.{module}.CREATE")
                        .costs(call -> MailApi.CREDITS),
                bulk("POST", "/read", bulkReads::create)
                        .needs(BULK_READ)
                        .costs(call -> START_OF_BULK_READ),
                bulk("GET", "/read/{id}", bulkReads::status).needs(BULK_READ),
                bulk("GET", "/read/{id}/result", bulkReads::result).needs(BULK_READ),
                api("POST", "/upload", uploads::upload).needs("ZohoFiles.files.ALL"),
                bulk("POST", "/write", bulkWrites::create)
                        .needs("ZohoBigin.bulk.CREATE")
                        .costs(call -> START_OF_BULK_WRITE),
                bulk("GET", "/write/{id}", bulkWrites::status).needs(BULK_READ),
                bulk("GET", "/write/{id}/{name}", bulkWrites::result).needs(BULK_READ),
                get("/actions/watch", watch::list)
                        .params("channel_id", "module", "page", "per_page")
                        .needs("ZohoBigin.notifications.READ"),
                api("POST", "/actions/watch", watch::enable)
                        .needs("ZohoBigin.notifications.CREATE"),
                api("PUT", "/actions/watch", watch::replace)
                        .needs("ZohoBigin.notifications.UPDATE"),
                api("PATCH", "/actions/watch", watch::change)
                        .needs("ZohoBigin.notifications.UPDATE"),
                api("DELETE", "/actions/watch", watch::disable)
                        .params("channel_ids")
                        .needs("ZohoBigin.notifications.DELETE"),
                get("/{module}/deleted", deleted::ofModule)
                        .params("type", "page", "per_page")
                        .needs(READ),
                get("/{module}/{id}/deleted", deleted::ofRecord)
                        .params("type", "page", "per_page")
                        .needs(READ),
                get("/{module}/search", search::search)
                        .params(
                                "criteria",
                                "email",
                                "phone",
                                "word",
                                "page",
                                "per_page",
                                "approved",
                                "fields")
                        .needs("ZohoSearch.securesearch.READ", READ),
                get("/{module}/actions/count", counts::count)
                        .params("cvid", "criteria", "email", "phone", "word")
                        .needs(READ),
                api("POST", "/coql", coql::query).needs("ZohoBigin.coql.READ"),
                post("/{module}/upsert", upserts::upsert).needs(CREATE, UPDATE),
                post("/{module}/actions/change_owner", owners::many)
                        .needs("ZohoBigin.change_owner.CREATE"),
                post("/{module}/{id}/actions/change_owner", owners::one)
                        .needs("ZohoBigin.change_owner.CREATE"),
                get("/{module}", lists::list)
                        .params(
                                "fields",
                                "page",
                                "per_page",
                                "page_token",
                                "sort_by",
                                "sort_order",
                                "cvid",
                                "approved",
                                "ids",
                                "pipeline_id",
                                "converted",
                                "territory_id",
                                "include_child")
                        .needs(READ)
                        .costs(ListApi::credits)
                        .heavyWhen(ListApi::heavy),
                post("/{module}", writes::create).needs(CREATE),
                put("/{module}", writes::updateMany).needs(UPDATE),
                api("DELETE", "/{module}", deletes::deleteMany)
                        .params("ids", "wf_trigger")
                        .needs(DELETE),
                get("/{module}/{id}", gets::get).params("fields").needs(READ),
                put("/{module}/{id}", writes::updateOne).needs(UPDATE),
                api("DELETE", "/{module}/{id}", deletes::deleteOne)
                        .params("wf_trigger")
                        .needs(DELETE));
    }

    private static Route api(String method, String path, Handler handler) {
        return Route.of(method, "/bigin/v2" + path, handler);
    }

    private static Route bulk(String method, String path, Handler handler) {
        return Route.of(method, "/bigin/bulk/v2" + path, handler);
    }

    private static Route get(String path, Handler handler) {
        return api("GET", path, handler);
    }

    private static Route post(String path, Handler handler) {
        return write("POST", path, handler);
    }

    private static Route put(String path, Handler handler) {
        return write("PUT", path, handler);
    }

    private static Route write(String method, String path, Handler handler) {
        return api(method, path, handler).costs(Batch::credits).heavyWhen(Batch::heavy);
    }
}
