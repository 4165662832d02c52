package io.github.camelzoho.bigin.simulator;

import java.util.regex.Pattern;

/**
 * Which calls are meant.
 *
 * @param method HTTP method, or {@code *}
 * @param path what the whole path has to match
 */
record CallPattern(String method, Pattern path) {
    static final CallPattern ANY = of("*", "*");

    /**
     * @param path whole path as sent, without the query; {@code *} stands for any text
     */
    static CallPattern of(String method, String path) {
        return new CallPattern(
                method, Pattern.compile(Pattern.quote(path).replace("*", "\\E.*\\Q")));
    }

    boolean matches(String ofMethod, String ofPath) {
        return (method.equals("*") || method.equals(ofMethod)) && path.matcher(ofPath).matches();
    }
}
