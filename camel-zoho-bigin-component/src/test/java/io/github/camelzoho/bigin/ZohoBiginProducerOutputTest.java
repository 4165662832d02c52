package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** The form in which a route gives and gets records. */
class ZohoBiginProducerOutputTest extends SimulatedBigin {
    private static final String LIST = "zoho-bigin:Contacts?operation=list&fields=Last_Name";

    /** A contact as a user's class. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Contact(
            @JsonProperty("id") String id, @JsonProperty("Last_Name") String lastName) {}

    /** As above, for writing. */
    public record NewContact(@JsonProperty("Last_Name") String lastName) {}

    @Test
    void jsonIsText() {
        String id = contacts(1).get(0);
        assertThat(send(LIST + "&outputType=json", null).getMessage().getBody(String.class))
                .isEqualTo("[{\"Last_Name\":\"N0\",\"id\":\"" + id + "\"}]");
    }

    @Test
    void jsonNodeIsATree() {
        contacts(1);
        JsonNode tree =
                send(LIST + "&outputType=jsonNode", null).getMessage().getBody(JsonNode.class);
        assertThat(tree.get(0).get(LAST_NAME).asText()).isEqualTo("N0");
    }

    @Test
    void pojoClassIsTheUsersOwn() {
        String id = contacts(1).get(0);
        String pojo = "&pojoClass=" + Contact.class.getName();
        assertThat(send(LIST + pojo, null).getMessage().getBody())
                .isEqualTo(List.of(new Contact(id, "N0")));
        Exchange one = send("zoho-bigin:Contacts?operation=get&recordId=" + id + pojo, null);
        assertThat(one.getMessage().getBody()).isEqualTo(new Contact(id, "N0"));
        Exchange wrong = send(LIST, null, Map.of(ZohoBiginConstants.POJO_CLASS, Integer.class));
        assertThat(failure(wrong, ZohoBiginInputException.class))
                .hasMessageContaining("java.lang.Integer");
    }

    @Test
    void outcomesAreNotReadIntoThePojoClass() {
        Exchange made =
                send(
                        "zoho-bigin:Contacts?operation=create&pojoClass=" + Contact.class.getName(),
                        new NewContact("V"));
        assertThat(record(made)).containsEntry("code", "SUCCESS");
    }

    @Test
    void everyFormOfBodyIsTaken() {
        String create = "zoho-bigin:Contacts?operation=create";
        String json = "{\"Last_Name\":\"V\"}";
        assertThat(record(send(create, json))).containsEntry("code", "SUCCESS");
        assertThat(record(send(create, json.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .containsEntry("code", "SUCCESS");
        assertThat(
                        record(
                                send(
                                        create,
                                        new java.io.ByteArrayInputStream(
                                                json.getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8)))))
                .containsEntry("code", "SUCCESS");
        assertThat(records(send(create, "[" + json + "," + json + "]"))).hasSize(2);
        assertThat(records(send(create, "{\"data\":[" + json + "]}"))).hasSize(1);
        assertThat(records(send(create, List.of(new NewContact("V"), Map.of(LAST_NAME, "W")))))
                .hasSize(2);
        assertThat(records(send(create, List.of()))).isEmpty();
        assertThat(bigin().module("Contacts").size()).isEqualTo(8);
    }

    @Test
    void bodiesThatAreNoRecordsAreRefusedUnsent() {
        String create = "zoho-bigin:Contacts?operation=create";
        for (Object wrong :
                new Object[] {null, "", "text", "1", "{\"a\":1} {}", "{\"a\":", 5, true}) {
            failure(send(create, wrong), ZohoBiginInputException.class);
        }
        assertThat(calls("POST", "/bigin/v2/Contacts")).isEmpty();
    }

    @Test
    void noDigitOfANumberIsLost() {
        String json = "{\"Product_Name\":\"P\",\"Unit_Price\":1234567890123.123456789}";
        record(send("zoho-bigin:Products?operation=create", json));
        assertThat(calls("POST", "/bigin/v2/Products").get(0).body())
                .contains("1234567890123.123456789");
        assertThat(records(send("zoho-bigin:Products?operation=list&fields=Unit_Price", null)))
                .extracting("Unit_Price")
                .containsExactly(new BigDecimal("1234567890123.123456789"));
    }
}
