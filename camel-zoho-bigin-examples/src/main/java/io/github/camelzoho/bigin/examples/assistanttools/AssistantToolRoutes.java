package io.github.camelzoho.bigin.examples.assistanttools;

import io.github.camelzoho.bigin.ZohoBiginOperation;
import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/**
 * A tool for each of some operations, and the conversation of a model that may call them. Which
 * model it is is up to the bean {@code model}.
 */
public final class AssistantToolRoutes extends RouteBuilder {
    /** Reading, and the writing that can be taken back. */
    static final List<ZohoBiginOperation> OPERATIONS =
            List.of(
                    ZohoBiginOperation.listModules,
                    ZohoBiginOperation.listFields,
                    ZohoBiginOperation.list,
                    ZohoBiginOperation.get,
                    ZohoBiginOperation.search,
                    ZohoBiginOperation.coql,
                    ZohoBiginOperation.count,
                    ZohoBiginOperation.listNotes,
                    ZohoBiginOperation.create,
                    ZohoBiginOperation.update,
                    ZohoBiginOperation.createNote);

    private final Allowance allowance;

    public AssistantToolRoutes(Allowance allowance) {
        this.allowance = allowance;
    }

    @Override
    public void configure() {
        from("direct:ask")
                .routeId("ask")
                .to("langchain4j-tools:assistant?tags=bigin&chatModel=#model");

        Conversation conversation = new Conversation(getContext(), allowance);
        ProducerTemplate template = getContext().createProducerTemplate();
        for (ZohoBiginOperation operation : OPERATIONS) {
            OperationTool tool = new OperationTool(operation);
            bindToRegistry(tool.name(), tool.described(allowance.permits(operation)));
            fromF(
                            "langchain4j-tools:%1$s?tags=bigin&name=%1$s&camelToolParameter=#%1$s",
                            tool.name())
                    .routeId(tool.name())
                    .process(new ToolCall(tool, conversation, template));
        }
    }
}
