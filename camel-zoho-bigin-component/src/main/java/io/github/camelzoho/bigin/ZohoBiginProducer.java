package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.client.bulk.Pending;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.operation.FieldAdvice;
import io.github.camelzoho.bigin.operation.Operation;
import io.github.camelzoho.bigin.operation.OperationInput;
import io.github.camelzoho.bigin.operation.OperationResult;
import io.github.camelzoho.bigin.operation.OperationTable;
import io.github.camelzoho.bigin.operation.WaitingOperation;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/** Runs an operation for each exchange. Thread-safe. */
public class ZohoBiginProducer extends DefaultAsyncProducer {
    private final ZohoBiginEndpoint endpoint;
    private @Nullable ZohoBiginProducerHealthCheck healthCheck;
    private @Nullable WritableHealthCheckRepository healthChecks;

    public ZohoBiginProducer(ZohoBiginEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        OperationInput input =
                new OperationInput(
                        exchange,
                        endpoint.getConfiguration(),
                        endpoint.clients(),
                        endpoint.fetchAhead(),
                        endpoint.pokes());
        Pending<OperationResult> pending = null;
        JobWaits waits = null;
        try {
            Operation operation = OperationTable.of(input.operation());
            // Transactions belong to the thread that began them.
            if (operation instanceof WaitingOperation waiting && !exchange.isTransacted()) {
                Pending<OperationResult> begun = waiting.begin(input);
                if (begun.pause().isPresent()) {
                    waits = endpoint.jobWaits();
                    pending = begun;
                } else {
                    begun.get().putOn(exchange.getMessage());
                }
            } else {
                operation.run(input).putOn(exchange.getMessage());
            }
        } catch (Throwable e) {
            exchange.setException(advised(input, e));
        }
        // Outside of the try: what the route behind the callback throws is not ours to tell.
        if (pending == null || waits == null) {
            callback.done(true);
            return true;
        }
        waits.await(
                pending,
                (result, failure) -> {
                    if (result == null) {
                        exchange.setException(advised(input, failure));
                    } else {
                        result.putOn(exchange.getMessage());
                    }
                    callback.done(false);
                });
        return false;
    }

    private static @Nullable Throwable advised(OperationInput input, @Nullable Throwable failure) {
        return failure instanceof ZohoBiginInvalidDataException refusal
                ? FieldAdvice.of(input).added(refusal)
                : failure;
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
