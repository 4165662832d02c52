package io.github.camelzoho.bigin.examples.assistanttools;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import io.github.camelzoho.bigin.examples.Console;
import io.github.camelzoho.bigin.examples.ExampleRoutes;
import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.examples.assistanttools.ScriptedModel.Call;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Offers operations to a model as tools and shows what it gets. Instead of a model, which would
 * cost money and answer differently each time, a script calls them, on the simulator.
 */
public final class AssistantTools {
    private static final String WRITE = "--write";
    private static final int CREDITS = 20;
    private static final int SHOWN = 300;

    private final PrintStream out;

    /**
     * @param out where to tell
     */
    AssistantTools(PrintStream out) {
        this.out = out;
    }

    /** Runs; with {@code --write} the assistant may write. */
    public static void main(String[] args) throws Exception {
        new AssistantTools(Console.out()).run(List.of(args));
    }

    void run(List<String> args) throws Exception {
        Allowance allowance = new Allowance(args.contains(WRITE), CREDITS);
        try (BiginSimulator bigin = BiginSimulator.start()) {
            Target target = Target.of(bigin);
            out.println("Example assistant-tools of camel-zoho-bigin");
            out.println("  Bigin  " + target.name());
            out.println("  model  none: a script calls the tools");
            List<Call> script = script(bigin);
            ScriptedModel model = new ScriptedModel(script);
            try (ExampleRoutes routes =
                    ExampleRoutes.java(target, new AssistantToolRoutes(allowance))
                            .bean("model", model)) {
                routes.start();
                List<ChatMessage> messages = new ArrayList<>();
                messages.add(UserMessage.from("What is Ada Varga's phone number?"));
                routes.ask("direct:ask", messages);
            }
            tell(model, script);
        }
    }

    private void tell(ScriptedModel model, List<Call> script) {
        out.println("\nTools");
        model.tools().forEach(tool -> out.println("  " + tool.name() + ": " + tool.description()));
        out.println("\nCalls");
        for (int i = 0; i < script.size(); i++) {
            out.println("  " + script.get(i).tool() + " " + script.get(i).arguments());
            out.println("    " + shortened(model.answers().get(i)));
        }
    }

    private static List<Call> script(BiginSimulator bigin) {
        String id =
                bigin.module("Contacts")
                        .insert(Map.of("Last_Name", "Varga", "First_Name", "Ada", "Phone", "555"));
        bigin.catchUpSearchIndex();
        return List.of(
                new Call("bigin_search", "{\"module\": \"Contact\", \"word\": \"Varga\"}"),
                new Call(
                        "bigin_search",
                        "{\"module\": \"Contacts\", \"word\": \"Varga\", \"fields\":"
                                + " [\"Full_Name\", \"Phone\"]}"),
                new Call(
                        "bigin_update",
                        "{\"module\": \"Contacts\", \"recordId\": \""
                                + id
                                + "\", \"body\": {\"Phone\": \"556\"}}"),
                new Call(
                        "bigin_get",
                        "{\"module\": \"Contacts\", \"recordId\": \""
                                + id
                                + "\", \"fields\": \"Phone\"}"));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
