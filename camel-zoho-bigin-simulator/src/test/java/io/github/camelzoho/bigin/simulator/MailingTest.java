package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail to a record, and who may send it. */
class MailingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private static final String TO = "'to':[{'user_name':'Bo','email':'bo@oak.example'}]";

    private BiginSimulator bigin;
    private Rest rest;
    private String path;
    private String sender;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        rest = Rest.of(bigin);
        path =
                "/Contacts/"
                        + bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"))
                        + "/actions/send_mail";
        sender = bigin.organization().users().get(0).email();
    }

    @Test
    void mailsAreSentForTwentyCredits() {
        String all =
                "{'data':[{'from':{'user_name':'Ada','email':'%s'},%s,'cc':[],'bcc':[],'reply_to':null,"
                        + "'subject':'Hi','content':'<p>Hi</p>','mail_format':'html',"
                        + "'attachments':[{'id':'f1'}],'template':{'id':'t1'}}]}";
        Rest.Reply sent = post(all.formatted(sender, TO));
        assertThat(sent.first().path("code").asText()).isEqualTo("SUCCESS");
        assertThat(bigin.calls().get(0).credits()).isEqualTo(20);
        assertThat(bigin.files().sentMails()).hasSize(1);
        assertThat(bigin.files().sentMails().get(0)).containsEntry("subject", "Hi");
        assertThat(bigin.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'data':[]} | INVALID_DATA",
                "{'data':[{'from':{'email':'SENDER'},TO},{'from':{'email':'SENDER'},TO}]} | INVALID_DATA",
                "{'data':[{TO}]} | MANDATORY_NOT_FOUND",
                "{'data':[{'from':{'email':'SENDER'}}]} | MANDATORY_NOT_FOUND",
                "{'data':[{'from':{'email':'SENDER'},'to':[]}]} | MANDATORY_NOT_FOUND",
                "{'data':[{'from':{'email':'nobody@lumen.example'},TO}]} | INVALID_DATA",
                "{'data':[{'from':'SENDER',TO}]} | INVALID_DATA",
                "{'data':[{'from':{'email':'SENDER'},'to':[{'email':'no address'}]}]} | INVALID_DATA",
                "{'data':[{'from':{'email':'SENDER'},'to':['bo@oak.example']}]} | INVALID_DATA",
                "{'data':[{'from':{'email':'SENDER'},TO,'cc':{}}]} | INVALID_DATA",
                "{'data':[{'from':{'email':'SENDER'},TO,'reply_to':'x'}]} | INVALID_DATA",
                "{'data':[{'from':{'email':'SENDER'},TO,'mail_format':'pdf'}]} | INVALID_DATA",
                "{'data':[{'from':{'email':'SENDER'},TO,'attachments':['f1']}]} | INVALID_DATA",
                "{'data':[{'from':{'email':'SENDER'},TO,'template':'t1'}]} | INVALID_DATA",
                "{'data':[{'from':{'email':'SENDER'},TO,'priority':1}]} | INVALID_DATA"
            })
    void otherMailsAreRefused(String body, String code) {
        assertThat(post(body.replace("SENDER", sender).replace("TO", TO)).code()).isEqualTo(code);
        assertThat(bigin.files().sentMails()).isEmpty();
    }

    @Test
    void undocumentedKeysAreListedAsRefused() {
        post("{'data':[{'from':{'email':'" + sender + "'}," + TO + ",'priority':1}]}");
        assertThat(bigin.refused().get(0).refusal()).contains("key priority");
    }

    @Test
    void sendersAreTheActiveUsers() {
        JsonNode addresses =
                rest.get("/settings/emails/actions/from_addresses").json().path("from_addresses");
        assertThat(addresses).hasSize(2);
        assertThat(addresses.path(0).path("email").asText()).isEqualTo(sender);
        bigin.switches().set(Switch.FROM_ADDRESSES_KEY, "data");
        assertThat(rest.get("/settings/emails/actions/from_addresses").json().has("data")).isTrue();
    }

    @Test
    void mailNeedsItsScope() {
        String mail = "{'data':[{'from':{'email':'" + sender + "'}," + TO + "}]}";
        bigin.credentials().scopes(Set.of("ZohoBigin.modules.ALL"));
        rest = Rest.of(bigin);
        assertThat(post(mail).code()).isEqualTo("OAUTH_SCOPE_MISMATCH");
        bigin.credentials().scopes(Set.of("ZohoBigin.send_mail.contacts.CREATE"));
        rest = Rest.of(bigin);
        assertThat(post(mail).status()).isEqualTo(200);
    }

    private Rest.Reply post(String json) {
        return rest.post(path, json.replace('\'', '"'));
    }
}
