package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.client.api.RawApi;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.util.IOHelper;
import org.jspecify.annotations.Nullable;

/** Any call, as the message describes it. */
final class RawOperation {
    private RawOperation() {}

    static OperationResult send(OperationInput in) {
        String method = in.require(Option.METHOD);
        boolean withBody = !method.equalsIgnoreCase("GET") && !method.equalsIgnoreCase("DELETE");
        String given = in.exchange().getMessage().getHeader(Exchange.CONTENT_TYPE, String.class);
        byte[] body = withBody ? bytes(in.exchange(), given) : null;
        String type = body == null ? null : given;
        RawApi.Raw answer =
                in.client().raw().send(method, in.require(Option.PATH), parameters(in), body, type);
        return OperationResult.of(bodyOf(in, answer.body()))
                .with(ZohoBiginConstants.RESPONSE_CODE, answer.status());
    }

    private static @Nullable Object bodyOf(OperationInput in, @Nullable Object body) {
        if (body instanceof InputStream stream) {
            ClosedWithExchange.add(in.exchange(), stream);
            return stream;
        }
        return body == null ? null : Output.structure(in).one(body);
    }

    private static byte @Nullable [] bytes(Exchange exchange, @Nullable String type) {
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            return null;
        }
        if (body instanceof Map<?, ?> || body instanceof Collection<?>) {
            return Json.write(body);
        }
        if (body instanceof CharSequence || body instanceof Reader) {
            return exchange.getMessage().getBody(String.class).getBytes(charset(type));
        }
        byte[] bytes =
                exchange.getContext().getTypeConverter().tryConvertTo(byte[].class, exchange, body);
        if (bytes == null) {
            throw new ZohoBiginInputException(
                    "the body of a raw call must be text, bytes, a stream, a map or a list, not "
                            + body.getClass().getName());
        }
        return bytes;
    }

    /** What the media type says, else that of JSON: not that of the exchange. */
    private static Charset charset(@Nullable String type) {
        return type == null
                ? StandardCharsets.UTF_8
                : Charset.forName(IOHelper.getCharsetNameFromContentType(type));
    }

    private static Map<String, Object> parameters(OperationInput in) {
        Map<?, ?> given = in.get(Option.QUERY_PARAMETERS);
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((name, value) -> parameters.put(String.valueOf(name), value));
        }
        return parameters;
    }
}
