package io.github.camelzoho.bigin.poll.criteria;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.List;

/**
 * What criteria are read into.
 *
 * @param <T> one condition, or several that are joined
 */
public interface CriteriaForm<T> {
    /** A condition. */
    T condition(String field, Operator operator, List<Operand> operands);

    /**
     * Several of them.
     *
     * @param all whether all have to be satisfied, or one
     * @param parts two or more
     */
    T joined(boolean all, List<T> parts);

    /**
     * Reads criteria in the syntax of Bigin's search.
     *
     * @throws ZohoBiginInputException names the option and the character at which it is wrong
     */
    static <T> T read(String criteria, CriteriaForm<T> form) {
        return new CriteriaReader<>(criteria, form).read();
    }
}
