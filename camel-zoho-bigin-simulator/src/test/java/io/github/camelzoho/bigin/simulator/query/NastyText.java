package io.github.camelzoho.bigin.simulator.query;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values that try to leave the place they are written to. */
final class NastyText {

    private NastyText() {}

    static Arbitrary<String> values() {
        Arbitrary<String> piece =
                Arbitraries.oneOf(
                        Arbitraries.of(
                                "'",
                                "''",
                                "\\",
                                "\\'",
                                "\"",
                                ",",
                                "(",
                                ")",
                                ":",
                                "%",
                                "_",
                                ";",
                                " ",
                                "\n",
                                "\r\n",
                                "\t",
                                "\u0000",
                                "\u00a0",
                                "\u2028",
                                "--",
                                "/*",
                                " and ",
                                " or ",
                                ")and(",
                                ")or(id:not_equal:0",
                                "' or id is not null",
                                "\\' or id is not null or Last_Name = \\'",
                                "limit 1",
                                "null",
                                "😀",
                                "👩‍👩‍👧",
                                "ß",
                                "İ",
                                "é",
                                "e\u0301",
                                "漢字",
                                "\ud800",
                                "Varga"),
                        Arbitraries.strings().all().ofMaxLength(5),
                        Arbitraries.strings().ascii().ofMaxLength(5));
        return piece.list().ofMinSize(1).ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    /** What makes queries, in no order: by chance now and then a valid one. */
    static Arbitrary<String> queryPieces() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "select",
                        "id",
                        "from",
                        "Contacts",
                        "where",
                        "and",
                        "or",
                        "not",
                        "in",
                        "like",
                        "between",
                        "is",
                        "null",
                        "order",
                        "by",
                        "asc",
                        "desc",
                        "limit",
                        "offset",
                        "=",
                        "!=",
                        ">",
                        "<=",
                        "(",
                        ")",
                        ",",
                        "'",
                        "'Ada'",
                        "'%a%'",
                        "'1'",
                        "1",
                        "-2.5",
                        ".",
                        "Last_Name",
                        "Amount",
                        "A_date",
                        "'2031-03-04'",
                        "A_boolean",
                        "'true'",
                        "A_lookup",
                        "Account_Name.Phone",
                        "A_tag",
                        ":",
                        "equals",
                        "starts_with",
                        "(Last_Name:equals:",
                        "(Amount:between:1,2)",
                        "\\"),
                values());
    }
}
