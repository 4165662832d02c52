package io.github.camelzoho.bigin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.examples.changefeed.ChangeFeedRoutes;
import io.github.camelzoho.bigin.examples.cluster.ClusterRoutes;
import io.github.camelzoho.bigin.examples.pushfeed.PushFeedRoutes;
import io.github.camelzoho.bigin.examples.quickstart.QuickstartRoutes;
import io.github.camelzoho.bigin.examples.tablesync.TableSyncRoutes;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SameRoutesTest {
    private static final Pattern URI = Pattern.compile("(?<=uri=\")([^\"]*)");
    private final CamelContext javaCamel = new DefaultCamelContext();
    private final CamelContext yamlCamel = new DefaultCamelContext();

    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of("quickstart", new QuickstartRoutes()),
                Arguments.of("change-feed", new ChangeFeedRoutes()),
                Arguments.of("cluster", new ClusterRoutes()),
                Arguments.of("push-feed", new PushFeedRoutes()),
                Arguments.of("table-sync", new TableSyncRoutes()));
    }

    @AfterEach
    void stop() {
        javaCamel.stop();
        yamlCamel.stop();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void javaAndYamlHaveTheSameRoutes(String example, RoutesBuilder inJava) throws Exception {
        Resource file =
                PluginHelper.getResourceLoader(yamlCamel)
                        .resolveResource("classpath:" + example + "/routes.yaml");
        RoutesBuilder inYaml =
                PluginHelper.getRoutesLoader(yamlCamel).findRoutesBuilders(file).iterator().next();

        assertThat(routes(yamlCamel, inYaml))
                .isNotEmpty()
                .containsExactlyEntriesOf(routes(javaCamel, inJava));
    }

    /** Each route as Camel writes it in XML, by its id. */
    private static Map<String, String> routes(CamelContext context, RoutesBuilder builder)
            throws Exception {
        context.addRoutes(builder);
        Map<String, String> routes = new TreeMap<>();
        Model model = context.getCamelContextExtension().getContextPlugin(Model.class);
        for (RouteDefinition route : model.getRouteDefinitions()) {
            String xml = PluginHelper.getModelToXMLDumper(context).dumpModelAsXml(context, route);
            routes.put(route.getRouteId(), URI.matcher(xml).replaceAll(SameRoutesTest::sorted));
        }
        return routes;
    }

    /** YAML sorts the options of an endpoint. */
    private static String sorted(MatchResult uri) {
        String[] parts = uri.group(1).split("[?]");
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .flatMap(options -> Arrays.stream(options.split("&amp;")))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
    }
}
