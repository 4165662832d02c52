package io.github.camelzoho.bigin.examples.assistanttools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import io.github.camelzoho.bigin.ZohoBiginOperation;
import io.github.camelzoho.bigin.examples.ExampleRoutes;
import io.github.camelzoho.bigin.examples.Recorded;
import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.examples.assistanttools.ScriptedModel.Call;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools called as a model calls them, without a model. */
class AssistantToolsTest {
    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    private static final String REFUSED = "Refused: this assistant may only read.";

    @Test
    void toolsAreWhatTheTableOfOperationsSays() throws Exception {
        ScriptedModel model = converse(Allowance.readOnly(10), List.of());

        assertThat(model.tools())
                .extracting(ToolSpecification::name)
                .containsExactlyInAnyOrderElementsOf(
                        AssistantToolRoutes.OPERATIONS.stream()
                                .map(one -> "bigin_" + one)
                                .toList());
        ToolSpecification search = tool(model, "bigin_search");
        assertThat(search.description())
                .isEqualTo("Zoho Bigin, a CRM. " + ZohoBiginOperation.search.description());
        assertThat(search.parameters().properties())
                .containsOnlyKeys(
                        "module",
                        "criteria",
                        "email",
                        "phone",
                        "word",
                        "fields",
                        "approved",
                        "maxRecords");
        assertThat(search.parameters().properties().get("word"))
                .isInstanceOfSatisfying(
                        JsonStringSchema.class,
                        word ->
                                assertThat(word.description())
                                        .startsWith("Searches every searchable field"));
        assertThat(search.parameters().properties().get("approved"))
                .isInstanceOfSatisfying(
                        JsonEnumSchema.class,
                        approved ->
                                assertThat(approved.enumValues())
                                        .containsExactly("true", "false", "both"));
        assertThat(search.parameters().properties().get("maxRecords"))
                .isInstanceOf(JsonIntegerSchema.class);
        assertThat(tool(model, "bigin_create").description()).endsWith("Not permitted at present.");
        assertThat(tool(model, "bigin_create").parameters().properties())
                .containsKeys("body", "trigger");
        assertThat(tool(model, "bigin_create").parameters().properties().get("validatePickLists"))
                .isInstanceOf(JsonBooleanSchema.class);
    }

    @Test
    void answersAreJson() throws Exception {
        String id = contact("Varga");

        List<String> answers =
                answers(
                        Allowance.readOnly(20),
                        new Call(
                                "bigin_get",
                                "{\"module\":\"Contacts\",\"recordId\":\""
                                        + id
                                        + "\",\"fields\":[\"Last_Name\"]}"),
                        new Call("bigin_count", "{\"module\":\"Contacts\"}"),
                        new Call(
                                "bigin_coql",
                                "{\"query\":\"select Last_Name from Contacts where Last_Name ="
                                        + " 'Varga'\"}"));

        assertThat(answers.get(0)).startsWith("{").contains("\"Last_Name\":\"Varga\"");
        assertThat(answers.get(1)).isEqualTo("1");
        assertThat(answers.get(2)).startsWith("[{").contains("\"Last_Name\":\"Varga\"");
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void writesAreRefusedUnlessAllowed() throws Exception {
        Call create =
                new Call(
                        "bigin_create",
                        "{\"module\":\"Contacts\",\"body\":\"{\\\"Last_Name\\\":\\\"Okoro\\\"}\"}");

        assertThat(answers(Allowance.readOnly(20), create))
                .singleElement()
                .asString()
                .startsWith(REFUSED);
        assertThat(bigin().module("Contacts").all()).isEmpty();
        assertThat(bigin().calls()).isEmpty();

        assertThat(answers(new Allowance(true, 20), create))
                .singleElement()
                .asString()
                .contains("SUCCESS");
        assertThat(bigin().module("Contacts").all()).hasSize(1);
    }

    @Test
    void recordsMayComeAsObjectsOrText() throws Exception {
        String id = contact("Varga");

        List<String> answers =
                answers(
                        new Allowance(true, 20),
                        new Call(
                                "bigin_update",
                                "{\"module\":\"Contacts\",\"recordId\":\""
                                        + id
                                        + "\",\"body\":{\"Last_Name\":\"Okoro\"}}"),
                        new Call(
                                "bigin_create",
                                "{\"module\":\"Contacts\",\"body\":[{\"Last_Name\":\"A\"},{\"Last_Name\":\"B\"}]}"));

        assertThat(answers).allMatch(answer -> answer.contains("SUCCESS"));
        assertThat(bigin().module("Contacts").all())
                .extracting("Last_Name")
                .containsExactlyInAnyOrder("Okoro", "A", "B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"CamelZohoBiginOperation\":\"delete\"",
                "\"CamelZohoBiginModule\":\"Accounts\"",
                "\"operation\":\"delete\"",
                "\"CamelHttpUri\":\"http://elsewhere.example\""
            })
    void nothingElseIsTakenFromTheModel(String smuggled) throws Exception {
        String id = contact("Varga");

        List<String> answers =
                answers(
                        Allowance.readOnly(20),
                        new Call(
                                "bigin_get",
                                "{\"module\":\"Contacts\",\"fields\":\"Last_Name\",\"recordId\":\""
                                        + id
                                        + "\","
                                        + smuggled
                                        + "}"));

        assertThat(answers).singleElement().asString().contains("Varga");
        assertThat(bigin().module("Contacts").all()).hasSize(1);
    }

    @Test
    void nothingIsLeftForTheNextTool() throws Exception {
        String id = contact("Varga");
        contact("Okoro");

        List<String> answers =
                answers(
                        Allowance.readOnly(20),
                        new Call(
                                "bigin_list",
                                "{\"module\":\"Contacts\",\"fields\":\"Last_Name\",\"ids\":\""
                                        + id
                                        + "\"}"),
                        new Call(
                                "bigin_list",
                                "{\"module\":\"Contacts\",\"fields\":\"Last_Name\"}"));

        assertThat(answers.get(1)).contains("Varga", "Okoro");
    }

    @Test
    void creditCapStops() throws Exception {
        contact("Varga");
        Call count = new Call("bigin_count", "{\"module\":\"Contacts\"}");

        List<String> answers = answers(Allowance.readOnly(2), count, count, count, count);

        assertThat(answers.subList(0, 2)).containsOnly("1");
        assertThat(answers.subList(2, 4))
                .containsOnly(
                        "Refused: 2 of the 2 credits of this conversation are used up. Answer with"
                                + " what you have; don't call tools again.");
        assertThat(bigin().credits().used()).isEqualTo(2);
    }

    @Test
    void errorsComeBackAsTextAModelCanActOn() throws Exception {
        List<String> answers =
                answers(
                        Allowance.readOnly(20),
                        new Call("bigin_list", "{\"module\":\"Deals\",\"fields\":\"id\"}"),
                        new Call("bigin_search", "{\"module\":\"Contacts\"}"),
                        new Call("bigin_get", "{\"module\":\"Contacts\",\"recordId\":\"12\"}"),
                        new Call("bigin_count", "{\"module\":\"Contacts\"}"));

        assertThat(answers.get(0))
                .startsWith("That did not work: ")
                .contains("Did you mean Pipelines?");
        assertThat(answers.get(1)).startsWith("That did not work: ").contains("criteria");
        assertThat(answers.get(2)).startsWith("That did not work: ").contains("there is no 12");
        assertThat(answers.get(3)).isEqualTo("0");
    }

    @Test
    void fewRecordsUnlessMoreAreAskedFor() throws Exception {
        IntStream.range(0, 210).forEach(i -> contact("N" + i));
        String list = "{\"module\":\"Contacts\",\"fields\":\"Last_Name\"";

        List<String> answers =
                answers(
                        Allowance.readOnly(20),
                        new Call("bigin_list", list + "}"),
                        new Call("bigin_list", list + ",\"maxRecords\":100000}"));

        assertThat(answers.get(0).split("\"id\"", -1)).hasSize(51);
        assertThat(answers.get(1).split("\"id\"", -1)).hasSize(201);
        assertThat(answers).allMatch(answer -> answer.endsWith("\nThere are more than these."));
    }

    @Test
    void exampleRuns() throws Exception {
        Recorded recorded = new Recorded();

        new AssistantTools(recorded.out()).run(List.of());
        new AssistantTools(recorded.out()).run(List.of("--write"));

        assertThat(recorded.printed())
                .contains(
                        REFUSED,
                        "Did you mean Contacts?",
                        "\"Phone\":\"555\"",
                        "\"Phone\":\"556\"");
    }

    private static List<String> answers(Allowance allowance, Call... calls) throws Exception {
        return converse(allowance, List.of(calls)).answers();
    }

    private static ScriptedModel converse(Allowance allowance, List<Call> calls) throws Exception {
        ScriptedModel model = new ScriptedModel(calls);
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(UserMessage.from("Hello"));
        Target target = Target.of(bigin());
        try (ExampleRoutes routes =
                ExampleRoutes.java(target, new AssistantToolRoutes(allowance))
                        .bean("model", model)) {
            routes.start();
            assertThat(routes.ask("direct:ask", messages)).isEqualTo("That is all.");
        }
        return model;
    }

    private static ToolSpecification tool(ScriptedModel model, String name) {
        return model.tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String contact(String name) {
        String id = bigin().module("Contacts").insert(Map.of("Last_Name", name));
        bigin().catchUpSearchIndex();
        return id;
    }

    private static BiginSimulator bigin() {
        return EXTENSION.simulator();
    }
}
