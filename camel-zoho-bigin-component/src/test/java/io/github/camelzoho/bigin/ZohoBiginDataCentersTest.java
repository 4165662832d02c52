package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.client.Timing;
import io.github.camelzoho.bigin.client.auth.AccessToken;
import io.github.camelzoho.bigin.client.auth.DataCenter;
import io.github.camelzoho.bigin.client.auth.ZohoAccess;
import io.github.camelzoho.bigin.client.http.ApiRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts each data centre has, seen by the proxy that the calls have to pass. */
class ZohoBiginDataCentersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "us, accounts.zoho.com, www.zohoapis.com",
        "eu, accounts.zoho.eu, www.zohoapis.eu",
        "in, accounts.zoho.in, www.zohoapis.in",
        "au, accounts.zoho.com.au, www.zohoapis.com.au",
        "cn, accounts.zoho.com.cn, www.zohoapis.com.cn",
        "jp, accounts.zoho.jp, www.zohoapis.jp",
        "sa, accounts.zoho.sa, www.zohoapis.sa",
        "ca, accounts.zohocloud.ca, www.zohoapis.ca"
    })
    void callsTheHostsOfTheDataCenter(String dataCenter, String accounts, String api)
            throws Exception {
        String oauth = "clientId=1000.A&clientSecret=b&refreshToken=1000.c";
        assertThat(hostsCalled(dataCenter, oauth)).containsOnly(accounts + ":443");
        assertThat(hostsCalled(dataCenter, "accessToken=1000.d")).containsOnly(api + ":443");
    }

    @Test
    void thereAreNoOthers() {
        assertThat(Arrays.stream(DataCenter.values()).map(Enum::name))
                .containsExactlyInAnyOrder("us", "eu", "in", "au", "cn", "jp", "sa", "ca");
    }

    @Test
    void takesTheApiHostThatCameWithTheToken() {
        AccessToken token = new AccessToken("t", java.time.Instant.MAX, "https://www.zohoapis.in");
        ApiRequest call = ApiRequest.of("GET", "/bigin/v2/org", "");
        assertThat(new ZohoAccess(DataCenter.us, null, null).authorize(call, token).baseUrl())
                .isEqualTo("https://www.zohoapis.in");
    }

    @Test
    void ownApiHostWinsOverTheTokens() {
        AccessToken token = new AccessToken("t", java.time.Instant.MAX, "https://www.zohoapis.in");
        ApiRequest call = ApiRequest.of("GET", "/bigin/v2/org", "");
        assertThat(
                        new ZohoAccess(DataCenter.us, "https://proxy.example/zoho", null)
                                .authorize(call, token)
                                .baseUrl())
                .isEqualTo("https://proxy.example/zoho");
    }

    private static List<String> hostsCalled(String dataCenter, String credential) throws Exception {
        List<String> hosts = new CopyOnWriteArrayList<>();
        try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                DefaultCamelContext context = new DefaultCamelContext()) {
            Thread thread = new Thread(() -> refuseAll(proxy, hosts), "proxy");
            thread.setDaemon(true);
            thread.start();
            HttpComponent http = new HttpComponent();
            http.setProxyHost(proxy.getInetAddress().getHostAddress());
            http.setProxyPort(proxy.getLocalPort());
            http.setProxyAuthScheme("http");
            context.addComponent("office", http);
            context.getRegistry().bind("office", http);
            ZohoBiginComponent bigin = new ZohoBiginComponent();
            bigin.useTiming(
                    new Timing(Clock.systemUTC(), System::nanoTime, () -> 1, (time, real) -> true));
            context.addComponent("zoho-bigin", bigin);
            context.start();
            Exchange listed =
                    context.createProducerTemplate()
                            .request(
                                    "zoho-bigin:org?operation=getOrganization&maxRetries=0&dataCenter="
                                            + dataCenter
                                            + "&httpComponent=#office&"
                                            + credential,
                                    exchange -> {});
            assertThat(listed.getException()).isNotNull();
        }
        return hosts;
    }

    private static void refuseAll(ServerSocket proxy, List<String> hosts) {
        while (!proxy.isClosed()) {
            try (Socket client = proxy.accept();
                    BufferedReader in =
                            new BufferedReader(
                                    new InputStreamReader(
                                            client.getInputStream(), StandardCharsets.UTF_8))) {
                String line = in.readLine();
                if (line != null && line.startsWith("CONNECT ")) {
                    hosts.add(line.substring(8, line.indexOf(' ', 8)));
                }
                while (line != null && !line.isEmpty()) {
                    line = in.readLine();
                }
                client.getOutputStream()
                        .write(
                                "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                        .getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The socket is closed at the end of the test, which ends the loop.
                if (proxy.isClosed()) {
                    return;
                }
            }
        }
    }
}
