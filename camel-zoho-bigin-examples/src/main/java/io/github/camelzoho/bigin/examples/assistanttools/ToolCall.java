package io.github.camelzoho.bigin.examples.assistanttools;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.examples.Console;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Runs an operation for a model and answers in text, also when it is refused or fails. The call has
 * an exchange of its own: of what the model gives only the tool's own arguments get there, and
 * nothing of it is left for the next tool.
 */
final class ToolCall implements Processor {
    private static final int FEW = 50;
    private static final int MOST = 200;
    private static final String MAX_RECORDS = "maxRecords";

    private final OperationTool tool;
    private final Conversation conversation;
    private final ProducerTemplate template;

    ToolCall(OperationTool tool, Conversation conversation, ProducerTemplate template) {
        this.tool = tool;
        this.conversation = conversation;
        this.template = template;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<String, Object> given = new HashMap<>();
        for (String name : tool.arguments()) {
            Object value = plain(message.getHeader(name));
            if (value != null) {
                given.put(name, value);
            }
        }
        message.removeHeaders("*");
        message.setBody(answer(given));
    }

    private String answer(Map<String, Object> given) {
        return conversation
                .refusal(tool.operation())
                .orElseGet(
                        () -> {
                            Exchange done = template.request(uri(), sent -> fill(sent, given));
                            Exception failure = done.getException();
                            return failure == null
                                    ? text(done.getMessage())
                                    : "That did not work: " + Console.sentence(failure);
                        });
    }

    private String uri() {
        return conversation.endpoint() + "&operation=" + tool.operation();
    }

    private void fill(Exchange exchange, Map<String, Object> given) {
        Message message = exchange.getMessage();
        message.setBody(given.remove(OperationTool.BODY));
        if (tool.arguments().contains(MAX_RECORDS)) {
            given.put(MAX_RECORDS, records(given.get(MAX_RECORDS)));
        }
        given.forEach((name, value) -> message.setHeader(header(name), value));
    }

    private static Object records(@Nullable Object wanted) {
        if (wanted == null) {
            return FEW;
        }
        return wanted instanceof Number number ? Math.min(number.longValue(), MOST) : wanted;
    }

    /** Headers are named after the options. */
    private static String header(String option) {
        return "CamelZohoBigin" + Character.toUpperCase(option.charAt(0)) + option.substring(1);
    }

    private static String text(Message answer) {
        String text = String.valueOf(answer.getBody(String.class));
        return Boolean.TRUE.equals(answer.getHeader(ZohoBiginConstants.MORE_RECORDS))
                ? text + "\nThere are more than these."
                : text;
    }

    /** Camel hands on as trees what is neither text nor number. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (!(value instanceof JsonNode tree)) {
            return value;
        }
        if (tree.isNull()) {
            return null;
        }
        if (!tree.isArray() || (!tree.isEmpty() && tree.get(0).isContainerNode())) {
            return tree.isContainerNode() ? tree : tree.asText();
        }
        List<String> texts = new ArrayList<>();
        tree.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
