package io.github.camelzoho.bigin.benchmark;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The component under test, each call in a route. */
final class ComponentRoutes implements Contender {
    static final String TOKEN =
            "1000.41d9f2cfbd1b7a8f9e314b7aff7bc2d1.8fcc9810810a216793f385b9dd6e125f";

    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final Endpoint getOne;
    private final Endpoint page;
    private final Endpoint create;

    ComponentRoutes(String url) throws Exception {
        String access = "&accessToken=" + TOKEN + "&apiUrl=" + url;
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:getOne").to("zoho-bigin:Contacts?operation=get" + access);
                        from("direct:page")
                                .to(
                                        "zoho-bigin:Contacts?operation=list&page=1&fields="
                                                + SampleRecords.FIELDS
                                                + access);
                        from("direct:create").to("zoho-bigin:Contacts?operation=create" + access);
                    }
                });
        context.start();
        template = context.createProducerTemplate();
        getOne = context.getEndpoint("direct:getOne");
        page = context.getEndpoint("direct:page");
        create = context.getEndpoint("direct:create");
    }

    @Override
    @SuppressWarnings("unchecked") // as the component promises
    public Map<String, Object> getOne(String id) {
        return (Map<String, Object>)
                template.requestBodyAndHeader(getOne, null, ZohoBiginConstants.RECORD_ID, id);
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
