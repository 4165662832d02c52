package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.operation.UriInputs;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.component.SendDynamicAwareSupport;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets {@code toD} send to one endpoint however many ids, criteria or queries its URI has had:
 * inputs of operations that stand in the URI travel with the exchange. What decides about the
 * connection, the operation and the module stays in the endpoint's URI. Thread-safe.
 */
@SendDynamic("zoho-bigin")
public class ZohoBiginSendDynamicAware extends SendDynamicAwareSupport {
    /**
     * Looks for no catalogue of options: all options of a URI are this component's, and Camel would
     * look by the component's name, which need not be {@code zoho-bigin}.
     */
    @Override
    protected void doInit() {}

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri)
            throws Exception {
        Map<String, Object> inputs = new LinkedHashMap<>(endpointProperties(exchange, uri));
        inputs.keySet().removeIf(name -> !UriInputs.mayTravel(name));
        URISupport.resolveRawParameterValues(inputs);
        return new DynamicAwareEntry(uri, originalUri, inputs, Map.of());
    }

    @Override
    public @Nullable String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry)
            throws Exception {
        Map<String, Object> inputs = entry.getProperties();
        if (inputs.isEmpty()) {
            return null;
        }
        Map<String, Object> rest =
                new LinkedHashMap<>(endpointProperties(exchange, entry.getUri()));
        rest.keySet().removeAll(inputs.keySet());
        String path = URISupport.stripQuery(entry.getUri());
        return rest.isEmpty() ? path : path + "?" + URISupport.createQueryString(rest);
    }

    @Override
    public @Nullable Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        Map<String, Object> inputs = entry.getProperties();
        return inputs.isEmpty() ? null : sent -> UriInputs.putOn(sent, inputs);
    }

    @Override
    public @Nullable Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return entry.getProperties().isEmpty() ? null : UriInputs::removeFrom;
    }
}
