package io.github.camelzoho.bigin.client.auth;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where an organisation's data live, and with them its accounts and API hosts.
 *
 * <p>Source: https://www.bigin.com/developer/docs/apis/multi-dc.html. Canada's accounts host does
 * not follow the pattern of the others.
 */
public enum DataCenter {
    /** United States. */
    us("https://accounts.zoho.com", "https://www.zohoapis.com", "https://content.zohoapis.com"),
    /** European Union. */
    eu("https://accounts.zoho.eu", "https://www.zohoapis.eu", "https://content.zohoapis.eu"),
    /** India. */
    in("https://accounts.zoho.in", "https://www.zohoapis.in", "https://content.zohoapis.in"),
    /** Australia. */
    au(
            "https://accounts.zoho.com.au",
            "https://www.zohoapis.com.au",
            "https://content.zohoapis.com.au"),
    /** China. */
    cn(
            "https://accounts.zoho.com.cn",
            "https://www.zohoapis.com.cn",
            "https://content.zohoapis.com.cn"),
    /** Japan. */
    jp("https://accounts.zoho.jp", "https://www.zohoapis.jp", "https://content.zohoapis.jp"),
    /** Saudi Arabia. */
    sa("https://accounts.zoho.sa", "https://www.zohoapis.sa", "https://content.zohoapis.sa"),
    /** Canada. */
    ca("https://accounts.zohocloud.ca", "https://www.zohoapis.ca", "https://content.zohoapis.ca");

    private final String accountsUrl;
    private final String apiUrl;
    private final String contentUrl;

    DataCenter(String accountsUrl, String apiUrl, String contentUrl) {
        this.accountsUrl = accountsUrl;
        this.apiUrl = apiUrl;
        this.contentUrl = contentUrl;
    }

    /** The data centre with this API host. */
    static Optional<DataCenter> ofApi(String apiUrl) {
        return Arrays.stream(values()).filter(it -> it.apiUrl.equals(apiUrl)).findFirst();
    }

    /** The host that gives tokens. */
    public String accountsUrl() {
        return accountsUrl;
    }

    /** The host of the API, used until a token answer names another. */
    public String apiUrl() {
        return apiUrl;
    }

    /** The host that takes files for bulk write. */
    public String contentUrl() {
        return contentUrl;
    }
}
