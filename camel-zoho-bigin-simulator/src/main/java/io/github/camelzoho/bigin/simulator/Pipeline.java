package io.github.camelzoho.bigin.simulator;

import io.github.camelzoho.bigin.simulator.gateway.Gateway;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.http.Route;
import io.github.camelzoho.bigin.simulator.http.Routes;
import io.github.camelzoho.bigin.simulator.oauth.Scopes;
import io.github.camelzoho.bigin.simulator.oauth.TokenGuard;
import java.util.List;
import java.util.Map;

/** The way of a call: credential, limits, route, scopes, parameters, credits, handler. */
final class Pipeline {
    private static final String API = "/bigin/";
    private static final String GATEWAY_APP = "/zoho-bigin";

    /** On a host of its own, which the gateway does not have. */
    private static final String UPLOAD = "/bigin/v2/upload";

    private final World world;
    private final Routes routes;
    private final TokenGuard tokens;
    private final Gateway gateway;
    private final Scopes scopes;
    private final Credits credits;
    private final Concurrency concurrency;

    Pipeline(
            World world,
            Routes routes,
            TokenGuard tokens,
            Gateway gateway,
            Credits credits,
            Concurrency concurrency) {
        this.world = world;
        this.routes = routes;
        this.tokens = tokens;
        this.gateway = gateway;
        this.scopes = new Scopes(world.switches());
        this.credits = credits;
        this.concurrency = concurrency;
    }

    /** Answers a call; {@code wait} takes the time the call is meant to last. */
    Answer answer(Call call, Runnable wait) {
        try {
            if (call.path().startsWith("/connections")) {
                wait.run();
                gateway.checkKey(call);
                return unlimited(call, call.path());
            }
            if (call.path().startsWith("/oauth/")) {
                wait.run();
                return unlimited(call, call.path());
            }
            return withHeaders(call, api(call, wait));
        } catch (Gateway.Refused refused) {
            return refused.answer();
        } catch (ApiError error) {
            return Answer.error(error);
        }
    }

    private Answer unlimited(Call call, String path) {
        return route(call, path).handler().answer(call);
    }

    private Answer api(Call call, Runnable wait) {
        String path = call.path();
        if (path.startsWith(GATEWAY_APP + API)) {
            gateway.checkKey(call);
            gateway.checkConnection(call);
            path = path.substring(GATEWAY_APP.length());
            if (path.equals(UPLOAD)) {
                throw unknown(call, call.method() + " " + call.path());
            }
        } else if (path.startsWith(API)) {
            call.caller(tokens.check(call));
        }
        Route route = route(call, path);
        boolean heavy = route.heavy().test(call);
        concurrency.enter(heavy);
        try {
            wait.run();
            route.scopes().forEach(scope -> requireScope(call, scope));
            checkParameters(call, route);
            takeCredits(call, route);
            return world.database().locked(() -> route.handler().answer(call));
        } catch (ApiError error) {
            return Answer.error(error);
        } finally {
            concurrency.leave(heavy);
        }
    }

    private Route route(Call call, String path) {
        Routes.Found found = routes.find(call, path);
        Route route = found.route();
        if (route != null) {
            return route;
        }
        String what = call.method() + " " + path;
        if (found.pathKnown()) {
            throw call.refuse(
                    what,
                    new ApiError(
                            world.switches().get(Switch.WRONG_METHOD_STATUS),
                            "INVALID_REQUEST_METHOD",
                            Map.of(),
                            "The http request method type is not a valid one"));
        }
        throw unknown(call, what);
    }

    private static ApiError unknown(Call call, String what) {
        return call.refuse(
                what,
                new ApiError(
                        404,
                        "INVALID_URL_PATTERN",
                        Map.of(),
                        "Please check if the URL trying to access is a correct one"));
    }

    private void requireScope(Call call, String scope) {
        String needed = scope.replace("{module}", call.optionalVariable("module").orElse(""));
        scopes.require(needed, call.caller().scopes());
    }

    private static void checkParameters(Call call, Route route) {
        for (Map.Entry<String, List<String>> param : call.query().entrySet()) {
            String name = param.getKey();
            if (!route.params().contains(name)) {
                throw call.refuse("parameter " + name, "INVALID_REQUEST", Map.of("param", name));
            }
            if (param.getValue().size() > 1) {
                throw call.refuse(
                        "parameter " + name + " sent twice",
                        "INVALID_REQUEST",
                        Map.of("param", name));
            }
        }
    }

    private void takeCredits(Call call, Route route) {
        int price = route.credits().applyAsInt(call);
        if (!credits.take(price)) {
            throw new ApiError(
                    world.switches().get(Switch.CREDITS_STATUS),
                    world.switches().get(Switch.CREDITS_CODE),
                    Map.of(),
                    "You have used all API credits of 24 hours");
        }
        call.credits(price);
    }

    private Answer withHeaders(Call call, Answer answer) {
        Answer more = answer.with("Server", "ZGS").with("Cache-Control", "no-store");
        if (call.credential().equals("token")) {
            String expiry = world.times().text(call.caller().expires());
            more = more.with("x-accesstoken-reset", expiry);
        }
        return world.switches().get(Switch.CREDITS_HEADER)
                ? more.with("X-API-CREDITS-REMAINING", Integer.toString(credits.remaining()))
                : more;
    }
}
