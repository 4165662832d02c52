package io.github.camelzoho.bigin.simulator.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The mails that were sent, oldest first. Guarded by the lock of the database. */
public final class Mailbox {
    private final List<Map<String, Object>> sent = new ArrayList<>();

    public void add(Map<String, Object> mail) {
        sent.add(mail);
    }

    public List<Map<String, Object>> sent() {
        return List.copyOf(sent);
    }

    public void clear() {
        sent.clear();
    }
}
