package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** However an exchange goes on behind the producer, its callback is called once. */
class ZohoBiginProducerCallbackTest extends SimulatedBigin {
    @Test
    void onceThoughTheRouteBehindItThrows() throws Exception {
        contacts(1);
        String uri = "zoho-bigin:Contacts?operation=bulkRead&fields=Last_Name";
        assertThat(send(uri, null).getException()).isNull();
        String job = bigin().bulkJobs().ids().get(0);
        AsyncProducer producer = context.getEndpoint(uri).createAsyncProducer();
        producer.start();
        Exchange exchange = producer.getEndpoint().createExchange();
        exchange.getMessage().setHeader(ZohoBiginConstants.JOB_ID, job);
        List<Boolean> done = new ArrayList<>();
        assertThatThrownBy(
                        () ->
                                producer.process(
                                        exchange,
                                        sync -> {
                                            done.add(sync);
                                            throw new IllegalStateException("behind");
                                        }))
                .hasMessage("behind");
        assertThat(done).containsExactly(true);
        assertThat(exchange.getException()).isNull();
        producer.stop();
    }
}
