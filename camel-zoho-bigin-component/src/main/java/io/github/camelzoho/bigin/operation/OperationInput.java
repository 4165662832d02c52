package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginConfiguration;
import io.github.camelzoho.bigin.ZohoBiginOperation;
import io.github.camelzoho.bigin.client.BiginClient;
import io.github.camelzoho.bigin.client.BiginClients;
import io.github.camelzoho.bigin.client.api.ConnectionsApi;
import io.github.camelzoho.bigin.client.text.SimilarNames;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of one exchange: header first, then endpoint option. The only place that reads
 * headers. For one thread.
 */
public final class OperationInput {
    private static final String NO_MODULE = "org";

    private final Exchange exchange;
    private final ZohoBiginConfiguration configuration;
    private final BiginClients clients;
    private final Executor fetchAhead;
    private final Pokes pokes;

    /**
     * @param exchange whose message is read
     * @param configuration the endpoint's options
     * @param clients make the calls
     * @param fetchAhead runs the reading ahead of streamed lists
     * @param pokes lets consumers look at once
     */
    public OperationInput(
            Exchange exchange,
            ZohoBiginConfiguration configuration,
            BiginClients clients,
            Executor fetchAhead,
            Pokes pokes) {
        this.exchange = exchange;
        this.configuration = configuration;
        this.clients = clients;
        this.fetchAhead = fetchAhead;
        this.pokes = pokes;
    }

    /** The operation to run. */
    public ZohoBiginOperation operation() {
        ZohoBiginOperation operation = get(Option.OPERATION);
        if (operation == null) {
            throw new ZohoBiginInputException(
                    "no operation: set option operation or header "
                            + Option.OPERATION.header()
                            + " to one of "
                            + Arrays.toString(ZohoBiginOperation.values()));
        }
        return operation;
    }

    /** The client through the connection that the message names, else the endpoint's own. */
    BiginClient client() {
        return hasHeader(Option.CONNECTION_ID)
                ? clients.ofConnection(require(Option.CONNECTION_ID))
                : clients.standard();
    }

    /** The gateway's connections, which are not reached through one of them. */
    ConnectionsApi connections() {
        return clients.standard().connections();
    }

    Pokes pokes() {
        return pokes;
    }

    Executor fetchAhead() {
        return fetchAhead;
    }

    Exchange exchange() {
        return exchange;
    }

    ZohoBiginConfiguration configuration() {
        return configuration;
    }

    /** The module that the operation is about. */
    String module() {
        String module = require(Option.MODULE);
        if (module.equals(NO_MODULE)) {
            throw new ZohoBiginInputException(
                    "operation "
                            + operation()
                            + " needs a module: put its API name in place of 'org',"
                            + " or into header "
                            + Option.MODULE.header());
        }
        return module;
    }

    /** The module, {@code null} if the message is about none. */
    @Nullable String optionalModule() {
        String module = get(Option.MODULE);
        return module == null || module.equals(NO_MODULE) ? null : module;
    }

    /** The module, {@code null} if the operation is about none. */
    @Nullable String moduleOrNone() {
        String module = require(Option.MODULE);
        return module.equals(NO_MODULE) ? null : module;
    }

    /** The value of header or option, {@code null} if neither is set. */
    <T> @Nullable T get(Option<T> option) {
        Object header = exchange.getMessage().getHeader(option.header());
        if (header != null) {
            return checked(option, header, "header " + option.header());
        }
        Object dynamic = UriInputs.of(exchange, option);
        return dynamic == null
                ? option.fallback().apply(configuration)
                : checked(option, dynamic, "option " + option.name());
    }

    private <T> T checked(Option<T> option, Object given, String where) {
        T value = converted(option, given, where);
        OptionRules.check(option, value);
        return value;
    }

    private <T> T converted(Option<T> option, Object given, String where) {
        if (option.type().isInstance(given)) {
            return option.type().cast(given);
        }
        T value =
                exchange.getContext()
                        .getTypeConverter()
                        .tryConvertTo(option.type(), exchange, given);
        if (value == null) {
            throw new ZohoBiginInputException(
                    where
                            + " must be "
                            + meaningOf(option.type())
                            + ", not '"
                            + given
                            + "'"
                            + hint(option.type(), given));
        }
        return value;
    }

    private static String hint(Class<?> type, Object wrong) {
        return type.isEnum()
                ? SimilarNames.hint(
                        wrong.toString(),
                        Arrays.stream(type.getEnumConstants()).map(Object::toString).toList())
                : "";
    }

    /** As {@link #get}, refusing to go on without. */
    <T> T require(Option<T> option) {
        T value = get(option);
        if (value == null || value.toString().isBlank()) {
            throw new ZohoBiginInputException(
                    "operation "
                            + operation()
                            + " needs "
                            + option.name()
                            + ": set the option or the header "
                            + option.header());
        }
        return value;
    }

    /** The name of the file that Camel's own components put on a message, without folders. */
    @Nullable String camelFileName() {
        String path = exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class);
        return path == null || path.isBlank() ? null : FileNames.ofPath(path);
    }

    /** Whether the message itself brings the input. */
    boolean hasHeader(Option<?> option) {
        return exchange.getMessage().getHeader(option.header()) != null;
    }

    /** Several names or ids; empty if neither header nor option is set. */
    List<String> names(Option<Object> option) {
        return split(get(option));
    }

    /**
     * As {@link #names}, {@code null} if neither is set; the word none stands for an empty list.
     */
    @Nullable List<String> namesOrNone(Option<Object> option) {
        Object value = get(option);
        if (value == null) {
            return null;
        }
        List<String> names = split(value);
        return names.equals(List.of("none")) ? List.of() : names;
    }

    /** A collection, an array, or text with commas between the values. */
    static List<String> split(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        Collection<?> parts;
        if (value instanceof Collection<?> collection) {
            parts = collection;
        } else if (value instanceof Object[] array) {
            parts = Arrays.asList(array);
        } else {
            parts = Arrays.asList(value.toString().split(","));
        }
        List<String> names = new ArrayList<>(parts.size());
        for (Object part : parts) {
            String name = part == null ? "" : part.toString().strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static String meaningOf(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        return Number.class.isAssignableFrom(type)
                ? "a whole number"
                : "of type " + type.getSimpleName();
    }
}
