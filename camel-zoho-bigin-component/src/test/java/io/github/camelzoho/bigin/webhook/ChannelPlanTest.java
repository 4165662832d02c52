package io.github.camelzoho.bigin.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.poll.EventType;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ids and secrets of channels. */
class ChannelPlanTest {

    private static ChannelPlan plan(String id, Duration life) {
        return new ChannelPlan(
                id,
                "Contacts",
                "https://hooks.lumen.example/secret-path",
                Set.of(EventType.created),
                ChannelToken.of("A-token-of-many-characters"),
                life,
                false);
    }

    @Test
    void derivedIdIsTheSameForTheSamePartsAndAnotherForOthers() {
        List<String> parts = List.of("https://hooks.lumen.example", "Contacts", "feed");
        String id = ChannelPlan.derivedId(parts);
        assertThat(id).isEqualTo(ChannelPlan.derivedId(parts)).matches("[1-9][0-9]{17}");
        assertThat(Long.parseLong(id)).isPositive();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            ids.add(ChannelPlan.derivedId(List.of("https://hooks.lumen.example/" + i, "Contacts")));
        }
        assertThat(ids).hasSize(100_000);
        assertThat(ChannelPlan.derivedId(List.of("ab", "c")))
                .isNotEqualTo(ChannelPlan.derivedId(List.of("a", "bc")))
                .isNotEqualTo(ChannelPlan.derivedId(List.of("abc")));
    }

    @Test
    void derivedIdOfThisVersionStaysTheSame() {
        assertThat(ChannelPlan.derivedId(List.of("https://hooks.lumen.example", "Contacts")))
                .as("a change would leave the channels of running applications behind")
                .isEqualTo("489836828576564494");
    }

    @Test
    void tokenHasFullLengthAndAllOfItIsChance() {
        String one = ChannelToken.random(new SecureRandom()).value();
        String two = ChannelToken.random(new SecureRandom()).value();
        assertThat(one).matches("[A-Za-z0-9]{50}").isNotEqualTo(two);
        assertThat(ChannelToken.random(new Random(1)).value())
                .as("the chance is handed in")
                .isEqualTo(ChannelToken.random(new Random(1)).value());
    }

    @Test
    void tokenMatchesItselfOnly() {
        ChannelToken token = ChannelToken.of("A-token-of-many-characters");
        assertThat(token.matches("A-token-of-many-characters")).isTrue();
        assertThat(token.matches("A-token-of-many-character")).isFalse();
        assertThat(token.matches("")).isFalse();
        assertThat(token.matches(null)).isFalse();
        assertThat(token.matches(7)).isFalse();
    }

    @Test
    void secretsAreNotShown() {
        assertThat(plan("7001", Duration.ofDays(1)).toString())
                .isEqualTo("channel 7001 of Contacts")
                .doesNotContain("token", "secret-path");
        assertThat(ChannelToken.of("A-token-of-many-characters")).hasToString("xxxxxx");
    }

    @Test
    void wrongValuesAreRefusedWithWords() {
        assertThatThrownBy(() -> plan("7x", Duration.ofDays(1)))
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("channelId");
        assertThatThrownBy(() -> plan("7", Duration.ofMinutes(9)))
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("channelLife");
        assertThatThrownBy(() -> plan("7", Duration.ofHours(25)))
                .isInstanceOf(ZohoBiginInputException.class);
        assertThatThrownBy(() -> ChannelToken.of("short"))
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("notificationToken")
                .hasMessageNotContaining("short");
        assertThatThrownBy(() -> ChannelToken.of("x".repeat(51)))
                .isInstanceOf(ZohoBiginInputException.class);
    }
}
