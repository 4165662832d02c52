package io.github.camelzoho.bigin.dsl;

import static io.github.camelzoho.bigin.dsl.StaticEndpointBuilders.zohoBigin;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.ZohoBiginComponent;
import io.github.camelzoho.bigin.ZohoBiginOperation;
import io.github.camelzoho.bigin.dsl.component.ZohoBiginComponentBuilderFactory;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ZohoBiginDslTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    @Test
    void endpointAndComponentAreBuiltWithTypes(BiginSimulator bigin) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            ZohoBiginComponentBuilderFactory.zohoBigin()
                    .accountsUrl(bigin.url())
                    .clientId(bigin.credentials().clientId())
                    .clientSecret(bigin.credentials().clientSecret())
                    .refreshToken(bigin.credentials().refreshToken())
                    .register(context, "zoho-bigin");
            context.addRoutes(
                    new EndpointRouteBuilder() {
                        @Override
                        public void configure() {
                            from(direct("newContact"))
                                    .to(
                                            zohoBigin("Contacts")
                                                    .operation(ZohoBiginOperation.upsert)
                                                    .duplicateCheckFields("Email"))
                                    .to(
                                            zohoBigin("Contacts")
                                                    .operation(ZohoBiginOperation.list)
                                                    .fields("Last_Name,Email")
                                                    .maxRecords(10L));
                        }
                    });
            context.start();
            ProducerTemplate template = context.createProducerTemplate();

            Object listed =
                    template.requestBody(
                            "direct:newContact",
                            Map.of("Last_Name", "Varga", "Email", "ada@lumen.example"));

            assertThat((List<?>) listed)
                    .singleElement()
                    .hasFieldOrPropertyWithValue("Last_Name", "Varga");
            assertThat(context.getComponent("zoho-bigin", ZohoBiginComponent.class)).isNotNull();
            assertThat(bigin.refused()).isEmpty();
        }
    }
}
