package io.github.camelzoho.bigin.examples.quickstart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what Bigin answered. A bean of the routes, for one run. */
public final class Answers {
    private static final int SHOWN = 3;
    private static final int TELL_EVERY = 100;

    private final Progress progress;
    private int listed;

    Answers(Progress progress) {
        this.progress = progress;
    }

    public void organization(Map<String, Object> organization) {
        progress.result(
                "%s, %s"
                        .formatted(
                                organization.get("company_name"), organization.get("time_zone")));
    }

    public void fields(List<Map<String, Object>> fields) {
        List<String> mandatory =
                fields.stream()
                        .filter(field -> Boolean.TRUE.equals(field.get("system_mandatory")))
                        .map(field -> String.valueOf(field.get("api_name")))
                        .toList();
        progress.result(
                "%d fields, mandatory: %s".formatted(fields.size(), String.join(", ", mandatory)));
    }

    public void found(List<Map<String, Object>> companies) {
        companies.stream()
                .limit(SHOWN)
                .forEach(
                        company ->
                                progress.line(
                                        "%s in %s"
                                                .formatted(
                                                        company.get("Account_Name"),
                                                        company.get("Billing_City"))));
        progress.result("%d found".formatted(companies.size()));
    }

    /** One contact of a list that is read page after page. */
    public void listed(Map<String, Object> contact) {
        listed++;
        if (listed <= SHOWN) {
            progress.line(onOneLine(contact));
        }
        if (listed % TELL_EVERY == 0) {
            progress.line("%d read".formatted(listed));
        }
    }

    public void listEnds() {
        progress.result("%d listed".formatted(listed));
    }

    public void queried(List<Map<String, Object>> contacts) {
        contacts.stream()
                .limit(SHOWN)
                .forEach(
                        contact ->
                                progress.line(
                                        "%s, %s"
                                                .formatted(
                                                        contact.get("Last_Name"),
                                                        contact.get("Email"))));
        progress.result("%d in Köln".formatted(contacts.size()));
    }

    /** What became of a batch: {@code what} was done to those that Bigin took. */
    public void written(String what, List<Map<String, Object>> outcomes) {
        outcomes.stream()
                .filter(Rejection::isOne)
                .forEach(
                        outcome ->
                                progress.line(
                                        "%s is not %s: %s"
                                                .formatted(
                                                        outcome.get("id"),
                                                        what,
                                                        Rejection.reason(outcome))));
        long taken = outcomes.stream().filter(outcome -> !Rejection.isOne(outcome)).count();
        progress.result("%d of %d %s".formatted(taken, outcomes.size(), what));
    }

    public void counted(String what, long count) {
        progress.result("%d %s".formatted(count, what));
    }

    private static String onOneLine(Map<String, Object> contact) {
        @Nullable Object company =
                contact.get("Account_Name") instanceof Map<?, ?> lookup ? lookup.get("name") : null;
        return contact.get("Full_Name") + (company == null ? "" : ", " + company);
    }
}
