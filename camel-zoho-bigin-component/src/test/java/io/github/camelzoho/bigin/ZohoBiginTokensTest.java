package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.camelzoho.bigin.error.ZohoBiginAuthenticationException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens as routes meet them: fetched rarely, renewed in time, explained when refused. */
class ZohoBiginTokensTest extends SimulatedBigin {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String LIST = "zoho-bigin:Contacts?operation=list&fields=Last_Name";

    private List<String> issued() {
        return bigin().credentials().tokensIssued();
    }

    @Test
    void endpointsShareOneToken() {
        records(send(LIST, null));
        records(send("zoho-bigin:Accounts?operation=list&fields=Account_Name&maxRetries=0", null));
        record(send("zoho-bigin:org?operation=getOrganization&responseTimeout=5000", null));
        assertThat(issued()).hasSize(1);
    }

    @Test
    void isRenewedAMinuteBeforeItEnds() {
        records(send(LIST, null));
        bigin().clock().advance(Duration.ofMinutes(58));
        records(send(LIST, null));
        assertThat(issued()).hasSize(1);
        bigin().clock().advance(Duration.ofSeconds(61));
        records(send(LIST, null));
        assertThat(issued()).hasSize(2);
        assertThat(bigin().calls()).extracting("status").doesNotContain(401);
    }

    @Test
    void isReplacedOnceWhenBiginRefusesIt() {
        records(send(LIST, null));
        bigin().credentials().revokeAccessToken(issued().get(0));
        records(send(LIST, null));
        assertThat(issued()).hasSize(2);
        assertThat(calls("GET", CONTACTS)).extracting("status").containsExactly(204, 401, 204);
    }

    @Test
    void isNotReplacedTwiceForOneCall() {
        bigin().faults().add(Fault.invalidToken()).on("GET", CONTACTS).always();
        ZohoBiginAuthenticationException failure =
                failure(send(LIST, null), ZohoBiginAuthenticationException.class);
        assertThat(failure.getCode()).isEqualTo("INVALID_TOKEN");
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure).hasMessageContainingAll("expired or revoked", "data centre 'us'");
        assertThat(calls("GET", CONTACTS)).hasSize(2);
        assertThat(issued()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"slow_down\"}", "<html>slow down</html>"})
    void isNotAskedForAgainBeforeItsServerWants(String body) {
        bigin().faults()
                .add(Fault.answer(429, "text/plain", body).header("Retry-After", "120"))
                .on("POST", "/oauth/v2/token")
                .always();
        ZohoBiginRateLimitException failure =
                failure(send(LIST, null), ZohoBiginRateLimitException.class);
        assertThat(failure.getRetryAfter()).contains(Duration.ofMinutes(2));
        assertThat(failure).hasMessageContaining("Zoho throttles token requests");
        assertThat(calls("POST", "/oauth/v2/token")).hasSize(1);
    }

    @Test
    void revokedRefreshTokenIsExplained() {
        bigin().credentials().revokeRefreshToken();
        ZohoBiginAuthenticationException failure =
                failure(send(LIST, null), ZohoBiginAuthenticationException.class);
        assertThat(failure.getCode()).isEqualTo("invalid_code");
        assertThat(failure)
                .hasMessageContainingAll("revoked", "make a new refresh token", "dataCenter");
        assertThat(waits).isEmpty();
    }

    @Test
    void otherDataCentreIsExplained() {
        bigin().credentials().foreign(true);
        assertThat(failure(send(LIST, null), ZohoBiginAuthenticationException.class))
                .hasMessageContainingAll("of another data centre", "set dataCenter");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401})
    void wrongClientSecretIsExplainedUnderEveryStatus(int status) {
        bigin().switches().set(Switch.CLIENT_ERROR_STATUS, status);
        Exchange listed = send(LIST + "&clientSecret=wrong", null);
        assertThat(failure(listed, ZohoBiginAuthenticationException.class))
                .hasMessageContainingAll("clientSecret is wrong", "per data centre");
    }

    @Test
    void missingScopeIsNamed() {
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.accounts.ALL"));
        ZohoBiginPermissionException failure =
                failure(send(LIST, null), ZohoBiginPermissionException.class);
        assertThat(failure.getCode()).isEqualTo("OAUTH_SCOPE_MISMATCH");
        assertThat(failure)
                .hasMessageContainingAll("ZohoBigin.modules.contacts.READ", "new refresh token");
        assertThat(issued()).as("a new token would not help").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void throttledTokenRequestIsRetryableInMinutes(int status) {
        bigin().switches().set(Switch.TOKEN_THROTTLE_STATUS, status);
        String throttled =
                "{\"error\":\"Access Denied\",\"error_description\":\"You have made too many"
                        + " requests continuously. Please try again after some"
                        + " time.\",\"status\":\"failure\"}";
        bigin().faults()
                .add(Fault.answer(status, "application/json", throttled))
                .on("POST", "/oauth/v2/token")
                .always();
        ZohoBiginRateLimitException failure =
                failure(send(LIST, null), ZohoBiginRateLimitException.class);
        assertThat(failure.getRetryAfter()).contains(Duration.ofMinutes(10));
        assertThat(waits).isEmpty();
    }

    @Test
    void tokenServerThatIsDownIsAskedAgain() {
        bigin().faults().add(Fault.status(503)).on("POST", "/oauth/v2/token").times(2);
        assertThat(records(send(LIST, null))).isEmpty();
        assertThat(waits).hasSize(2);
    }

    @Test
    void outageOfTheTokenServerStaysWithinTheRetriesOfTheCall() {
        bigin().faults().add(Fault.status(503)).on("POST", "/oauth/v2/token").always();
        assertThat(send(LIST + "&maxRetries=2", null).getException())
                .isInstanceOf(ZohoBiginTransportException.class);
        assertThat(calls("POST", "/oauth/v2/token")).hasSize(3);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void outageOfTheTokenServerUsesNoTokensUp() {
        bigin().faults().add(Fault.status(503)).on("POST", "/oauth/v2/token").times(20);
        for (int i = 0; i < 4; i++) {
            failure(send(LIST, null), ZohoBiginTransportException.class);
        }
        assertThat(records(send(LIST, null))).isEmpty();
    }

    @Test
    void noMoreThanTenTokensAreFetchedInTenMinutes() {
        bigin().faults().add(Fault.invalidToken()).on("GET", CONTACTS).always();
        for (int i = 0; i < 9; i++) {
            failure(send(LIST, null), ZohoBiginAuthenticationException.class);
        }
        ZohoBiginRateLimitException failure =
                failure(send(LIST + "&retryBudget=0", null), ZohoBiginRateLimitException.class);
        assertThat(failure).hasMessageContainingAll("ten access tokens", "in 600 s");
        assertThat(issued()).hasSize(10);
        bigin().faults().clear();
        bigin().clock().advance(Duration.ofMinutes(10));
        assertThat(records(send(LIST, null))).isEmpty();
    }

    @Test
    void ownApiHostWinsOverTheOneOfTheTokenAnswer() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        HttpServer other =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext(
                "/zoho/bigin/v2/Contacts",
                call -> {
                    seen.incrementAndGet();
                    call.sendResponseHeaders(204, -1);
                    call.close();
                });
        other.start();
        try {
            String url = "http://127.0.0.1:" + other.getAddress().getPort() + "/zoho/";
            assertThat(records(send(LIST + "&apiUrl=" + url, null, Map.of()))).isEmpty();
        } finally {
            other.stop(0);
        }
        assertThat(seen).hasValue(1);
        assertThat(calls("GET", CONTACTS)).isEmpty();
    }
}
