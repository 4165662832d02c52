package io.github.camelzoho.bigin.operation;

import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Inputs that an exchange brings along because they stood in the URI of a {@code toD}. They count
 * as options of the endpoint would: a header wins over them.
 */
public final class UriInputs {
    private static final String PROPERTY = "zohoBiginUriInputs";

    /** What an endpoint has one of its own for: there are only so many of each. */
    private static final Set<Option<?>> OF_THE_ENDPOINT =
            Set.of(Option.OPERATION, Option.MODULE, Option.CONNECTION_ID);

    private UriInputs() {}

    /** Whether an option of the URI is an input that may come with each exchange. */
    public static boolean mayTravel(String option) {
        Option<?> input = Option.named(option);
        return input != null && !OF_THE_ENDPOINT.contains(input);
    }

    /** Gives the exchange inputs by the names of their options. */
    public static void putOn(Exchange exchange, Map<String, Object> inputs) {
        exchange.setProperty(PROPERTY, inputs);
    }

    /** Takes them off again, so that what follows knows nothing of them. */
    public static void removeFrom(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }

    /** The input that the exchange brings, or {@code null}. */
    static @Nullable Object of(Exchange exchange, Option<?> option) {
        return exchange.getProperty(PROPERTY) instanceof Map<?, ?> inputs
                ? inputs.get(option.name())
                : null;
    }
}
