package io.github.camelzoho.bigin.benchmark;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.apache.camel.impl.DefaultCamelContext;

/** What one would write in Camel without the component: camel-http with camel-jackson. */
final class CamelHttpRoutes implements Contender {
    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final Endpoint getOne;
    private final Endpoint page;
    private final Endpoint create;

    CamelHttpRoutes(String url) throws Exception {
        String contacts = url + "/bigin/v2/Contacts";
        // Nothing but the token goes out, and the size of the pool is the component's.
        String options = "?bridgeEndpoint=true&connectionsPerRoute=100&maxTotalConnections=200";
        JacksonDataFormat json =
                new JacksonDataFormat(
                        JsonMapper.builder()
                                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                                .build(),
                        Map.class);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:getOne")
                                .setHeader(
                                        "Authorization",
                                        constant("Zoho-oauthtoken " + ComponentRoutes.TOKEN))
                                .to(contacts + options)
                                .unmarshal(json)
                                .process(e -> e.getMessage().setBody(data(e).get(0)));
                        from("direct:page")
                                .setHeader(
                                        "Authorization",
                                        constant("Zoho-oauthtoken " + ComponentRoutes.TOKEN))
                                .to(
                                        contacts
                                                + options
                                                + "&fields="
                                                + SampleRecords.FIELDS
                                                + "&page=1")
                                .unmarshal(json)
                                .process(e -> e.getMessage().setBody(data(e)));
                        from("direct:create")
                                .setHeader(
                                        "Authorization",
                                        constant("Zoho-oauthtoken " + ComponentRoutes.TOKEN))
                                .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                                .process(
                                        e ->
                                                e.getMessage()
                                                        .setBody(
                                                                Map.of(
                                                                        "data",
                                                                        e.getMessage().getBody())))
                                .marshal(json)
                                .to(contacts + options)
                                .unmarshal(json)
                                .process(e -> e.getMessage().setBody(data(e)));
                    }
                });
        context.start();
        template = context.createProducerTemplate();
        getOne = context.getEndpoint("direct:getOne");
        page = context.getEndpoint("direct:page");
        create = context.getEndpoint("direct:create");
    }

    private static List<Map<String, Object>> data(Exchange exchange) {
        return RawHttpClient.data((Map<?, ?>) exchange.getMessage().getBody());
    }

    @Override
    @SuppressWarnings("unchecked") // as the route ends
    public Map<String, Object> getOne(String id) {
        return (Map<String, Object>)
                template.requestBodyAndHeader(getOne, null, Exchange.HTTP_PATH, id);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> page() {
        return (List<Map<String, Object>>) template.requestBody(page, (Object) null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> create(List<Map<String, Object>> records) {
        return (List<Map<String, Object>>) template.requestBody(create, records);
    }

    @Override
    public void close() {
        context.stop();
    }
}
