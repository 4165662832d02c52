package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.Test;

/** Nothing of the message leaves but what the contract names, and no secret shows anywhere. */
class ZohoBiginConfidentialityTest extends SimulatedBigin {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String LIST = "zoho-bigin:Contacts?operation=list&fields=Last_Name";

    private static final Map<String, Object> FOREIGN =
            Map.of(
                    "Authorization",
                    "Basic c2VjcmV0",
                    "Cookie",
                    "session=1",
                    "breadcrumbId",
                    "B-1",
                    "X-Own",
                    "own",
                    "If-Modified-Since",
                    "2031-03-04T09:08:07+02:00",
                    "CamelHttpPath",
                    "/elsewhere",
                    "CamelHttpQuery",
                    "fields=Email",
                    "CamelHttpUri",
                    "http://elsewhere.example",
                    "CamelHttpMethod",
                    "DELETE",
                    Exchange.CONTENT_TYPE,
                    "text/csv");

    @Test
    void noForeignHeaderLeaves() {
        records(send(LIST, null, FOREIGN));
        RecordedCall call = calls("GET", CONTACTS).get(0);
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(call.headers().keySet());
        names.removeAll(Set.of("Accept-Encoding", "Connection", "Host", "User-Agent"));
        assertThat(names).containsExactly("Authorization");
        assertThat(call.header("Authorization").orElseThrow()).startsWith("Zoho-oauthtoken ");
        assertThat(call.query()).containsOnlyKeys("fields");
    }

    @Test
    void bodyIsSentAsJsonWhateverTheMessageSays() {
        record(send("zoho-bigin:Contacts?operation=create", Map.of(LAST_NAME, "V"), FOREIGN));
        RecordedCall call = calls("POST", CONTACTS).get(0);
        assertThat(call.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(call.header("Cookie")).isEmpty();
    }

    @Test
    void readingSendsNoBody() {
        records(send(LIST, "a body of the route", Map.of()));
        assertThat(calls("GET", CONTACTS).get(0).body()).isEmpty();
    }

    @Test
    void nothingOfBiginsHeadersComesBack() {
        Exchange listed = send(LIST, null, Map.of("mine", "kept"));
        Set<String> names = new TreeSet<>(listed.getMessage().getHeaders().keySet());
        assertThat(names)
                .allMatch(name -> name.equals("mine") || name.startsWith("CamelZohoBigin"))
                .contains("mine");
    }

    @Test
    void cookiesAreNotKept() {
        bigin().faults()
                .add(
                        Fault.answer(200, "application/json", "{\"data\":[],\"info\":{}}")
                                .header("Set-Cookie", "crmcsr=1; Path=/"))
                .on("GET", CONTACTS);
        send(LIST, null);
        send(LIST, null);
        assertThat(calls("GET", CONTACTS)).allMatch(call -> call.header("Cookie").isEmpty());
    }

    @Test
    void endpointUriMasksSecrets() {
        String uri =
                "zoho-bigin:Contacts?operation=list&clientId=1000.SHOWNID&clientSecret=hidden1"
                        + "&refreshToken=1000.hidden2&accessToken=hidden3&gatewayApiKey=hidden4";
        String shown = context.getEndpoint(uri).toString();
        assertThat(shown).doesNotContain("hidden").contains("operation=list");
    }

    @Test
    void proxyPageThatEchoesTheTokenIsScrubbed() {
        String token = bigin().credentials().issueAccessToken();
        String page =
                "<html><title>Forbidden: Authorization: Zoho-oauthtoken "
                        + token
                        + "</title></html>";
        bigin().faults().add(Fault.answer(403, "text/html", page)).on("GET", CONTACTS);
        String uri = LIST + "&accessToken=RAW(" + token + ")&apiUrl=" + bigin().url();
        Exchange listed = sendWithToken(uri);
        assertThat(everythingIn(listed.getException())).contains("Forbidden").doesNotContain(token);
    }

    @Test
    void errorObjectThatEchoesTheTokenIsScrubbed() {
        String token = bigin().credentials().issueAccessToken();
        String json =
                "{\"code\":\"INVALID_DATA\",\"status\":\"error\",\"message\":\"bad "
                        + token
                        + "\",\"details\":{\"header\":\"Zoho-oauthtoken "
                        + token
                        + "\"}}";
        bigin().faults().add(Fault.answer(400, "application/json", json)).on("GET", CONTACTS);
        Exchange listed =
                sendWithToken(LIST + "&accessToken=RAW(" + token + ")&apiUrl=" + bigin().url());
        assertThat(everythingIn(listed.getException()))
                .contains("INVALID_DATA")
                .doesNotContain(token);
    }

    @Test
    void tokenServerThatEchoesTheRequestIsScrubbed() {
        String secret = bigin().credentials().clientSecret();
        String json =
                "{\"error\":\"invalid_code\",\"error_description\":\"client_secret="
                        + secret
                        + "\"}";
        bigin().faults()
                .add(Fault.answer(200, "application/json", json))
                .on("POST", "/oauth/v2/token");
        assertThat(everythingIn(send(LIST, null).getException()))
                .contains("invalid_code")
                .doesNotContain(secret);
    }

    @Test
    void logsHoldNoSecretEvenInDetail() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Capture capture = new Capture(lines);
        Logger logger = (Logger) LogManager.getLogger("io.github.camelzoho.bigin");
        Configurator.setLevel(logger, Level.TRACE);
        logger.addAppender(capture);
        try {
            bigin().faults().add(Fault.status(500)).on("GET", CONTACTS);
            bigin().faults().add(Fault.invalidToken()).on("GET", CONTACTS);
            records(send(LIST, null));
        } finally {
            logger.removeAppender(capture);
            Configurator.setLevel(logger, Level.INFO);
        }
        List<String> secrets = new ArrayList<>(bigin().credentials().tokensIssued());
        secrets.add(bigin().credentials().clientSecret());
        secrets.add(bigin().credentials().refreshToken());
        assertThat(lines).anyMatch(line -> line.contains("GET /bigin/v2/Contacts"));
        assertThat(String.join("\n", lines)).doesNotContain(secrets);
    }

    private Exchange sendWithToken(String uri) {
        ZohoBiginConfiguration options =
                context.getComponent("zoho-bigin", ZohoBiginComponent.class).getConfiguration();
        options.setClientId(null);
        options.setClientSecret(null);
        options.setRefreshToken(null);
        return send(uri, null, new HashMap<>());
    }

    private static String everythingIn(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text
                + String.valueOf(
                        ((io.github.camelzoho.bigin.error.ZohoBiginException) failure)
                                .getDetails());
    }

    private static final class Capture extends AbstractAppender {
        private final List<String> lines;

        Capture(List<String> lines) {
            super("capture", null, null, true, Property.EMPTY_ARRAY);
            this.lines = lines;
            start();
        }

        @Override
        public void append(LogEvent event) {
            lines.add(event.getMessage().getFormattedMessage() + " " + event.getThrown());
        }
    }
}
