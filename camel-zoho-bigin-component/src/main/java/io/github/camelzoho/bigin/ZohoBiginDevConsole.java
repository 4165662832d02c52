package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.client.BiginConnection;
import io.github.camelzoho.bigin.client.ConnectionSettings;
import io.github.camelzoho.bigin.client.Credential;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/**
 * Shows the connections to Bigin with what they have spent, where the feeds stand, and how the
 * notification channels are.
 */
@DevConsole(
        name = "zoho-bigin",
        displayName = "Zoho Bigin",
        description = "Connections to Zoho Bigin and polling consumers")
public class ZohoBiginDevConsole extends AbstractDevConsole {
    public ZohoBiginDevConsole() {
        super(
                "camel",
                "zoho-bigin",
                "Zoho Bigin",
                "Connections to Zoho Bigin and polling consumers");
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        JsonObject root = new JsonObject();
        root.put("connections", array(connections()));
        root.put("feeds", array(feeds()));
        root.put("channels", array(channels()));
        return root;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        write(text, "Connections", connections());
        write(text, "Feeds", feeds());
        write(text, "Channels", channels());
        return text.toString();
    }

    private List<Map<String, Object>> connections() {
        List<Map<String, Object>> all = new ArrayList<>();
        components()
                .forEach(
                        component ->
                                component
                                        .openConnections()
                                        .forEach((to, open) -> all.add(facts(to, open))));
        return all;
    }

    private List<Map<String, Object>> feeds() {
        return components()
                .flatMap(component -> component.consumers().stream())
                .map(ZohoBiginDevConsole::facts)
                .toList();
    }

    private List<Map<String, Object>> channels() {
        return components()
                .flatMap(component -> component.channels().stream())
                .map(ChannelFacts::of)
                .toList();
    }

    private Stream<ZohoBiginComponent> components() {
        return getCamelContext().getComponentNames().stream()
                .map(getCamelContext()::hasComponent)
                .filter(ZohoBiginComponent.class::isInstance)
                .map(ZohoBiginComponent.class::cast);
    }

    private static Map<String, Object> facts(ConnectionSettings to, BiginConnection open) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("credential", to.credential().getClass().getSimpleName());
        facts.put("address", address(to));
        facts.put("calls", open.meter().calls());
        facts.put("credits", open.meter().credits());
        facts.put("failures", open.meter().failures());
        facts.put("callsUnderWay", open.concurrency().underWay());
        facts.put("callsAllowed", open.concurrency().allowed());
        facts.put("refused", open.refusal().get().isPresent());
        return facts;
    }

    private static String address(ConnectionSettings to) {
        if (to.credential() instanceof Credential.Gateway gateway) {
            return gateway.gatewayUrl();
        }
        String own = to.apiUrl();
        return own == null ? to.dataCenter().apiUrl() : own;
    }

    private static Map<String, Object> facts(ZohoBiginConsumer consumer) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("module", String.valueOf(consumer.endpoint().getModule()));
        if (consumer.getRouteId() != null) {
            facts.put("route", consumer.getRouteId());
        }
        facts.putAll(FeedFacts.of(consumer));
        return facts;
    }

    private static JsonArray array(List<Map<String, Object>> all) {
        JsonArray array = new JsonArray();
        all.forEach(facts -> array.add(new JsonObject(facts)));
        return array;
    }

    private static void write(StringBuilder text, String title, List<Map<String, Object>> all) {
        text.append(title).append(": ").append(all.size()).append('\n');
        for (Map<String, Object> facts : all) {
            text.append('\n');
            facts.forEach(
                    (name, value) ->
                            text.append("    ")
                                    .append(name)
                                    .append(": ")
                                    .append(value)
                                    .append('\n'));
        }
        text.append('\n');
    }
}
