package io.github.camelzoho.bigin;

import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** What is run where camel-webhook is not on the class path. Talks to the test in JDK types. */
public final class WithoutWebhook {
    private WithoutWebhook() {}

    /**
     * Starts a polling route and sends a message.
     *
     * @return the endpoint's class, the number of contacts, and why push=true is refused
     */
    public static Map<String, Object> run(String url, String token, String directory)
            throws Exception {
        String options = "?accessToken=" + token + "&apiUrl=" + url;
        String poll = "zoho-bigin:Contacts" + options + "&stateDirectory=" + directory;
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from(poll + "&initialDelay=3600000").routeId("poll").to("mock:change");
                        }
                    });
            context.start();
            String pushed = failure(context, poll + "&cursorName=pushed&push=true");
            List<?> contacts =
                    context.createProducerTemplate()
                            .requestBody(
                                    "zoho-bigin:Contacts"
                                            + options
                                            + "&operation=list&fields=Last_Name",
                                    null,
                                    List.class);
            return Map.of(
                    "endpoint",
                    context.getRoute("poll").getEndpoint().getClass().getSimpleName(),
                    "started",
                    context.getRouteController().getRouteStatus("poll").isStarted(),
                    "contacts",
                    contacts.size(),
                    "push",
                    pushed);
        }
    }

    /** Why a route can't be started. */
    private static String failure(DefaultCamelContext context, String from) {
        try {
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from(from).to("mock:pushed");
                        }
                    });
            return "none";
        } catch (Exception e) {
            StringBuilder messages = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                messages.append(cause.getMessage()).append('\n');
            }
            return messages.toString();
        }
    }
}
