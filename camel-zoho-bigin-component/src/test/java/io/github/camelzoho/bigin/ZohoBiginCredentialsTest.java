package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.client.auth.AccessToken;
import io.github.camelzoho.bigin.client.auth.TokenSource;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the four credentials is taken, and what a route is told at start if none can be. */
class ZohoBiginCredentialsTest {
    private static final String LIST = "zoho-bigin:Contacts?operation=list&fields=Last_Name";

    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    private static BiginSimulator bigin() {
        return EXTENSION.simulator();
    }

    @Test
    void refreshTokenIsExchangedForAnAccessToken() throws Exception {
        list(ZohoBiginCredentialsTest::oauth, Map.of());
        assertThat(bigin().credentials().tokensIssued()).hasSize(1);
        assertThat(authorization())
                .isEqualTo("Zoho-oauthtoken " + bigin().credentials().tokensIssued().get(0));
    }

    @Test
    void accessTokenIsUsedAsItIs() throws Exception {
        String token = bigin().credentials().issueAccessToken();
        list(
                options -> {
                    options.setAccessToken(token);
                    options.setApiUrl(bigin().url());
                },
                Map.of());
        assertThat(authorization()).isEqualTo("Zoho-oauthtoken " + token);
        assertThat(bigin().credentials().tokensIssued()).isEmpty();
    }

    @Test
    void gatewayKeyGoesToTheGateway() throws Exception {
        list(ZohoBiginCredentialsTest::gateway, Map.of());
        assertThat(authorization()).isEqualTo("Bearer " + bigin().credentials().gatewayApiKey());
        assertThat(bigin().calls().get(0).path()).isEqualTo("/zoho-bigin/bigin/v2/Contacts");
    }

    @Test
    void beanSuppliesTokens() throws Exception {
        String token = bigin().credentials().issueAccessToken();
        list(
                options -> {
                    options.setTokenSource(always(token));
                    options.setApiUrl(bigin().url());
                },
                Map.of());
        assertThat(authorization()).isEqualTo("Zoho-oauthtoken " + token);
    }

    @Test
    void environmentSuppliesTheGatewayKeyIfNothingIsSet() throws Exception {
        Map<String, String> environment =
                Map.of("MATON_API_KEY", bigin().credentials().gatewayApiKey());
        list(options -> options.setGatewayUrl(bigin().url()), environment);
        assertThat(authorization()).isEqualTo("Bearer " + bigin().credentials().gatewayApiKey());
    }

    @Test
    void environmentDoesNotCompeteWithWhatIsSet() throws Exception {
        list(ZohoBiginCredentialsTest::oauth, Map.of("MATON_API_KEY", "another"));
        assertThat(authorization()).startsWith("Zoho-oauthtoken ");
    }

    @Test
    void nothingSetIsAnErrorAtStart() {
        assertRefusedAtStart(options -> {})
                .hasMessageContainingAll(
                        "no credential is set",
                        "clientId, clientSecret and refreshToken",
                        "accessToken",
                        "gatewayApiKey",
                        "MATON_API_KEY",
                        "tokenSource");
    }

    @Test
    void blankIsNotSet() {
        assertRefusedAtStart(options -> options.setAccessToken("  "))
                .hasMessageContaining("no credential is set");
    }

    @Test
    void halfOfAnOAuthCredentialIsAnErrorAtStart() {
        assertRefusedAtStart(options -> options.setClientId("1000.X"))
                .hasMessageContaining("set clientSecret, refreshToken");
        assertRefusedAtStart(
                        options -> {
                            options.setClientId("1000.X");
                            options.setRefreshToken("1000.Y");
                        })
                .hasMessageEndingWith("set clientSecret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.maton.ai", "ftp://api.maton.ai", "nonsense", " "})
    void gatewayWithoutAnAddressIsAnErrorAtStart(String url) {
        assertRefusedAtStart(
                        options -> {
                            options.setGatewayApiKey("key");
                            options.setGatewayUrl(url);
                        })
                .hasMessageStartingWith("gatewayUrl is ");
    }

    @Test
    void twoKindsAtOnceAreAnErrorAtStart() {
        List<Consumer<ZohoBiginConfiguration>> kinds =
                List.of(
                        ZohoBiginCredentialsTest::oauth,
                        options -> options.setAccessToken("1000.token.value"),
                        ZohoBiginCredentialsTest::gateway,
                        options -> options.setTokenSource(always("x")));
        for (Consumer<ZohoBiginConfiguration> one : kinds) {
            for (Consumer<ZohoBiginConfiguration> other : kinds) {
                if (one != other) {
                    assertRefusedAtStart(one.andThen(other))
                            .hasMessageContaining("more than one credential is set")
                            .hasMessageNotContaining("1000.token.value");
                }
            }
        }
    }

    @Test
    void endpointsMayDifferFromTheComponent() throws Exception {
        String token = bigin().credentials().issueAccessToken();
        Consumer<ZohoBiginConfiguration> component = ZohoBiginCredentialsTest::gateway;
        try (DefaultCamelContext context = context(component, Map.of())) {
            String uri = LIST + "&accessToken=RAW(" + token + ")&apiUrl=" + bigin().url();
            context.start();
            assertThat(context.createProducerTemplate().requestBody(uri, (Object) null))
                    .isEqualTo(List.of());
        }
        assertThat(authorization()).isEqualTo("Zoho-oauthtoken " + token);
    }

    @Test
    void lazyProducerTellsWithTheFirstMessageInstead() throws Exception {
        try (DefaultCamelContext context = context(options -> {}, Map.of())) {
            context.addRoutes(route(LIST + "&lazyStartProducer=true"));
            assertThatCode(context::start).doesNotThrowAnyException();
            assertThatThrownBy(
                            () ->
                                    context.createProducerTemplate()
                                            .requestBody("direct:in", (Object) null))
                    .hasRootCauseInstanceOf(ZohoBiginInputException.class);
        }
    }

    private static void oauth(ZohoBiginConfiguration options) {
        options.setAccountsUrl(bigin().url());
        options.setClientId(bigin().credentials().clientId());
        options.setClientSecret(bigin().credentials().clientSecret());
        options.setRefreshToken(bigin().credentials().refreshToken());
    }

    private static void gateway(ZohoBiginConfiguration options) {
        options.setGatewayApiKey(bigin().credentials().gatewayApiKey());
        options.setGatewayUrl(bigin().url());
    }

    private static TokenSource always(String token) {
        return new TokenSource() {
            @Override
            public AccessToken current() {
                return AccessToken.of(token);
            }

            @Override
            public void invalidate(AccessToken rejected) {
                throw new AssertionError("the token is good");
            }
        };
    }

    private static String authorization() {
        return bigin().calls().stream()
                .filter(call -> call.path().endsWith("/Contacts"))
                .findFirst()
                .flatMap(call -> call.header("Authorization"))
                .orElseThrow();
    }

    private static void list(
            Consumer<ZohoBiginConfiguration> options, Map<String, String> environment)
            throws Exception {
        try (DefaultCamelContext context = context(options, environment)) {
            context.addRoutes(route(LIST));
            context.start();
            context.createProducerTemplate().requestBody("direct:in", (Object) null);
        }
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable>
            assertRefusedAtStart(Consumer<ZohoBiginConfiguration> options) {
        return assertThatThrownBy(() -> list(options, Map.of()))
                .rootCause()
                .isInstanceOf(ZohoBiginInputException.class);
    }

    private static DefaultCamelContext context(
            Consumer<ZohoBiginConfiguration> options, Map<String, String> environment) {
        DefaultCamelContext context = new DefaultCamelContext();
        ZohoBiginComponent component = new ZohoBiginComponent();
        component.useEnvironment(environment::get);
        options.accept(component.getConfiguration());
        context.addComponent("zoho-bigin", component);
        return context;
    }

    private static RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to(uri);
            }
        };
    }
}
