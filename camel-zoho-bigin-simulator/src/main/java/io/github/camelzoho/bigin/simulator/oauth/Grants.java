package io.github.camelzoho.bigin.simulator.oauth;

import io.github.camelzoho.bigin.simulator.SimulatorClock;
import io.github.camelzoho.bigin.simulator.http.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The client, its refresh tokens and codes, and every access token made. */
public final class Grants {
    public static final String CLIENT_ID = "1000.SIMULATORCLIENT";
    public static final String CLIENT_SECRET = "simulator-secret";
    public static final String FIRST_REFRESH_TOKEN = "1000.simulator.refresh";
    static final Duration LIFE = Duration.ofHours(1);

    private static final Duration CODE_LIFE = Duration.ofMinutes(2);
    private static final Duration QUOTA_WINDOW = Duration.ofMinutes(10);
    private static final int QUOTA = 10;
    private static final Duration REFRESH_TOKEN_WINDOW = Duration.ofMinutes(1);
    private static final int REFRESH_TOKEN_QUOTA = 5;
    private static final int REFRESH_TOKENS_KEPT = 20;
    private static final long FIRST_USER = 4_001_002_000_000_099_001L;

    private record Token(Caller caller, String refreshToken) {}

    private final SimulatorClock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Token> accessTokens = new HashMap<>();
    private final Map<String, Deque<Instant>> issues = new LinkedHashMap<>();
    private final Deque<Instant> exchanges = new ArrayDeque<>();
    private final Map<String, Instant> codes = new HashMap<>();
    private final List<String> issued = new ArrayList<>();
    private Set<String> scopes = Scopes.ALL;
    private boolean foreign;

    public Grants(SimulatorClock clock) {
        this.clock = clock;
        reset();
    }

    public synchronized void reset() {
        accessTokens.clear();
        issues.clear();
        exchanges.clear();
        codes.clear();
        issued.clear();
        issues.put(FIRST_REFRESH_TOKEN, new ArrayDeque<>());
        scopes = Scopes.ALL;
        foreign = false;
    }

    /** Whether the account belongs to another data centre than the one that was asked. */
    public synchronized boolean foreign() {
        return foreign;
    }

    public synchronized void foreign(boolean other) {
        foreign = other;
    }

    public synchronized void scopes(Set<String> granted) {
        scopes = Set.copyOf(granted);
    }

    public synchronized Set<String> scopes() {
        return scopes;
    }

    synchronized boolean knowsRefreshToken(String token) {
        return issues.containsKey(token);
    }

    /** A code that can be exchanged once within two minutes. */
    public synchronized String newCode() {
        String code = "1000.code." + numbers.incrementAndGet();
        codes.put(code, clock.now().plus(CODE_LIFE));
        return code;
    }

    /** Whether so many refresh tokens were made in this minute that there are no more. */
    synchronized boolean exchangesThrottled() {
        Instant start = clock.now().minus(REFRESH_TOKEN_WINDOW);
        exchanges.removeIf(time -> !time.isAfter(start));
        return exchanges.size() >= REFRESH_TOKEN_QUOTA;
    }

    /**
     * Turns a code into a refresh token, if it is good. More than twenty are not kept: the oldest
     * one ends.
     */
    synchronized Optional<String> exchange(String code) {
        Instant expires = codes.remove(code);
        if (expires == null || clock.now().isAfter(expires)) {
            return Optional.empty();
        }
        exchanges.addLast(clock.now());
        if (issues.size() >= REFRESH_TOKENS_KEPT) {
            revokeRefreshToken(issues.keySet().iterator().next());
        }
        String refreshToken = "1000.simulator.refresh." + numbers.incrementAndGet();
        issues.put(refreshToken, new ArrayDeque<>());
        return Optional.of(refreshToken);
    }

    /** A new access token, or nothing when ten were made in ten minutes. */
    synchronized Optional<String> refresh(String refreshToken) {
        Deque<Instant> times = issues.computeIfAbsent(refreshToken, t -> new ArrayDeque<>());
        Instant start = clock.now().minus(QUOTA_WINDOW);
        times.removeIf(time -> !time.isAfter(start));
        if (times.size() >= QUOTA) {
            return Optional.empty();
        }
        times.addLast(clock.now());
        String token = issue(refreshToken);
        issued.add(token);
        return Optional.of(token);
    }

    /** A valid access token that counts against no quota. */
    public synchronized String issue(String refreshToken) {
        return issue(refreshToken, FIRST_USER);
    }

    /** As {@link #issue(String)}, for any user. */
    public synchronized String issue(String refreshToken, long user) {
        String token = "1000.access." + numbers.incrementAndGet();
        Instant expires = clock.now().plus(LIFE);
        accessTokens.put(
                token, new Token(new Caller("token", user, scopes, expires), refreshToken));
        return token;
    }

    /** Who a token stands for, while it is valid. */
    synchronized Optional<Caller> caller(String accessToken) {
        Token token = accessTokens.get(accessToken);
        if (token == null || foreign || !clock.now().isBefore(token.caller().expires())) {
            return Optional.empty();
        }
        return Optional.of(token.caller());
    }

    public synchronized void revokeAccessToken(String token) {
        accessTokens.remove(token);
    }

    /** Ends a refresh token and all access tokens made from it; false if it is unknown. */
    public synchronized boolean revokeRefreshToken(String token) {
        accessTokens.values().removeIf(t -> t.refreshToken().equals(token));
        return issues.remove(token) != null;
    }

    /** The access tokens the token endpoint handed out. */
    public synchronized List<String> issued() {
        return List.copyOf(issued);
    }
}
