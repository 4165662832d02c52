package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail to a record, and the addresses it may come from. */
class ZohoBiginProducerMailTest extends SimulatedBigin {
    private static final String SEND = "zoho-bigin:Contacts?operation=sendMail";
    private static final String ADDRESSES = "zoho-bigin:org?operation=listFromAddresses";

    private String contact;

    @BeforeEach
    void makeContact() {
        contact = contacts(1).get(0);
    }

    @AfterEach
    void nothingUndocumentedWasSent() {
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void sendsAMapForTwentyCredits() {
        Exchange sent = send(mail("Hi"));
        assertThat(record(sent))
                .containsEntry("code", "SUCCESS")
                .containsEntry("status", "success");
        assertThat(sent.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.SUCCESS_COUNT, 1)
                .containsEntry(ZohoBiginConstants.RECORD_ID, contact);
        assertThat(bigin().files().sentMails().get(0))
                .containsEntry("subject", "Hi")
                .containsEntry("record", "Contacts/" + contact);
        assertThat(bigin().credits().used()).isEqualTo(20);
        assertThat(context.getEndpoint(SEND, ZohoBiginEndpoint.class).getCredits()).isEqualTo(20);
    }

    @Test
    void sendsJsonAndBiginsEnvelope() {
        String json =
                "{\"from\":{\"email\":\"%s\"},\"to\":[{\"email\":\"bo@oak.example\"}],\"subject\":\"Hi\"}"
                        .formatted(sender());
        assertThat(record(send(json))).containsEntry("code", "SUCCESS");
        assertThat(records(send("{\"data\":[" + json + "]}"))).hasSize(1);
        assertThat(bigin().files().sentMails()).hasSize(2);
    }

    @Test
    void sendsSeveralOneByOne() {
        Map<String, Object> wrong = mail("second");
        wrong.put("to", List.of(Map.of("email", "nobody")));
        ZohoBiginPartialFailureException failure =
                failure(
                        send(List.of(mail("first"), wrong, mail("third"))),
                        ZohoBiginPartialFailureException.class);
        assertThat(failure.getOutcomes())
                .extracting("code")
                .containsExactly("SUCCESS", "NOT_SENT", "NOT_SENT");
        assertThat(bigin().files().sentMails()).hasSize(1);
        assertThat(records(send(List.of(mail("first"), mail("second"))))).hasSize(2);
    }

    @Test
    void isNeverSentTwice() {
        bigin().faults().add(Fault.resetAfterProcessing()).on("POST", "*/actions/send_mail");
        ZohoBiginException failure = failure(send(mail("Hi")), ZohoBiginException.class);
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(bigin().files().sentMails()).hasSize(1);
    }

    @Test
    void isSentAgainAfterTooManyRequests() {
        bigin().faults().add(Fault.status(429)).on("POST", "*/actions/send_mail");
        assertThat(record(send(mail("Hi")))).containsEntry("code", "SUCCESS");
        assertThat(bigin().files().sentMails()).hasSize(1);
    }

    @Test
    void whatBiginRefusesIsTyped() {
        Map<String, Object> foreign = mail("Hi");
        foreign.put("from", Map.of("email", "nobody@lumen.example"));
        ZohoBiginInvalidDataException failure =
                failure(send(foreign), ZohoBiginInvalidDataException.class);
        assertThat(failure.getDetails()).containsEntry("api_name", "from");
        foreign.remove("from");
        assertThat(failure(send(foreign), ZohoBiginInvalidDataException.class).getCode())
                .isEqualTo("MANDATORY_NOT_FOUND");
    }

    @Test
    void needsRecordBodyAndScope() {
        assertThat(failure(send(SEND, mail("Hi")), ZohoBiginInputException.class))
                .hasMessageContaining("recordId");
        assertThat(failure(send((Object) null), ZohoBiginInputException.class))
                .hasMessageContaining("body is empty");
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.ALL"));
        assertThat(failure(send(mail("Hi")), ZohoBiginPermissionException.class))
                .hasMessageContaining("ZohoBigin.send_mail.contacts.CREATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from_addresses", "data"})
    void listsTheAddressesUnderWhateverKey(String key) {
        bigin().switches().set(Switch.FROM_ADDRESSES_KEY, key);
        Exchange listed = send(ADDRESSES, null);
        assertThat(records(listed)).extracting("email").contains(sender());
        assertThat(listed.getMessage().getHeader(ZohoBiginConstants.RECORD_COUNT)).isEqualTo(2);
    }

    @Test
    void noAddressesAreAnEmptyListAndNonsenseIsAFault() {
        bigin().faults().add(Fault.answer(204, "text/plain", "")).on("GET", "*/from_addresses");
        assertThat(records(send(ADDRESSES, null))).isEmpty();
        bigin().faults()
                .add(Fault.answer(200, "application/json", "{\"info\":{}}"))
                .on("GET", "*/from_addresses")
                .always();
        assertThat(failure(send(ADDRESSES, null), ZohoBiginException.class))
                .hasMessageContaining("no list of addresses");
    }

    @Test
    void listingAddressesNeedsItsScope() {
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.ALL"));
        assertThat(failure(send(ADDRESSES, null), ZohoBiginPermissionException.class))
                .hasMessageContaining("ZohoBigin.settings.emails.READ");
    }

    private Exchange send(Object body) {
        return send(SEND, body, Map.of(ZohoBiginConstants.RECORD_ID, contact));
    }

    private Map<String, Object> mail(String subject) {
        Map<String, Object> mail = new LinkedHashMap<>();
        mail.put("from", Map.of("user_name", "Ada", "email", sender()));
        mail.put("to", List.of(Map.of("user_name", "Bo", "email", "bo@oak.example")));
        mail.put("subject", subject);
        mail.put("content", "<p>Hi</p>");
        mail.put("mail_format", "html");
        return mail;
    }

    private String sender() {
        return bigin().organization().users().get(0).email();
    }
}
