package io.github.camelzoho.bigin.error;

import java.util.Map;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.HttpResponseAware;
import org.jspecify.annotations.Nullable;

/**
 * Root of everything this component throws. The message names the call, the answer and what to do,
 * and never holds a secret. Being {@link HttpResponseAware}, its status shows in Camel's consumer
 * health checks.
 */
public abstract sealed class ZohoBiginException extends RuntimeCamelException
        implements HttpResponseAware
        permits ZohoBiginApiException,
                ZohoBiginCursorException,
                ZohoBiginIncompleteResultException,
                ZohoBiginInputException,
                ZohoBiginJobException,
                ZohoBiginPartialFailureException,
                ZohoBiginTransportException {
    private static final long serialVersionUID = 1L;

    private final transient CallFailure failure;
    private int httpResponseCode;
    private @Nullable String httpResponseStatus;

    ZohoBiginException(CallFailure failure, @Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
        this.httpResponseCode = failure.statusCode();
        this.httpResponseStatus = failure.code();
    }

    /** All facts at once. */
    public CallFailure getFailure() {
        return failure;
    }

    /** The HTTP status of the answer, 0 if there was none. */
    public int getStatusCode() {
        return failure.statusCode();
    }

    /**
     * Bigin's error code, for example {@code DUPLICATE_DATA}, or {@code null} if Bigin gave none.
     */
    public @Nullable String getCode() {
        return failure.code();
    }

    /** Bigin's {@code details}, empty if there are none; unmodifiable. */
    public Map<String, Object> getDetails() {
        return failure.details();
    }

    /** What to do about it, empty if there is nothing to say. */
    public String getAdvice() {
        return failure.advice();
    }

    /** Whether the same call may succeed later without any change. */
    public abstract boolean isRetryable();

    /** Whether a write may have taken effect although it failed: look before sending it again. */
    public boolean isOutcomeUnknown() {
        return false;
    }

    @Override
    public int getHttpResponseCode() {
        return httpResponseCode;
    }

    @Override
    public void setHttpResponseCode(int httpResponseCode) {
        this.httpResponseCode = httpResponseCode;
    }

    @Override
    public @Nullable String getHttpResponseStatus() {
        return httpResponseStatus;
    }

    @Override
    public void setHttpResponseStatus(@Nullable String httpResponseStatus) {
        this.httpResponseStatus = httpResponseStatus;
    }
}
