package io.github.camelzoho.bigin.simulator.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into words, literals and symbols; what is none of these is a syntax error. */
final class CoqlTokenizer {

    private static final Pattern BLANKS = Pattern.compile("[ \t\r\n]*");
    private static final Pattern WORD =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(?![A-Za-z0-9_.])");
    private static final Pattern SYMBOL = Pattern.compile("!=|>=|<=|[=<>(),]");

    private final String query;
    private final QuoteEscape escape;
    private int position;

    CoqlTokenizer(String query, QuoteEscape escape) {
        this.query = query;
        this.escape = escape;
    }

    List<CoqlToken> tokens() {
        List<CoqlToken> tokens = new ArrayList<>();
        match(BLANKS);
        while (position < query.length()) {
            tokens.add(next());
            match(BLANKS);
        }
        tokens.add(new CoqlToken(CoqlToken.Kind.END, "", query.length()));
        return List.copyOf(tokens);
    }

    private CoqlToken next() {
        int start = position;
        if (query.charAt(start) == '\'') {
            return new CoqlToken(CoqlToken.Kind.STRING, literal(), start);
        }
        return match(WORD)
                .map(text -> new CoqlToken(CoqlToken.Kind.WORD, text, start))
                .or(() -> match(NUMBER).map(it -> new CoqlToken(CoqlToken.Kind.NUMBER, it, start)))
                .or(() -> match(SYMBOL).map(it -> new CoqlToken(CoqlToken.Kind.SYMBOL, it, start)))
                .orElseThrow(() -> Refusals.syntax(query, start));
    }

    private Optional<String> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(query).region(position, query.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        return Optional.of(matcher.group());
    }

    private String literal() {
        int start = position++;
        StringBuilder value = new StringBuilder();
        while (position < query.length()) {
            char c = query.charAt(position++);
            if (c == '\\' && escape == QuoteEscape.BACKSLASH) {
                value.append(escaped("'\\"));
            } else if (c != '\'') {
                value.append(c);
            } else if (escape == QuoteEscape.DOUBLING && query.startsWith("'", position)) {
                value.append(escaped("'"));
            } else {
                return value.toString();
            }
        }
        throw Refusals.syntax(query, start);
    }

    private char escaped(String allowed) {
        if (position >= query.length() || allowed.indexOf(query.charAt(position)) < 0) {
            throw Refusals.syntax(query, position - 1);
        }
        return query.charAt(position++);
    }
}
