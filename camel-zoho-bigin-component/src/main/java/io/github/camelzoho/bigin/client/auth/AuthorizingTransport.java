package io.github.camelzoho.bigin.client.auth;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ResponseReader;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.error.ZohoBiginAuthenticationException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;

/**
 * Gives each call address and token. When Bigin refuses a token, that one is invalidated and the
 * call is sent once more with the next: a refused call had no effect, so this is safe for writes
 * too, unless its body was a stream that is gone. Thread-safe.
 */
public final class AuthorizingTransport implements Transport {
    private static final String SPENT =
            "The body was a stream that can be read once only, so the call was not sent again: send"
                    + " the message again, it will have a new token";

    private final Transport next;
    private final TokenSource tokens;
    private final Access access;
    private final LastRefusal refusal;

    public AuthorizingTransport(
            Transport next, TokenSource tokens, Access access, LastRefusal refusal) {
        this.next = next;
        this.tokens = tokens;
        this.access = access;
        this.refusal = refusal;
    }

    @Override
    public <T> T send(ApiRequest request, ResponseReader<T> reader) {
        AccessToken token = current();
        try {
            return authorized(request, reader, token);
        } catch (ZohoBiginAuthenticationException refused) {
            tokens.invalidate(token);
            AccessToken other = current();
            if (other.value().equals(token.value())) {
                throw explained(refused);
            }
            if (request.isSpent()) {
                throw new ZohoBiginAuthenticationException(
                        refused.getFailure().withAdvice(SPENT), refused);
            }
            try {
                return authorized(request, reader, other);
            } catch (ZohoBiginAuthenticationException again) {
                throw explained(again);
            }
        }
    }

    private AccessToken current() {
        try {
            return tokens.current();
        } catch (ZohoBiginAuthenticationException e) {
            refusal.refused(e);
            throw e;
        }
    }

    private <T> T authorized(ApiRequest request, ResponseReader<T> reader, AccessToken token) {
        try {
            T result = next.send(access.authorize(request, token), reader);
            refusal.accepted();
            return result;
        } catch (ZohoBiginServerException e) {
            boolean foreign = e.getCode() == null && !access.adviceOnForeignFault().isEmpty();
            String advice =
                    access.adviceOnForeignFault()
                            + (e.isOutcomeUnknown() ? ". " + e.getAdvice() : "");
            throw foreign
                    ? new ZohoBiginServerException(
                            e.getFailure().withAdvice(advice),
                            e.isOutcomeUnknown(),
                            e.getRetryAfter().orElse(null))
                    : e;
        }
    }

    private ZohoBiginAuthenticationException explained(ZohoBiginAuthenticationException refused) {
        ZohoBiginAuthenticationException explained =
                new ZohoBiginAuthenticationException(
                        refused.getFailure().withAdvice(access.adviceWhenRefused()), refused);
        refusal.refused(explained);
        return explained;
    }
}
