package io.github.camelzoho.bigin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;

/**
 * Writes the tables of {@code docs/component.md} from the catalogue that Camel's plugin generates.
 * They stand between {@code <!-- START name -->} and {@code <!-- END name -->}.
 */
final class DocumentationTables {
    private static final Path CATALOGUE =
            Path.of("src/generated/resources/META-INF/io/github/camelzoho/bigin/zoho-bigin.json");

    /** Options that every component of Camel has, in the words of this manual. */
    private static final Map<String, String> OF_CAMEL =
            Map.ofEntries(
                    Map.entry(
                            "autowiredEnabled",
                            "Whether Camel may set options from beans of their type; none of this component's is marked for it"),
                    Map.entry(
                            "bridgeErrorHandler",
                            "Hands polls that fail to the route's error handler instead of the log"),
                    Map.entry(
                            "exceptionHandler",
                            "A bean that gets failures of polls and exchanges instead of the log"),
                    Map.entry(
                            "exchangePattern", "Pattern of the exchanges; InOnly if it is not set"),
                    Map.entry(
                            "healthCheckConsumerEnabled",
                            "Health checks of consumers, which Camel has switched on"),
                    Map.entry(
                            "healthCheckProducerEnabled",
                            "Health checks of producers, if Camel has them switched on"),
                    Map.entry(
                            "backoffMultiplier",
                            "How many polls are left out after so many idle or failed ones as the two thresholds say, of which one must be set"),
                    Map.entry(
                            "backoffIdleThreshold",
                            "Idle polls in a row before polls are left out"),
                    Map.entry(
                            "backoffErrorThreshold",
                            "Failed polls in a row before polls are left out"),
                    Map.entry("repeatCount", "How many polls there are at most; 0 for no limit"),
                    Map.entry(
                            "runLoggingLevel", "Level at which begin and end of polls are logged"),
                    Map.entry(
                            "scheduledExecutorService",
                            "A pool whose threads poll; each consumer has one thread of its own if it is not set"),
                    Map.entry(
                            "scheduler",
                            "spring or quartz for times by cron, from camel-spring or camel-quartz, or a bean"),
                    Map.entry(
                            "schedulerProperties",
                            "Options of such a scheduler, each with scheduler. before its name"),
                    Map.entry("startScheduler", "Whether the scheduler starts with the route"),
                    Map.entry("timeUnit", "Unit of initialDelay and delay"),
                    Map.entry(
                            "useFixedDelay",
                            "Whether the delay counts from the end of a poll, else from its begin"),
                    Map.entry(
                            "initialDelay",
                            "Time before the first poll, in milliseconds or timeUnit"),
                    Map.entry(
                            "delay",
                            "Time between polls, in milliseconds or timeUnit. An idle poll costs a credit: set it to what the day's credits allow"),
                    Map.entry(
                            "lazyStartProducer",
                            "Starts the producer with the first message, so that a wrong credential does not keep the route from starting but fails that message"),
                    Map.entry(
                            "pollStrategy",
                            "A bean that is asked before and after polls, and whether a failed one is to be repeated at once; what it repeats begins at the stored position"),
                    Map.entry(
                            "sendEmptyMessageWhenIdle",
                            "Whether a poll without changes sends an exchange without a body"),
                    Map.entry(
                            "greedy",
                            "Whether a poll that had changes is followed by another at once"));

    /** Their values have a chapter of their own. */
    private static final List<String> LISTED_BELOW =
            List.of("operation", ZohoBiginConstants.OPERATION);

    /** Inputs of operations that say what a consumer reads, too. */
    private static final List<String> OF_BOTH_SIDES = List.of("fields", "criteria");

    private static final Pattern MARKED =
            Pattern.compile("(?s)<!-- START (\\w+) -->\n.*?<!-- END \\1 -->");

    private final ComponentModel model;
    private final Map<String, String> tables = new LinkedHashMap<>();

    private DocumentationTables(ComponentModel model) {
        this.model = model;
        List<ComponentModel.EndpointOptionModel> endpoint =
                new ArrayList<>(model.getEndpointPathOptions());
        endpoint.addAll(model.getEndpointParameterOptions());
        for (String group :
                List.of(
                        "security",
                        "common",
                        "advanced",
                        "producer",
                        "consumer",
                        "push",
                        "scheduler")) {
            tables.put(group, options(endpoint, option -> groupsOf(option).contains(group)));
        }
        List<String> onEndpoints = endpoint.stream().map(BaseOptionModel::getName).toList();
        tables.put(
                "component",
                options(
                        model.getComponentOptions(),
                        option -> !onEndpoints.contains(option.getName())));
        tables.put("headersIn", headers(header -> !isResult(header) && !isOfConsumer(header)));
        tables.put("headersOut", headers(DocumentationTables::isResult));
        tables.put(
                "headersConsumer",
                headers(header -> ChangeExchanges.HEADERS.contains(header.getName())));
    }

    static DocumentationTables fromCatalogue() throws IOException {
        return new DocumentationTables(
                JsonMapper.generateComponentModel(Files.readString(CATALOGUE)));
    }

    ComponentModel model() {
        return model;
    }

    /** The page with every table as the catalogue has it now. */
    String rendered(String page) {
        Matcher marked = MARKED.matcher(page);
        StringBuilder rendered = new StringBuilder();
        while (marked.find()) {
            String name = marked.group(1);
            String table = tables.get(name);
            if (table == null) {
                throw new IllegalArgumentException("there is no table " + name);
            }
            marked.appendReplacement(
                    rendered,
                    Matcher.quoteReplacement(
                            "<!-- START " + name + " -->\n" + table + "<!-- END " + name + " -->"));
        }
        return marked.appendTail(rendered).toString();
    }

    List<String> names() {
        return List.copyOf(tables.keySet());
    }

    private static boolean isResult(BaseOptionModel header) {
        return io.github.camelzoho.bigin.operation.OperationResult.RESULT_HEADERS.contains(
                header.getName());
    }

    private static boolean isOfConsumer(BaseOptionModel header) {
        return "consumer".equals(header.getLabel());
    }

    /** What belongs to the connection has no label, as what belongs to an operation has one. */
    private static List<String> groupsOf(BaseOptionModel option) {
        String label = option.getLabel() == null ? "" : option.getLabel();
        if (option.getName().equals("channelId")) {
            return List.of("producer", "push");
        }
        if (label.contains("webhook")) {
            return List.of("push");
        }
        if (label.contains("security")
                || option.getName().startsWith("gateway")
                || option.getName().equals("connectionId")) {
            return List.of("security");
        }
        if (label.contains("consumer")) {
            return List.of(label.contains("scheduler") ? "scheduler" : "consumer");
        }
        if (label.contains("advanced")) {
            return List.of("advanced");
        }
        if (OF_BOTH_SIDES.contains(option.getName())) {
            return List.of("producer", "consumer");
        }
        return label.contains("producer") || option.getName().equals("module")
                ? List.of("producer")
                : List.of("common");
    }

    private static String options(
            List<? extends BaseOptionModel> all, Predicate<BaseOptionModel> which) {
        StringBuilder table =
                new StringBuilder(
                        "| Option | Meaning | Default | Values |\n| --- | --- | --- | --- |\n");
        all.stream()
                .filter(which)
                .forEach(
                        option ->
                                row(
                                        table,
                                        "`" + option.getName() + "`",
                                        description(option),
                                        defaultOf(option),
                                        values(option)));
        return table.toString();
    }

    private String headers(Predicate<BaseOptionModel> which) {
        StringBuilder table =
                new StringBuilder("| Header | Meaning | Type |\n| --- | --- | --- |\n");
        model.getEndpointHeaders().stream()
                .filter(which)
                .forEach(
                        header ->
                                row(
                                        table,
                                        "`" + header.getName() + "`",
                                        description(header),
                                        values(header)));
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append('|');
        for (String cell : cells) {
            table.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
        }
        table.append('\n');
    }

    private static String description(BaseOptionModel option) {
        String text =
                OF_CAMEL.getOrDefault(option.getName(), option.getDescription())
                        .strip()
                        .replace("|", "\\|");
        String sentence = text.endsWith(".") ? text : text + ".";
        return (option.isRequired() ? "**Required.** " : "")
                + sentence
                + (option.isSecret() ? " **Secret.**" : "");
    }

    private static String defaultOf(BaseOptionModel option) {
        Object value = option.getDefaultValue();
        // The generator gives every Boolean a default, also one that may be unset.
        boolean none = value == null || option.getJavaType().equals("java.lang.Boolean");
        return none ? "" : "`" + value + "`";
    }

    private static String values(BaseOptionModel option) {
        if (option.getEnums() != null
                && !option.getEnums().isEmpty()
                && !LISTED_BELOW.contains(option.getName())) {
            StringBuilder values = new StringBuilder();
            option.getEnums().forEach(value -> values.append('`').append(value).append("` "));
            return values.toString().strip();
        }
        if ("duration".equals(option.getType())) {
            return "duration, e.g. `500` (ms) or `10s`";
        }
        String type = option.getJavaType();
        return "`" + type.replaceAll("(?:\\w+\\.)+(?=[A-Z])", "") + "`";
    }
}
