package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.Optional;

/**
 * The fields of one module, as a query may name them.
 *
 * @see <a href="https://www.bigin.com/developer/docs/apis/v2/construct-coql-query.html">Construct a
 *     COQL query</a>
 * @see <a href="https://bigin.com/developer/docs/apis/v2/search-records.html">Search records</a>
 */
@FunctionalInterface
public interface FieldTypes {

    /**
     * @param apiName a field of the module, or one of a looked-up module through a dot ({@code
     *     Account_Name.Account_Name})
     * @return empty when there is no such field
     */
    Optional<FieldType> typeOf(String apiName);
}
