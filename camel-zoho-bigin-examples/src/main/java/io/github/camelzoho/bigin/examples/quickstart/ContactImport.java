package io.github.camelzoho.bigin.examples.quickstart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * The contacts on their way into Bigin: what to send, and what became of it. A bean of the routes,
 * for one run.
 */
public final class ContactImport {
    private static final int CHANGED = 120;
    private static final int DELETED = 20;

    private final Progress progress;
    private final Map<String, String> companyIds = new HashMap<>();
    private final Set<String> written = new LinkedHashSet<>();
    private final Set<String> inserted = new LinkedHashSet<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private List<Row> rows = List.of();
    private int sent;

    ContactImport(Progress progress) {
        this.progress = progress;
    }

    /** Reads the file; its address is one of Camel's, such as {@code file:contacts.csv}. */
    public void read(String uri, CamelContext context) throws IOException {
        rows = ContactFile.read(context, uri);
        progress.result(
                "%d contacts of %d companies".formatted(rows.size(), companyRecords().size()));
    }

    /** Each company once, as records to upsert, in batches. */
    public List<List<Map<String, Object>>> companies(int batchSize) {
        return batches(companyRecords(), batchSize);
    }

    private List<Map<String, Object>> companyRecords() {
        Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.company().isBlank())
                .forEach(row -> byName.putIfAbsent(row.company(), row.toCompany()));
        return List.copyOf(byName.values());
    }

    /** Remembers under which ids the companies of a batch are in Bigin. */
    public void companiesWritten(
            List<Map<String, Object>> batch, List<Map<String, Object>> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            String name = String.valueOf(batch.get(i).get("Account_Name"));
            Map<String, Object> outcome = outcomes.get(i);
            if (Rejection.isOne(outcome)) {
                progress.line("rejected: %s  %s".formatted(name, Rejection.reason(outcome)));
            } else {
                companyIds.put(name, String.valueOf(outcome.get("id")));
            }
        }
        progress.result("%d companies".formatted(companyIds.size()));
    }

    /** All contacts, as records to upsert, each with the id of its company, in batches. */
    public List<List<Map<String, Object>>> contacts(int batchSize) {
        List<Map<String, Object>> records =
                rows.stream().map(row -> row.toContact(companyIds.get(row.company()))).toList();
        return batches(records, batchSize);
    }

    /** Remembers what became of the contacts of a batch; batches come in the order of the file. */
    public void contactsWritten(
            List<Map<String, Object>> batch, List<Map<String, Object>> outcomes) {
        for (Map<String, Object> outcome : outcomes) {
            int line = ContactFile.line(sent);
            if (Rejection.isOne(outcome)) {
                rejections.add(Rejection.of(line, rows.get(sent), outcome));
            } else {
                note(String.valueOf(outcome.get("id")), outcome.get("action"));
            }
            sent++;
        }
        progress.line("%d of %d sent, %d rejected".formatted(sent, rows.size(), rejections.size()));
        if (sent == rows.size()) {
            rejections.forEach(rejection -> progress.line(rejection.toString()));
            progress.result(
                    "%d inserted, %d updated, %d rejected"
                            .formatted(
                                    inserted.size(),
                                    sent - rejections.size() - inserted.size(),
                                    rejections.size()));
        }
    }

    /** A change of some of the contacts that this run wrote. */
    public List<Map<String, Object>> changes() {
        return written.stream()
                .limit(CHANGED)
                .map(id -> Map.<String, Object>of("id", id, "Description", "Invited to the fair"))
                .toList();
    }

    /** Ids of some contacts that were not in Bigin before this run: nothing else is deleted. */
    public List<String> surplus() {
        return inserted.stream().skip(Math.max(0, inserted.size() - DELETED)).toList();
    }

    /** What Bigin did not take. */
    List<Rejection> rejections() {
        return rejections;
    }

    private void note(String id, @Nullable Object action) {
        written.add(id);
        if ("insert".equals(action)) {
            inserted.add(id);
        }
    }

    /** Here and not by {@code ${collate(100)}}, which Camel 4.18.0 gets right only once. */
    private static List<List<Map<String, Object>>> batches(
            List<Map<String, Object>> records, int size) {
        List<List<Map<String, Object>>> batches = new ArrayList<>();
        for (int start = 0; start < records.size(); start += size) {
            batches.add(records.subList(start, Math.min(start + size, records.size())));
        }
        return batches;
    }
}
