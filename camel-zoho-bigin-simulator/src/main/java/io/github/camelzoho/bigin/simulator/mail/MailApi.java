package io.github.camelzoho.bigin.simulator.mail;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.files.RecordsWithFiles;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sending mail, and the addresses it may come from.
 *
 * <p>Sources: <a href="https://www.bigin.com/developer/docs/apis/v2/send-mail.html">send</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/get-from-addresses.html">addresses</a>.
 */
public final class MailApi {
    /** What a mail costs. */
    public static final int CREDITS = 20;

    private static final Set<String> KEYS =
            Set.of(
                    "from",
                    "to",
                    "cc",
                    "bcc",
                    "reply_to",
                    "subject",
                    "content",
                    "mail_format",
                    "attachments",
                    "template");
    private static final Set<String> FORMATS = Set.of("html", "text");

    private final World world;
    private final RecordsWithFiles records;

    public MailApi(World world) {
        this.world = world;
        this.records = new RecordsWithFiles(world);
    }

    public Answer send(Call call) {
        records.of(call);
        Map<String, Object> body = call.json(Set.of("data"));
        if (!(body.get("data") instanceof List<?> data)
                || data.size() != 1
                || !(data.get(0) instanceof Map<?, ?> mail)) {
            throw invalid("data");
        }
        check(call, mail);
        Map<String, Object> sent = new LinkedHashMap<>();
        mail.forEach((key, value) -> sent.put((String) key, value));
        sent.put("record", call.variable("module") + "/" + call.variable("id"));
        world.mails().add(sent);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("code", "SUCCESS");
        result.put("details", Map.of("message_id", "m" + world.mails().sent().size()));
        result.put("message", "Your mail has been sent successfully.");
        result.put("status", "success");
        return Answer.json(200, Map.of("data", List.of(result)));
    }

    public Answer fromAddresses(Call call) {
        String current = Long.toString(call.caller().userId());
        List<Map<String, Object>> addresses =
                senders().stream()
                        .map(
                                user -> {
                                    Map<String, Object> shown = new LinkedHashMap<>();
                                    shown.put("id", user.id());
                                    shown.put("user_name", user.fullName());
                                    shown.put("email", user.email());
                                    shown.put("type", "primary");
                                    shown.put("default", user.id().equals(current));
                                    return shown;
                                })
                        .toList();
        return Answer.json(200, Map.of(world.switches().get(Switch.FROM_ADDRESSES_KEY), addresses));
    }

    private List<User> senders() {
        return world.schema().users().stream()
                .filter(user -> user.active() && user.confirmed() && !user.deleted())
                .toList();
    }

    private void check(Call call, Map<?, ?> mail) {
        for (Object key : mail.keySet()) {
            if (!KEYS.contains(key)) {
                throw call.refuse("key " + key, "INVALID_DATA", Map.of("api_name", key));
            }
        }
        Object from = mail.get("from");
        if (from == null) {
            throw missing("from");
        }
        boolean allowed = senders().stream().anyMatch(user -> isAddress(from, user.email()));
        if (!allowed) {
            throw invalid("from");
        }
        Object to = mail.get("to");
        if (to == null || to.equals(List.of())) {
            throw missing("to");
        }
        for (String list : List.of("to", "cc", "bcc")) {
            checkAddresses(list, mail.get(list));
        }
        if (mail.get("reply_to") != null && !isAddress(mail.get("reply_to"), null)) {
            throw invalid("reply_to");
        }
        if (mail.get("mail_format") != null && !FORMATS.contains(mail.get("mail_format"))) {
            throw invalid("mail_format");
        }
        checkIds(mail);
    }

    private static void checkAddresses(String key, @Nullable Object value) {
        boolean good =
                value == null
                        || (value instanceof List<?> list
                                && list.stream().allMatch(one -> isAddress(one, null)));
        if (!good) {
            throw invalid(key);
        }
    }

    private static boolean isAddress(@Nullable Object value, @Nullable String wanted) {
        return value instanceof Map<?, ?> address
                && Set.of("user_name", "email").containsAll(address.keySet())
                && address.get("email") instanceof String email
                && (wanted == null ? email.matches("[^@\\s]+@[^@\\s]+") : email.equals(wanted));
    }

    private static void checkIds(Map<?, ?> mail) {
        Object files = mail.get("attachments");
        if (files != null
                && !(files instanceof List<?> list
                        && list.stream().allMatch(MailApi::isReference))) {
            throw invalid("attachments");
        }
        Object template = mail.get("template");
        if (template != null && !isReference(template)) {
            throw invalid("template");
        }
    }

    private static boolean isReference(Object value) {
        return value instanceof Map<?, ?> reference
                && reference.size() == 1
                && reference.get("id") instanceof String;
    }

    private static ApiError missing(String key) {
        return new ApiError(
                400, "MANDATORY_NOT_FOUND", Map.of("api_name", key), "required field not found");
    }

    private static ApiError invalid(String key) {
        return new ApiError(400, "INVALID_DATA", Map.of("api_name", key), "invalid data");
    }
}
