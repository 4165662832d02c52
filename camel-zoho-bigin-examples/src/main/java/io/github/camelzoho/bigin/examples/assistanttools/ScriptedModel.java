package io.github.camelzoho.bigin.examples.assistanttools;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Calls tools as a model does, one after the other, in the order of a script. For one conversation
 * and one thread.
 */
final class ScriptedModel implements ChatModel {
    /**
     * What the model asks for.
     *
     * @param tool the tool's name
     * @param arguments JSON
     */
    record Call(String tool, String arguments) {}

    private final Iterator<Call> script;
    private final List<String> answers = new ArrayList<>();
    private final List<ToolSpecification> tools = new ArrayList<>();

    ScriptedModel(List<Call> script) {
        this.script = script.iterator();
    }

    /** What the tools answered, in order. */
    List<String> answers() {
        return answers;
    }

    /** What it was offered. */
    List<ToolSpecification> tools() {
        return tools;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        List<ChatMessage> messages = request.messages();
        if (messages.get(messages.size() - 1) instanceof ToolExecutionResultMessage result) {
            answers.add(result.text());
        } else {
            tools.addAll(request.toolSpecifications());
        }
        return ChatResponse.builder().aiMessage(next()).build();
    }

    private AiMessage next() {
        if (!script.hasNext()) {
            return AiMessage.from("That is all.");
        }
        Call call = script.next();
        return AiMessage.from(
                ToolExecutionRequest.builder()
                        .id(String.valueOf(answers.size()))
                        .name(call.tool())
                        .arguments(call.arguments())
                        .build());
    }
}
