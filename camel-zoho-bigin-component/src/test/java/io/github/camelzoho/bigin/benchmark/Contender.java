package io.github.camelzoho.bigin.benchmark;

import java.io.Closeable;
import java.util.List;
import java.util.Map;

/** One way of making the same three calls, with the same results. */
interface Contender extends Closeable {

    /** Reads one contact. */
    Map<String, Object> getOne(String id) throws Exception;

    /** Reads a page of 200 contacts. */
    List<Map<String, Object>> page() throws Exception;

    /** Creates 100 contacts and gives their outcomes. */
    List<Map<String, Object>> create(List<Map<String, Object>> records) throws Exception;

    /** The contender of a name. */
    static Contender of(String name, String url) throws Exception {
        return switch (name) {
            case "raw" -> new RawHttpClient(url);
            case "component" -> new ComponentRoutes(url);
            case "camel-http" -> new CamelHttpRoutes(url);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
