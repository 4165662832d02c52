package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Set;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.console.DevConsole;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;

/** What operators see of a push consumer. */
class ZohoBiginPushManagementTest extends SimulatedHints {

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withJMX(true);
    }

    @Test
    void figuresAreInJmxAndNamesHoldNoSecret() throws Exception {
        push("fields=Last_Name&notificationToken=a-token-of-my-own");
        contact("Varga");
        told(1);
        notifications().forge(lastDelivery(), payload -> {});
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> endpoints =
                server.queryNames(
                        new ObjectName(
                                "org.apache.camel:context="
                                        + context.getManagementName()
                                        + ",type=endpoints,name=*zoho-bigin*"),
                        null);
        assertThat(endpoints.toString()).doesNotContain("a-token-of-my-own");
        ObjectName name =
                endpoints.stream()
                        .filter(one -> one.toString().contains("zoho-bigin://Contacts"))
                        .findFirst()
                        .orElseThrow();
        assertThat(server.getAttribute(name, "ChannelState")).isEqualTo("open");
        assertThat(server.getAttribute(name, "ChannelId"))
                .isEqualTo(notifications().channels().get(0).id());
        assertThat(server.getAttribute(name, "ChannelExpiry"))
                .isEqualTo(notifications().channels().get(0).expiry().toString());
        assertThat(server.getAttribute(name, "NotificationsTaken")).isEqualTo(1L);
        assertThat(server.getAttribute(name, "CallsRefused")).isEqualTo(1L);
        assertThat(server.getAttribute(name, "NotificationsWaiting")).isEqualTo(0);
        assertThat(server.getAttribute(name, "Module")).isEqualTo("Contacts");
        assertThat((Long) server.getAttribute(name, "Credits")).isPositive();
    }

    @Test
    void channelIsInTheDevConsole() throws Exception {
        push("fields=Last_Name");
        ZohoBiginDevConsole console = new ZohoBiginDevConsole();
        console.setCamelContext(context);
        String text = String.valueOf(console.call(DevConsole.MediaType.TEXT));
        assertThat(text)
                .contains("Channels: 1", notifications().channels().get(0).id(), "state: open")
                .doesNotContain(notifications().channels().get(0).token());
        assertThat(String.valueOf(console.call(DevConsole.MediaType.JSON)))
                .contains("channels=[{", "notificationsTaken=0");
        context.getRouteController().stopRoute(ROUTE);
        assertThat(String.valueOf(console.call(DevConsole.MediaType.TEXT))).contains("Channels: 0");
    }

    @Test
    void channelOfAPollingConsumerIsThereToo() throws Exception {
        assist("fields=Last_Name");
        contact("Varga");
        soon();
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName endpoint = mbean(server, "endpoints", "*zoho-bigin*Contacts*");
        assertThat(server.getAttribute(endpoint, "ChannelState")).isEqualTo("open");
        assertThat(server.getAttribute(endpoint, "ChannelId"))
                .isEqualTo(notifications().channels().get(0).id());
        assertThat(server.getAttribute(endpoint, "NotificationsTaken")).isEqualTo(1L);
        assertThat(server.getAttribute(endpoint, "NotificationsWaiting")).isEqualTo(0);
        ObjectName consumer = mbean(server, "consumers", "*ZohoBiginConsumer*");
        assertThat(server.getAttribute(consumer, "Hints")).isEqualTo(1L);
        ZohoBiginDevConsole console = new ZohoBiginDevConsole();
        console.setCamelContext(context);
        assertThat(String.valueOf(console.call(DevConsole.MediaType.TEXT)))
                .contains("Channels: 1", "state: open", "hints: 1");
        context.getRouteController().stopRoute(ROUTE);
        assertThat(server.getAttribute(endpoint, "ChannelState")).isNull();
    }

    private ObjectName mbean(MBeanServer server, String type, String name) throws Exception {
        String names =
                "org.apache.camel:context="
                        + context.getManagementName()
                        + ",type="
                        + type
                        + ",name="
                        + name;
        return server.queryNames(new ObjectName(names), null).iterator().next();
    }
}
