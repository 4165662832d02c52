package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginApiException;
import io.github.camelzoho.bigin.error.ZohoBiginAuthenticationException;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Through a gateway that holds the tokens. */
class ZohoBiginProducerGatewayTest extends SimulatedBigin {
    private static final String CONTACTS = "/zoho-bigin/bigin/v2/Contacts";
    private static final String LIST = "zoho-bigin:Contacts?operation=list&fields=Last_Name";

    @Override
    protected void configure(ZohoBiginConfiguration options) {
        options.setGatewayApiKey(bigin().credentials().gatewayApiKey());
        options.setGatewayUrl(bigin().url());
    }

    private String connection(RecordedCall call) {
        return call.header("Maton-Connection").orElse(null);
    }

    @Test
    void recordsAreWrittenAndReadAsEverywhere() {
        assertThat(record(send("zoho-bigin:Contacts?operation=create", Map.of(LAST_NAME, "V"))))
                .containsEntry("code", "SUCCESS");
        assertThat(records(send(LIST, null))).hasSize(1);
        assertThat(calls("GET", CONTACTS).get(0).header("Authorization"))
                .contains("Bearer " + bigin().credentials().gatewayApiKey());
        assertThat(connection(calls("GET", CONTACTS).get(0))).isNull();
    }

    @Test
    void connectionComesFromTheOption() {
        String id = bigin().credentials().connectionId();
        records(send(LIST + "&connectionId=" + id, null));
        assertThat(connection(calls("GET", CONTACTS).get(0))).isEqualTo(id);
    }

    @Test
    void connectionComesFromTheHeaderFirst() {
        String id = bigin().credentials().connectionId();
        records(
                send(
                        LIST + "&connectionId=another",
                        null,
                        Map.of(ZohoBiginConstants.CONNECTION_ID, id)));
        assertThat(connection(calls("GET", CONTACTS).get(0))).isEqualTo(id);
    }

    @Test
    void connectionsOfOneKeyShareItsLimits() {
        String other = LIST + "&connectionId=" + bigin().credentials().connectionId();
        records(send(LIST, null));
        records(send(other, null));
        assertThat(context.getEndpoint(LIST, ZohoBiginEndpoint.class).getCalls()).isEqualTo(2);
        assertThat(context.getEndpoint(other, ZohoBiginEndpoint.class).getCalls()).isEqualTo(2);
    }

    @Test
    void connectionsAreListedMadeReadAndEnded() {
        assertThat(records(send("zoho-bigin:org?operation=listConnections", null)))
                .extracting("connection_id")
                .containsExactly(bigin().credentials().connectionId());
        Map<String, Object> made = record(send("zoho-bigin:org?operation=createConnection", null));
        assertThat(made).containsEntry("status", "PENDING").containsKey("url");
        assertThat(records(send("zoho-bigin:org?operation=listConnections&status=PENDING", null)))
                .hasSize(1);
        Map<String, Object> id =
                Map.of(ZohoBiginConstants.CONNECTION_ID, made.get("connection_id"));
        assertThat(record(send("zoho-bigin:org?operation=getConnection", null, id)))
                .isEqualTo(made);
        assertThat(record(send("zoho-bigin:org?operation=deleteConnection", null, id))).isEmpty();
        Exchange gone = send("zoho-bigin:org?operation=getConnection", null, id);
        failure(gone, ZohoBiginNotFoundException.class);
    }

    /** What the gateway answers is not certain. */
    @ParameterizedTest
    @CsvSource({
        "200, application/json, {}",
        "200, application/json, ''",
        "204, application/json, ''",
        "200, application/json, '{\"deleted\": true}'",
        "200, text/plain, OK"
    })
    void endedConnectionMayBeToldInAnyForm(int status, String type, String body) {
        Map<String, Object> id =
                Map.of(ZohoBiginConstants.CONNECTION_ID, bigin().credentials().connectionId());
        bigin().faults()
                .add(Fault.answer(status, type, body).afterProcessing())
                .on("DELETE", "/connections/*");
        record(send("zoho-bigin:org?operation=deleteConnection", null, id));
        assertThat(records(send("zoho-bigin:org?operation=listConnections", null))).isEmpty();
    }

    @Test
    void endedConnectionWhoseAnswerWasLostCountsAsDone() {
        Map<String, Object> id =
                Map.of(
                        ZohoBiginConstants.CONNECTION_ID,
                        record(send("zoho-bigin:org?operation=createConnection", null))
                                .get("connection_id"));
        bigin().faults().add(Fault.resetAfterProcessing()).on("DELETE", "/connections/*");
        assertThat(record(send("zoho-bigin:org?operation=deleteConnection", null, id))).isEmpty();
        failure(
                send("zoho-bigin:org?operation=deleteConnection", null, id),
                ZohoBiginNotFoundException.class);
    }

    @Test
    void connectionNeedsAnId() {
        assertThat(
                        failure(
                                send("zoho-bigin:org?operation=getConnection", null),
                                ZohoBiginInputException.class))
                .hasMessageContaining("connectionId");
    }

    @Test
    void faultOfTheGatewayGetsItsOwnAdvice() {
        bigin().faults()
                .add(Fault.answer(500, "application/json", "{\"error\":{\"message\":\"oops\"}}"))
                .on("GET", CONTACTS)
                .always();
        ZohoBiginServerException failure =
                failure(send(LIST, null), ZohoBiginServerException.class);
        assertThat(failure)
                .hasMessageContainingAll("oops", "make a new connection", "delete the old one");
        assertThat(failure.getCode()).isNull();
    }

    @Test
    void faultOfBiginBehindTheGatewayDoesNot() {
        bigin().faults().add(Fault.status(500)).on("GET", CONTACTS).always();
        assertThat(failure(send(LIST, null), ZohoBiginServerException.class))
                .hasMessageNotContaining("make a new connection");
    }

    @Test
    void wrongKeyIsExplained() {
        Exchange listed = send(LIST + "&gatewayApiKey=wrong", null);
        assertThat(failure(listed, ZohoBiginAuthenticationException.class))
                .hasMessageContaining("Check gatewayApiKey")
                .hasMessageNotContaining("wrong,");
        assertThat(calls("GET", CONTACTS)).hasSize(1);
    }

    @Test
    void brokenConnectionIsExplained() {
        bigin().faults().add(Fault.invalidToken()).on("GET", CONTACTS).always();
        assertThat(failure(send(LIST, null), ZohoBiginAuthenticationException.class))
                .hasMessageContaining("createConnection");
    }

    @Test
    void missingConnectionIsTold() {
        bigin().credentials().connectionStatus("FAILED");
        ZohoBiginApiException failure = failure(send(LIST, null), ZohoBiginApiException.class);
        assertThat(failure.getStatusCode()).isEqualTo(400);
        assertThat(failure).hasMessageContaining("No active connection");
    }

    @Test
    void scopeThatTheGatewayLacksIsNamed() {
        Exchange read = send("zoho-bigin:Contacts?operation=coql", "select id from Contacts");
        assertThat(failure(read, ZohoBiginPermissionException.class))
                .hasMessageContainingAll("ZohoBigin.coql.READ", "connection");
    }

    @Test
    void callsArePacedToTenASecond() {
        for (int i = 0; i < 25; i++) {
            records(send(LIST, null));
        }
        assertThat(calls("GET", CONTACTS)).extracting("status").containsOnly(204);
    }

    @Test
    void connectionsNeedAGateway() {
        ZohoBiginConfiguration options =
                context.getComponent("zoho-bigin", ZohoBiginComponent.class).getConfiguration();
        options.setGatewayApiKey(null);
        Exchange listed =
                send(
                        "zoho-bigin:org?operation=listConnections&accessToken=1000.x&apiUrl="
                                + bigin().url(),
                        null);
        assertThat(failure(listed, ZohoBiginException.class))
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("set gatewayApiKey");
    }

    @Test
    void filesPassItIfItsClientHasTheScope() {
        String contact = contacts(1).get(0);
        String upload =
                "zoho-bigin:Contacts?operation=uploadAttachment&fileName=a.txt&recordId=" + contact;
        failure(send(upload, "hello"), ZohoBiginPermissionException.class);
        bigin().credentials().gatewayScopes(Set.of("ZohoBigin.modules.ALL"));
        assertThat(record(send(upload, "hello"))).containsEntry("code", "SUCCESS");
        assertThat(bigin().files().attachments("Contacts", contact).get(0).content())
                .asString()
                .isEqualTo("hello");
    }
}
