package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Credits of a day, and calls at the same time. */
class LimitsTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
    }

    private int cost(Runnable call) {
        int before = bigin.credits().used();
        call.run();
        return bigin.credits().used() - before;
    }

    private static String contacts(int count) {
        return "{\"data\":["
                + "{\"Last_Name\":\"V\"},".repeat(count - 1)
                + "{\"Last_Name\":\"V\"}]}";
    }

    @Test
    void callsCostWhatTheTableSays() {
        String view = bigin.organization().addCustomView("Contacts", "All", r -> true);
        assertThat(cost(() -> rest.get("/Contacts?fields=id"))).isEqualTo(1);
        assertThat(cost(() -> rest.get("/Contacts?fields=id&cvid=" + view))).isEqualTo(3);
        assertThat(cost(() -> rest.get("/users"))).isEqualTo(1);
        assertThat(cost(() -> rest.post("/Contacts", contacts(10)))).isEqualTo(1);
        assertThat(cost(() -> rest.post("/Contacts", contacts(11)))).isEqualTo(2);
        assertThat(cost(() -> rest.post("/Contacts/upsert", contacts(100)))).isEqualTo(10);
        assertThat(cost(() -> rest.put("/Contacts", contacts(21)))).isEqualTo(3);
        assertThat(cost(() -> rest.delete("/Contacts?ids=1,2,3"))).isEqualTo(1);
        assertThat(cost(() -> rest.post("/coql", "{}"))).isEqualTo(1);
        assertThat(cost(() -> bigin.module("Contacts").insert(Map.of()))).isZero();
        assertThat(bigin.calls().get(1).credits()).isEqualTo(3);
    }

    @Test
    void exhaustedCreditsComeBackAfter24Hours() {
        rest.get("/users");
        bigin.clock().advance(Duration.ofMinutes(30));
        bigin.credits().exhaust();
        Rest.Reply refused = rest.get("/users");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
        bigin.switches().set(Switch.CREDITS_STATUS, 400).set(Switch.CREDITS_CODE, "LIMIT_EXCEEDED");
        assertThat(rest.get("/users").status()).isEqualTo(400);
        assertThat(rest.get("/users").code()).isEqualTo("LIMIT_EXCEEDED");
        bigin.clock().advance(Duration.ofHours(23).plusMinutes(30));
        assertThat(Rest.of(bigin).get("/users").status())
                .as("the first one is free")
                .isEqualTo(200);
        assertThat(Rest.of(bigin).get("/users").status()).isEqualTo(400);
        bigin.clock().advance(Duration.ofMinutes(30));
        assertThat(Rest.of(bigin).get("/users").status()).isEqualTo(200);
        assertThat(bigin.credits().used()).isEqualTo(2);
    }

    @Test
    void whatIsLeftMayStandInAHeader() {
        bigin.credits().limit(10);
        assertThat(rest.get("/users").http().headers().firstValue("X-API-CREDITS-REMAINING"))
                .isEmpty();
        bigin.switches().set(Switch.CREDITS_HEADER, true);
        assertThat(rest.get("/users").http().headers().firstValue("X-API-CREDITS-REMAINING"))
                .contains("8");
    }

    @Test
    void theEleventhCallAtTheSameTimeIsRefused() {
        CountDownLatch release = new CountDownLatch(1);
        bigin.faults().add(Fault.heldUntil(release)).on("GET", "/bigin/v2/users").always();
        List<CompletableFuture<Integer>> running = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            running.add(
                    CompletableFuture.supplyAsync(
                            this::heldCall, task -> new Thread(task).start()));
        }
        Rest.Reply eleventh = rest.get("/org");
        while (eleventh.status() == 200) {
            eleventh = rest.get("/org"); // until all ten have arrived
        }
        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.code()).isEqualTo("TOO_MANY_REQUESTS");
        release.countDown();
        running.forEach(call -> assertThat(call.join()).isEqualTo(200));
        assertThat(rest.get("/org").status()).isEqualTo(200);
    }

    /** Tries again if the call that looks whether all have arrived has just taken its place. */
    private int heldCall() {
        int status = rest.get("/users").status();
        while (status == 429) {
            status = rest.get("/users").status();
        }
        return status;
    }

    @Test
    void heavyCallsHaveALimitOfTheirOwn() {
        try (BiginSimulator strict =
                BiginSimulator.start(SimulatorOptions.defaults().withHeavyConcurrencyLimit(0))) {
            Rest other = Rest.of(strict);
            assertThat(other.get("/Contacts?fields=id").status()).isEqualTo(204);
            assertThat(other.get("/Contacts?fields=id&sort_by=id").status()).isEqualTo(429);
            assertThat(other.post("/Contacts", contacts(10)).status()).isEqualTo(201);
            assertThat(other.post("/Contacts", contacts(11)).status()).isEqualTo(429);
        }
    }
}
