package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.client.text.SimilarNames;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the options of a URI before Camel converts them, because Camel's own messages name
 * neither what was meant nor which values there are, and a text that is no number becomes 0.
 */
final class UriOptions {
    private static final String CATALOGUE = "io.github.camelzoho.bigin.ZohoBiginEndpointUriFactory";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9.]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern BOOLEAN = Pattern.compile("(?i)true|false");

    /** As Camel takes times: {@code 1m30s}. */
    private static final Pattern TIME = Pattern.compile("(?i)(\\d+\\s*(ms|s|m|h|d)\\w*\\s*)+");

    private UriOptions() {}

    /**
     * Checks names and values.
     *
     * @param parameters the options of the URI
     * @param context loads the catalogue of their names
     * @param configurer knows their types
     * @throws ZohoBiginInputException naming the first that is wrong and what to do
     */
    static void check(
            Map<String, Object> parameters, CamelContext context, PropertyConfigurer configurer)
            throws ClassNotFoundException {
        EndpointUriFactory catalogue = catalogue(context);
        parameters.forEach(
                (name, value) -> {
                    if (!isKnown(name, catalogue)) {
                        throw unknown(name, catalogue.propertyNames());
                    }
                    if (value instanceof String text
                            && !text.startsWith("#")
                            && !catalogue.secretPropertyNames().contains(name)
                            && configurer instanceof PropertyConfigurerGetter types) {
                        checkValue(name, text, types.getOptionType(name, true));
                    }
                });
    }

    /**
     * Not asked of Camel, which may remember that there was none: it looks when it reads a URI, and
     * Kamelets bring the component after that. By name, because it is generated from the endpoint.
     */
    private static EndpointUriFactory catalogue(CamelContext context)
            throws ClassNotFoundException {
        Class<EndpointUriFactory> type =
                context.getClassResolver()
                        .resolveMandatoryClass(
                                CATALOGUE,
                                EndpointUriFactory.class,
                                UriOptions.class.getClassLoader());
        return context.getInjector().newInstance(type);
    }

    /** Takes out optional placeholders of properties that are not set, as Kamelets have them. */
    static void removeLeftOut(Map<String, Object> parameters, CamelContext context) {
        parameters
                .values()
                .removeIf(
                        value ->
                                value instanceof String text
                                        && text.startsWith("{{?")
                                        && context.resolvePropertyPlaceholders(text) == null);
    }

    private static boolean isKnown(String name, EndpointUriFactory catalogue) {
        return catalogue.propertyNames().contains(name)
                || catalogue.multiValuePrefixes().values().stream().anyMatch(name::startsWith);
    }

    private static void checkValue(String name, String value, @Nullable Class<?> type) {
        if (type == null) {
            return;
        }
        if (type.isEnum()) {
            List<String> words =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            if (words.stream().noneMatch(value::equalsIgnoreCase)) {
                throw new ZohoBiginInputException(
                        "option "
                                + name
                                + " has no value '"
                                + value
                                + "'"
                                + SimilarNames.of(value, words)
                                        .map(word -> ": did you mean " + word + "?")
                                        .orElse(": it is one of " + String.join(", ", words)));
            }
        } else if (isBoolean(type) && !BOOLEAN.matcher(value).matches()) {
            throw new ZohoBiginInputException(
                    "option " + name + " must be true or false, not '" + value + "'");
        } else if (isNumber(type)
                && !NUMBER.matcher(value).matches()
                && !TIME.matcher(value).matches()) {
            throw new ZohoBiginInputException(
                    "option " + name + " must be a number, not '" + value + "'");
        }
    }

    private static boolean isBoolean(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static boolean isNumber(Class<?> type) {
        return type == int.class
                || type == long.class
                || type == double.class
                || Number.class.isAssignableFrom(type);
    }

    private static ZohoBiginInputException unknown(String name, Set<String> known) {
        if (!NAME.matcher(name).matches()) {
            return new ZohoBiginInputException(
                    "there is no option '"
                            + name
                            + "': if it is a part of another option's value, write that value as"
                            + " RAW(…), or set it by the header");
        }
        return new ZohoBiginInputException(
                "there is no option '" + name + "'" + SimilarNames.hint(name, known));
    }
}
