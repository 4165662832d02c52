package io.github.camelzoho.bigin.examples.tablesync;

import org.apache.camel.builder.RouteBuilder;

/** The route in Java; {@code table-sync/routes.yaml} has the same one in YAML. */
public final class TableSyncRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("zoho-bigin:Contacts?events=created,updated,deleted"
                        + "&fields=Last_Name,First_Name,Email,Title,Modified_Time"
                        + "&startFrom=beginning&cursorStore=#positions&delay={{table-sync.delay}}")
                .routeId("table-sync")
                .choice()
                .when(simple("${header.CamelZohoBiginEventType} == 'deleted'"))
                .to("sql:classpath:table-sync/delete.sql?dataSource=#database")
                .otherwise()
                .to("sql:classpath:table-sync/upsert.sql?dataSource=#database");
    }
}
