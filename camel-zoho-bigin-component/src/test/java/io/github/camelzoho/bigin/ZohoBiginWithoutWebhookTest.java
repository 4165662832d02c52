package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** camel-webhook is optional: without it the component loads, reads and polls. */
class ZohoBiginWithoutWebhookTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    @TempDir Path positions;

    /** The class path of the tests without the jar. */
    private static URLClassLoader withoutWebhook() throws Exception {
        List<URL> urls = new ArrayList<>();
        int left = 0;
        for (String entry :
                Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator))) {
            if (new File(entry).getName().startsWith("camel-webhook")) {
                left++;
            } else {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        assertThat(left).as("camel-webhook is there for all other tests").isEqualTo(1);
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    @Test
    @SuppressWarnings("unchecked") // what is checked is the content
    void componentLoadsReadsAndPolls(BiginSimulator bigin) throws Exception {
        bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        try (URLClassLoader loader = withoutWebhook()) {
            assertThatThrownBy(() -> loader.loadClass(WebhookCapableEndpoint.class.getName()))
                    .isInstanceOf(ClassNotFoundException.class);
            thread.setContextClassLoader(loader);
            Map<String, Object> seen =
                    (Map<String, Object>)
                            loader.loadClass(WithoutWebhook.class.getName())
                                    .getMethod("run", String.class, String.class, String.class)
                                    .invoke(
                                            null,
                                            bigin.url(),
                                            bigin.credentials().issueAccessToken(),
                                            positions.toString());
            assertThat(seen)
                    .containsEntry("endpoint", "ZohoBiginEndpoint")
                    .containsEntry("started", true)
                    .containsEntry("contacts", 1);
            assertThat(String.valueOf(seen.get("push")))
                    .contains("push=true needs camel-webhook", "camel-platform-http-vertx");
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    @Test
    void withItEndpointsCanBeUsedWithWebhook() throws Exception {
        try (org.apache.camel.impl.DefaultCamelContext context =
                new org.apache.camel.impl.DefaultCamelContext()) {
            assertThat(context.getEndpoint("zoho-bigin:Contacts?accessToken=1000.x"))
                    .isInstanceOf(WebhookCapableEndpoint.class);
        }
    }
}
