package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.camel.SimulatorCustomizer;
import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.Registry;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules are data: one that only this organisation has works as any other. */
@ZohoBiginTest
class ZohoBiginCustomModuleTest extends CamelTestSupport {
    private static final String TICKETS = "zoho-bigin:Tickets__c?operation=";

    BiginSimulator bigin;
    @TempDir static Path state;

    @BeforeEach
    void module() {
        bigin.organization()
                .defineModule(
                        ModuleDefinition.custom(
                                "Tickets__c",
                                FieldDefinition.of("Severity", FieldType.TEXT),
                                FieldDefinition.lookup("Contact_Name", "Contacts")));
    }

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("simulator", SimulatorCustomizer.of(bigin));
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("zoho-bigin:Tickets__c?events=created,updated,deleted&startFrom=beginning"
                                + "&settleDelay=0&initialDelay=0&delay=100&stateDirectory="
                                + state)
                        .routeId("tickets")
                        .autoStartup(false)
                        .to("mock:tickets");
            }
        };
    }

    private Object ask(String operation, Object body) {
        return template.requestBody(TICKETS + operation, body);
    }

    private static Object in(Object record, String key) {
        return ((Map<?, ?>) record).get(key);
    }

    @Test
    void recordsAreWrittenAndRead() {
        String ada = bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
        Map<String, Object> ticket =
                Map.of("Name", "No heat", "Severity", "high", "Contact_Name", Map.of("id", ada));

        Object id = in(ask("create", ticket), "id");
        ask("update&recordId=" + id, Map.of("Severity", "low"));
        bigin.catchUpSearchIndex();

        Object read = ask("get", id);
        assertThat(in(read, "Severity")).isEqualTo("low");
        assertThat(in(in(read, "Contact_Name"), "id")).isEqualTo(ada);
        assertThat((List<?>) ask("list", null)).extracting("id").isEqualTo(List.of(id));
        assertThat((List<?>) ask("search&criteria=RAW((Severity:equals:low))", null)).hasSize(1);
        assertThat((List<?>) ask("coql", "select Severity from Tickets__c where id is not null"))
                .singleElement()
                .extracting("Severity")
                .isEqualTo("low");
        ask("createNote&recordId=" + id, Map.of("Note_Content", "Sent somebody"));
        assertThat((List<?>) ask("listNotes&recordId=" + id, null)).hasSize(1);
        assertThat(in(ask("getModule", null), "api_name")).isEqualTo("Tickets__c");
        ask("delete", id);
        assertThat((List<?>) ask("listDeleted", null)).extracting("id").isEqualTo(List.of(id));
    }

    @Test
    void changesAreConsumed() throws Exception {
        MockEndpoint tickets = getMockEndpoint("mock:tickets");
        tickets.expectedHeaderReceived(ZohoBiginConstants.MODULE, "Tickets__c");
        tickets.expectedHeaderValuesReceivedInAnyOrder(
                ZohoBiginConstants.EVENT_TYPE, "created", "created");
        String id = bigin.module("Tickets__c").insert(Map.of("Name", "No heat"));
        bigin.module("Tickets__c").insert(Map.of("Name", "Leak"));
        context.getRouteController().startRoute("tickets");
        tickets.assertIsSatisfied();

        tickets.reset();
        tickets.expectedHeaderReceived(ZohoBiginConstants.EVENT_TYPE, "deleted");
        tickets.expectedHeaderReceived(ZohoBiginConstants.RECORD_ID, id);
        tickets.expectedMessageCount(1);
        bigin.module("Tickets__c").delete(id);
        tickets.assertIsSatisfied();
    }

    @Test
    void moduleThatNobodyHasIsTold() {
        Exception failure =
                template.request("zoho-bigin:Parts__c?operation=list&fields=Name", any -> {})
                        .getException();
        assertThat(failure)
                .isInstanceOf(ZohoBiginInvalidDataException.class)
                .hasMessageContaining("listModules");
    }
}
