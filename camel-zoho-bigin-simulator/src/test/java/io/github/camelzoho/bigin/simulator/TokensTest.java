package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The accounts server: errors under 200, the quota, expiry, revocation. */
class TokensTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
    }

    private Rest.Reply refresh() {
        return token(
                "grant_type=refresh_token&client_id="
                        + bigin.credentials().clientId()
                        + "&client_secret="
                        + bigin.credentials().clientSecret()
                        + "&refresh_token="
                        + bigin.credentials().refreshToken());
    }

    private Rest.Reply token(String form) {
        return Rest.raw(bigin.url()).form("/oauth/v2/token", form);
    }

    private Rest.Reply usersWith(String token) {
        return Rest.raw(bigin.url() + "/bigin/v2")
                .header("Authorization", "Zoho-oauthtoken " + token)
                .get("/users");
    }

    @Test
    void refreshGivesAUsableTokenAndNamesTheApiDomain() {
        Rest.Reply reply = refresh();
        assertThat(reply.json().path("api_domain").asText()).isEqualTo(bigin.url());
        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(3600);
        assertThat(reply.json().has("refresh_token")).isFalse();
        String token = reply.json().path("access_token").asText();
        assertThat(usersWith(token).status()).isEqualTo(200);
        assertThat(bigin.credentials().tokensIssued()).containsExactly(token);
    }

    @Test
    void parametersMayStandInTheQuery() {
        Rest.Reply reply =
                Rest.raw(bigin.url())
                        .form(
                                "/oauth/v2/token?grant_type=refresh_token&client_id="
                                        + bigin.credentials().clientId()
                                        + "&client_secret="
                                        + bigin.credentials().clientSecret()
                                        + "&refresh_token="
                                        + bigin.credentials().refreshToken(),
                                "");
        assertThat(reply.json().has("access_token")).isTrue();
    }

    @Test
    void errorsComeWithStatus200() {
        String client = "client_id=" + bigin.credentials().clientId();
        String secret = "&client_secret=" + bigin.credentials().clientSecret();
        Rest.Reply wrongToken =
                token("grant_type=refresh_token&" + client + secret + "&refresh_token=x");
        assertThat(wrongToken.status()).isEqualTo(200);
        assertThat(wrongToken.text()).isEqualTo("{\"error\":\"invalid_code\"}");
        assertThat(token("grant_type=refresh_token&client_id=x").text())
                .contains("\"invalid_client\"");
        assertThat(token(client + "&client_secret=x").text()).contains("invalid_client_secret");
        assertThat(token("grant_type=password&" + client + secret).text())
                .contains("unsupported_grant_type");
    }

    @Test
    void clientErrorsMayComeWithAnotherStatus() {
        bigin.switches().set(Switch.CLIENT_ERROR_STATUS, 401);
        assertThat(token("grant_type=refresh_token&client_id=x").status()).isEqualTo(401);
    }

    @Test
    void theEleventhTokenInTenMinutesIsRefused() {
        bigin.clock().set(Instant.parse("2031-03-04T07:00:00Z"));
        for (int i = 0; i < 10; i++) {
            assertThat(refresh().json().has("access_token")).isTrue();
        }
        Rest.Reply eleventh = refresh();
        assertThat(eleventh.status()).isEqualTo(400);
        assertThat(eleventh.json().path("error").asText()).isEqualTo("Access Denied");
        bigin.switches().set(Switch.TOKEN_THROTTLE_STATUS, 200);
        assertThat(refresh().status()).isEqualTo(200);
        bigin.clock().advance(Duration.ofMinutes(10));
        assertThat(refresh().json().has("access_token")).isTrue();
    }

    @Test
    void tokensEndAfterAnHour() {
        bigin.clock().set(Instant.parse("2031-03-04T07:00:00Z"));
        String token = refresh().json().path("access_token").asText();
        bigin.clock().advance(Duration.ofSeconds(3599));
        Rest.Reply last = usersWith(token);
        assertThat(last.status()).isEqualTo(200);
        assertThat(last.http().headers().firstValue("x-accesstoken-reset"))
                .contains("2031-03-04T10:00:00+02:00");
        bigin.clock().advance(Duration.ofSeconds(1));
        Rest.Reply refused = usersWith(token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text())
                .isEqualTo(
                        "{\"code\":\"INVALID_TOKEN\",\"details\":{},"
                                + "\"message\":\"invalid oauth token\",\"status\":\"error\"}");
    }

    @Test
    void revokingTheRefreshTokenEndsItsAccessTokens() {
        String token = refresh().json().path("access_token").asText();
        Rest.Reply revoked =
                Rest.raw(bigin.url())
                        .form(
                                "/oauth/v2/token/revoke?token="
                                        + bigin.credentials().refreshToken(),
                                "");
        assertThat(revoked.text()).isEqualTo("{\"status\":\"success\"}");
        assertThat(usersWith(token).code()).isEqualTo("INVALID_TOKEN");
        assertThat(refresh().json().path("error").asText()).isEqualTo("invalid_code");
    }

    @Test
    void oneAccessTokenCanBeRevoked() {
        String token = bigin.credentials().issueAccessToken();
        assertThat(bigin.credentials().tokensIssued()).isEmpty();
        assertThat(usersWith(token).status()).isEqualTo(200);
        bigin.credentials().revokeAccessToken(token);
        assertThat(usersWith(token).code()).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void aCodeIsGoodOnceAndForTwoMinutes() {
        String form =
                "grant_type=authorization_code&client_id="
                        + bigin.credentials().clientId()
                        + "&client_secret="
                        + bigin.credentials().clientSecret()
                        + "&code=";
        String code = bigin.credentials().issueAuthorizationCode();
        assertThat(token(form + code).json().has("refresh_token")).isTrue();
        assertThat(token(form + code).json().path("error").asText()).isEqualTo("invalid_code");
        String late = bigin.credentials().issueAuthorizationCode();
        bigin.clock().advance(Duration.ofSeconds(125));
        assertThat(token(form + late).json().path("error").asText()).isEqualTo("invalid_code");
    }

    @Test
    void theSixthRefreshTokenInAMinuteIsRefused() {
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        for (int i = 0; i < 5; i++) {
            assertThat(exchange().json().has("refresh_token")).isTrue();
        }
        Rest.Reply sixth = exchange();
        assertThat(sixth.status()).isEqualTo(400);
        assertThat(sixth.json().path("error").asText()).isEqualTo("Access Denied");
        bigin.clock().advance(Duration.ofMinutes(1));
        assertThat(exchange().json().has("refresh_token")).isTrue();
    }

    @Test
    void ofTwentyRefreshTokensTheOldestMakesRoom() {
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        String access = refresh().json().path("access_token").asText();
        for (int i = 0; i < 19; i++) {
            exchange();
            bigin.clock().advance(Duration.ofSeconds(20));
        }
        assertThat(usersWith(access).status()).isEqualTo(200);
        exchange();
        assertThat(refresh().json().path("error").asText()).isEqualTo("invalid_code");
        assertThat(usersWith(access).status()).as("and what was made from it").isEqualTo(401);
    }

    private Rest.Reply exchange() {
        return token(
                "grant_type=authorization_code&client_id="
                        + bigin.credentials().clientId()
                        + "&client_secret="
                        + bigin.credentials().clientSecret()
                        + "&code="
                        + bigin.credentials().issueAuthorizationCode());
    }

    @Test
    void aForeignAccountGetsNeitherTokensNorData() {
        String token = bigin.credentials().issueAccessToken();
        bigin.credentials().foreign(true);
        assertThat(refresh().json().path("error").asText()).isEqualTo("invalid_code");
        assertThat(usersWith(token).code()).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void unknownFormKeysAreRefused() {
        assertThat(token("grant_type=refresh_token&tenant=x").status()).isEqualTo(400);
        assertThat(bigin.refused()).hasSize(1);
    }
}
