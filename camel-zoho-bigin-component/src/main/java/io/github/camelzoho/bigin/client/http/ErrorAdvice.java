package io.github.camelzoho.bigin.client.http;

import io.github.camelzoho.bigin.client.text.ModuleNames;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to do about Bigin's error codes, in plain words. One line per code. */
final class ErrorAdvice {
    private static final String FORMS =
            "A lookup is written as {\"id\": \"…\"}, a time as 2031-03-04T09:08:07+02:00";

    private static final Map<String, String> BY_CODE =
            Map.ofEntries(
                    Map.entry(
                            "AMBIGUITY_DURING_PROCESSING",
                            "Two of the options exclude each other: leave one out"),
                    Map.entry(
                            "AUTHORIZATION_FAILED",
                            "The user of this credential lacks the privilege in Bigin"),
                    Map.entry(
                            "DEPENDENT_FIELD_MISSING",
                            "Send the field that details name together with the other one"),
                    Map.entry(
                            "DUPLICATE_DATA",
                            "A unique field already has this value in the record that details"
                                    + " name"),
                    Map.entry("EXPECTED_FIELD_MISSING", "Send the field that details name"),
                    Map.entry(
                            "EXPECTED_PARAM_MISSING",
                            "Set one of the options criteria, email, phone or word"),
                    Map.entry(
                            "EXPIRED_VALUE",
                            "A page token lives for a day: start the listing again"),
                    Map.entry(
                            "FILE_SIZE_MORE_THAN_ALLOWED_SIZE",
                            "A photo may have 10 MB and 10 megapixels at most"),
                    Map.entry("FILE_TOO_LARGE", "The file is longer than Bigin takes"),
                    Map.entry(
                            "INVALID_DATA",
                            "Check the field's API name (operation listFields lists them), the"
                                    + " value, its form and the ids: details name the field. "
                                    + FORMS),
                    Map.entry(
                            "INVALID_QUERY",
                            "Check field names, operators and values of the query; the beans"
                                    + " zohoBiginCriteria and zohoBiginCoql escape values"),
                    Map.entry(
                            "INVALID_REQUEST",
                            "Bigin also says this when the authorization scheme is wrong: is the"
                                    + " credential of the kind that the address expects?"),
                    Map.entry("INVALID_URL_PATTERN", "Check module, ids and path"),
                    Map.entry(
                            "LIMIT_EXCEEDED",
                            "Ask for less in one call; details name what is too much"),
                    Map.entry("MANDATORY_NOT_FOUND", "Send the field that details name"),
                    Map.entry(
                            "NOT_SUBSCRIBED",
                            "There is no such channel: one ends by itself at its expiry;"
                                    + " enableNotifications makes it anew"),
                    Map.entry(
                            "MULTIPLE_OR_MULTI_ERRORS",
                            "Each of the errors names its field and what is wrong with it. "
                                    + FORMS),
                    Map.entry("NOT_SUPPORTED", "This module does not take this operation"),
                    Map.entry(
                            "NO_PERMISSION",
                            "The profile of this credential's user does not allow it in Bigin"),
                    Map.entry(
                            "RECORD_LOCKED",
                            "The record is locked in Bigin: try again when it is released"),
                    Map.entry("REQUIRED_PARAM_MISSING", "Set the option that details name"),
                    Map.entry(
                            "SYNTAX_ERROR",
                            "Check the COQL query near the place that details name"),
                    Map.entry(
                            "TOKEN_BOUND_DATA_MISMATCH",
                            "Keep all options as they were when the page token was given"));

    private static final Pattern MODULE = Pattern.compile("(?:^|&)module=(\\w+)");

    /** What becomes of {@code %28} and the like when it is encoded once more. */
    private static final Pattern ENCODED = Pattern.compile("criteria=[^&]*%25(28|3A|20|2C)");

    private ErrorAdvice() {}

    static String of(ApiRequest request, int status, @Nullable String code) {
        if ("OAUTH_SCOPE_MISMATCH".equals(code)) {
            return "The credential lacks an OAuth scope; this call needs "
                    + request.scope().get()
                    + ". Make a new refresh token with it, or behind a gateway use a connection"
                    + " that has it";
        }
        if ("INVALID_MODULE".equals(code)) {
            return ModuleNames.advice(moduleIn(request));
        }
        if ("INVALID_QUERY".equals(code) && ENCODED.matcher(request.query()).find()) {
            return "The criteria are percent-encoded already: give them as they are, they are"
                    + " encoded when they are sent";
        }
        if (status == 429 || "TOO_MANY_REQUESTS".equals(code)) {
            return "Lower maxConcurrentRequests or requestsPerSecond; if the credits of the last 24"
                    + " hours are used up, only waiting helps";
        }
        if (status == 401) {
            return "The access token is wrong, expired, revoked, or of another data centre";
        }
        String known = code == null ? null : BY_CODE.get(code);
        if (known != null) {
            return known;
        }
        if (status / 100 == 3) {
            return "Bigin does not redirect: check apiUrl or gatewayUrl";
        }
        return "";
    }

    /** The module in {@code /bigin/v2/module/…} or {@code module=…}; empty if there is none. */
    private static String moduleIn(ApiRequest request) {
        Matcher parameter = MODULE.matcher(request.query());
        if (parameter.find()) {
            return parameter.group(1);
        }
        String[] parts = request.path().split("/", -1);
        return parts.length > 3
                ? parts[parts.length > 5 && parts[3].equals("settings") ? 5 : 3]
                : "";
    }
}
