package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.operation.FieldAdvice;
import io.github.camelzoho.bigin.operation.OperationInput;
import io.github.camelzoho.bigin.operation.OperationTable;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** Runs an operation for each exchange. Thread-safe. */
public class ZohoBiginProducer extends DefaultProducer {
    private final ZohoBiginEndpoint endpoint;
    private @Nullable ZohoBiginProducerHealthCheck healthCheck;
    private @Nullable WritableHealthCheckRepository healthChecks;

    public ZohoBiginProducer(ZohoBiginEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void process(Exchange exchange) {
        OperationInput input =
                new OperationInput(
                        exchange,
                        endpoint.getConfiguration(),
                        endpoint.clients(),
                        endpoint.fetchAhead(),
                        endpoint.pokes());
        try {
            OperationTable.of(input.operation()).run(input).putOn(exchange.getMessage());
        } catch (ZohoBiginInvalidDataException e) {
            throw FieldAdvice.added(input, e);
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        endpoint.clients();
        healthChecks =
                HealthCheckHelper.getHealthCheckRepository(
                        endpoint.getCamelContext(),
                        "producers",
                        WritableHealthCheckRepository.class);
        if (healthChecks != null) {
            healthCheck = new ZohoBiginProducerHealthCheck(endpoint);
            healthCheck.setEnabled(endpoint.isProducerHealthCheckEnabled());
            healthChecks.addHealthCheck(healthCheck);
        }
    }

    @Override
    protected void doStop() throws Exception {
        if (healthChecks != null && healthCheck != null) {
            healthChecks.removeHealthCheck(healthCheck);
            healthCheck = null;
        }
        super.doStop();
    }
}
