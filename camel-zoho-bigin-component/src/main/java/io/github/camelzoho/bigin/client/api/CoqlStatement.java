package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a COQL statement, found without understanding them, so that it can be read page
 * after page. Immutable.
 *
 * @param select from {@code select} to the module
 * @param where the condition, or {@code null}
 * @param orderBy what to order by, or {@code null}
 * @param limit the statement's own limit: how many records are wanted in all; {@code null} for all
 * @param offset the statement's own offset
 */
record CoqlStatement(
        String select,
        @Nullable String where,
        @Nullable String orderBy,
        @Nullable Integer limit,
        int offset) {
    private static final Pattern SELECT = Pattern.compile("(?is)\\s*select\\s.+\\sfrom\\s.+");
    private static final Pattern COUNTS = Pattern.compile("(\\d{1,9})(?:\\s*,\\s*(\\d{1,9}))?");
    private static final Pattern ORDER_BY_ID = Pattern.compile("(?i)id(?:\\s+(asc|desc))?");
    private static final Set<String> CLAUSES = Set.of("where", "order", "limit", "offset");

    static CoqlStatement parse(String text) {
        String statement = text.strip();
        if (!SELECT.matcher(statement).matches()) {
            throw new ZohoBiginInputException(
                    "the query must be 'select … from …', COQL knows nothing else");
        }
        List<Clause> clauses = clausesOf(statement);
        String select =
                statement
                        .substring(0, clauses.isEmpty() ? statement.length() : clauses.get(0).start)
                        .strip();
        String where = null;
        String orderBy = null;
        Integer limit = null;
        int offset = 0;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            int end = i + 1 < clauses.size() ? clauses.get(i + 1).start : statement.length();
            String body = statement.substring(clause.start + clause.word.length(), end).strip();
            switch (clause.word) {
                case "where" -> where = body;
                case "order" -> orderBy = body.replaceFirst("(?i)^by\\s+", "");
                case "limit" -> {
                    Matcher counts = counts("limit", body);
                    // "limit 40, 20" skips 40 and takes 20.
                    limit =
                            Integer.valueOf(
                                    counts.group(2) == null ? counts.group(1) : counts.group(2));
                    offset = counts.group(2) == null ? offset : Integer.parseInt(counts.group(1));
                }
                default -> offset = Integer.parseInt(counts("offset", body).group(1));
            }
        }
        return new CoqlStatement(select, where, orderBy, limit, offset);
    }

    /**
     * The statement for some records from an offset on. A missing condition is added, because Bigin
     * may demand one.
     */
    String page(int size, int from) {
        String condition = where == null ? "id is not null" : where;
        String order = orderBy == null ? "" : " order by " + orderBy + direction();
        return select + " where " + condition + order + " limit " + size + " offset " + from;
    }

    /** The statement for the records after an id. Only if {@link #isOrderedById()}. */
    String after(String id, int size) {
        String beyond = "id " + (descending() ? "<" : ">") + " '" + id + "'";
        String condition = where == null ? beyond : "((" + where + ") and " + beyond + ")";
        return select
                + " where "
                + condition
                + " order by id "
                + (descending() ? "desc" : "asc")
                + " limit "
                + size;
    }

    /** Without an order Bigin sorts by id. */
    boolean isOrderedById() {
        return orderBy == null || ORDER_BY_ID.matcher(orderBy).matches();
    }

    /** Bigin's syntax line has a direction after the field; what has none goes up, as in SQL. */
    private String direction() {
        return orderBy != null && orderBy.matches("[\\w.]+") ? " asc" : "";
    }

    private boolean descending() {
        return orderBy != null && orderBy.toLowerCase(Locale.ROOT).endsWith("desc");
    }

    private static Matcher counts(String clause, String body) {
        Matcher counts = COUNTS.matcher(body);
        if (!counts.matches()) {
            throw new ZohoBiginInputException(
                    "'" + clause + " " + body + "' of the query is not a number of records");
        }
        return counts;
    }

    /** The clauses' words outside of brackets and quotes. */
    private static List<Clause> clausesOf(String text) {
        List<Clause> clauses = new ArrayList<>();
        int depth = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\'') {
                i = endOfLiteral(text, i);
            } else if (Character.isLetter(c)) {
                int end = i;
                while (end < text.length() && isWordPart(text.charAt(end))) {
                    end++;
                }
                String word = text.substring(i, end).toLowerCase(Locale.ROOT);
                if (depth == 0 && CLAUSES.contains(word)) {
                    clauses.add(new Clause(word, i));
                }
                i = end;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                i++;
            }
        }
        return clauses;
    }

    /**
     * After the closing quote. A doubled quote looks like two literals side by side, which comes to
     * the same here.
     */
    private static int endOfLiteral(String text, int quote) {
        int i = quote + 1;
        while (i < text.length() && text.charAt(i) != '\'') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private record Clause(String word, int start) {}
}
