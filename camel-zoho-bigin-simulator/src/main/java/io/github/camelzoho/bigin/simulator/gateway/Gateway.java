package io.github.camelzoho.bigin.simulator.gateway;

import io.github.camelzoho.bigin.simulator.SimulatorClock;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.http.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * The Maton gateway: its key, its own scopes, and its rate limit. Its errors are no Bigin errors:
 * they have neither {@code code} nor {@code status}.
 *
 * <p>Source: <a href="https://github.com/maton-ai/api-gateway-skill">the gateway's public
 * description</a>.
 */
public final class Gateway {
    public static final String API_KEY = "simulator-maton-key";

    /** What the gateway's own Zoho client may do: no activities, notes, COQL, bulk, channels. */
    public static final Set<String> DEFAULT_SCOPES =
            Set.of(
                    "ZohoBigin.modules.contacts.ALL",
                    "ZohoBigin.modules.accounts.ALL",
                    "ZohoBigin.modules.Pipelines.ALL",
                    "ZohoBigin.modules.products.ALL",
                    "ZohoBigin.settings.ALL",
                    "ZohoBigin.users.ALL",
                    "ZohoBigin.org.READ",
                    "ZohoSearch.securesearch.READ");

    private static final int DEFAULT_RATE = 10;
    private static final long USER = 4_001_002_000_000_099_001L;

    private final SimulatorClock clock;
    private final Connections connections;
    private final Deque<Instant> recent = new ArrayDeque<>();
    private Set<String> scopes = DEFAULT_SCOPES;
    private int requestsPerSecond = DEFAULT_RATE;

    public Gateway(SimulatorClock clock, Connections connections) {
        this.clock = clock;
        this.connections = connections;
    }

    /** Sets the gateway's scopes. */
    public synchronized void scopes(Set<String> granted) {
        scopes = Set.copyOf(granted);
    }

    /** Sets how many calls one second takes, by the simulator's clock; 0 for no limit. */
    public synchronized void requestsPerSecond(int calls) {
        requestsPerSecond = calls;
    }

    public synchronized void reset() {
        recent.clear();
        scopes = DEFAULT_SCOPES;
        requestsPerSecond = DEFAULT_RATE;
    }

    /** Refused by the gateway itself; the answer stands ready. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        Refused(int status, String message) {
            super(message);
            answer = Answer.json(status, Map.of("error", Map.of("message", message)));
        }

        public Answer answer() {
            return answer;
        }
    }

    /** Checks key and rate; needed for the connections API too. */
    public synchronized void checkKey(Call call) {
        if (!call.header("Authorization").orElse("").equals("Bearer " + API_KEY)) {
            throw new Refused(401, "Invalid or missing API key");
        }
        Instant now = clock.now();
        recent.removeIf(time -> !time.isAfter(now.minus(Duration.ofSeconds(1))));
        if (requestsPerSecond > 0 && recent.size() >= requestsPerSecond) {
            throw new Refused(429, "Rate limit exceeded");
        }
        recent.addLast(now);
        call.caller(new Caller("gateway", USER, scopes, Instant.MAX));
    }

    /** Checks that a call to Bigin has an active connection. */
    public void checkConnection(Call call) {
        if (!connections.active(call.header("Maton-Connection"))) {
            throw new Refused(400, "No active connection for zoho-bigin");
        }
    }
}
