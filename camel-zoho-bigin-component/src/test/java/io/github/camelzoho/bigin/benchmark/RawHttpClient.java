package io.github.camelzoho.bigin.benchmark;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * What one would write without Camel: HttpClient 5 with a pool of the component's size, Jackson
 * from the stream into maps and from maps into bytes, decimals lossless as everywhere here.
 */
final class RawHttpClient implements Contender {
    private static final int CONNECTIONS = 100;

    private final String url;
    private final HttpHost host;
    private final CloseableHttpClient client =
            HttpClients.custom()
                    .setConnectionManager(
                            PoolingHttpClientConnectionManagerBuilder.create()
                                    .setMaxConnPerRoute(CONNECTIONS)
                                    .setMaxConnTotal(2 * CONNECTIONS)
                                    .build())
                    .disableAutomaticRetries()
                    .disableCookieManagement()
                    .disableRedirectHandling()
                    .disableAuthCaching()
                    .disableDefaultUserAgent()
                    .build();
    private final ObjectMapper mapper =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private final ObjectReader maps = mapper.readerFor(Map.class);

    RawHttpClient(String url) {
        this.url = url + "/bigin/v2/Contacts";
        this.host = HttpHost.create(URI.create(url));
    }

    @Override
    public Map<String, Object> getOne(String id) throws IOException {
        return data(send(ClassicRequestBuilder.get(url + "/" + id))).get(0);
    }

    @Override
    public List<Map<String, Object>> page() throws IOException {
        String query = "?fields=" + SampleRecords.FIELDS.replace(",", "%2C") + "&page=1";
        return data(send(ClassicRequestBuilder.get(url + query)));
    }

    @Override
    public List<Map<String, Object>> create(List<Map<String, Object>> records) throws IOException {
        byte[] body = mapper.writeValueAsBytes(Map.of("data", records));
        return data(
                send(
                        ClassicRequestBuilder.post(url)
                                .setEntity(
                                        new ByteArrayEntity(body, ContentType.APPLICATION_JSON))));
    }

    private Map<String, Object> send(ClassicRequestBuilder builder) throws IOException {
        ClassicHttpRequest request =
                builder.addHeader("Authorization", "Zoho-oauthtoken " + ComponentRoutes.TOKEN)
                        .build();
        return client.execute(
                host,
                request,
                response -> {
                    if (response.getCode() / 100 != 2) {
                        throw new IOException("HTTP " + response.getCode());
                    }
                    return maps.readValue(response.getEntity().getContent());
                });
    }

    @SuppressWarnings("unchecked") // as Bigin answers
    static List<Map<String, Object>> data(Map<?, ?> answer) {
        return (List<Map<String, Object>>) answer.get("data");
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
