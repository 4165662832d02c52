package io.github.camelzoho.bigin.simulator;

import java.util.Map;

/** A refusal in Bigin's own terms; the HTTP layer turns it into status and error object. */
public final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, Object> details;

    /**
     * @param status the HTTP status of the answer
     * @param code Bigin's error code, for example {@code INVALID_DATA}
     * @param details the {@code details} object, may be empty
     * @param message the {@code message} of the error object
     */
    public ApiError(int status, String code, Map<String, Object> details, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }
}
