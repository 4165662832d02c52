package io.github.camelzoho.bigin.poll.criteria;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A value of a condition, without its backslashes.
 *
 * @param text never empty
 * @param place index of its first character within the criteria
 */
public record Operand(String text, int place) {

    /** Refuses what can be neither more nor less than anything. */
    void requireOrder() {
        boolean ordered =
                Kind.number(text).isPresent()
                        || Kind.time(text).isPresent()
                        || Kind.date(text).isPresent();
        if (!ordered) {
            throw Fault.at(
                    place,
                    "only a number, a date such as 2031-03-04, or a time such as"
                            + " 2031-03-04T09:08:07+02:00 can be more or less than another");
        }
    }

    /** What it is as a value for a field of that kind. */
    BigDecimal number(String field) {
        return as(Kind.number(text), field, "a number");
    }

    Instant time(String field) {
        return as(Kind.time(text), field, "a time such as 2031-03-04T09:08:07+02:00");
    }

    LocalDate date(String field) {
        return as(Kind.date(text), field, "a date such as 2031-03-04");
    }

    Boolean truth(String field) {
        boolean isTruth = text.equals("true") || text.equals("false");
        return as(
                isTruth ? Optional.of(text.equals("true")) : Optional.empty(),
                field,
                "true or false");
    }

    String id(String field) {
        return as(
                Kind.isId(text) ? Optional.of(text) : Optional.empty(),
                field,
                "the id of the record that it looks up");
    }

    private <T> T as(Optional<T> read, String field, String what) {
        return read.orElseThrow(() -> mismatch(field, what));
    }

    private ZohoBiginInputException mismatch(String field, String what) {
        return Fault.at(place, "'" + text + "' does not suit " + field + ", which takes " + what);
    }
}
