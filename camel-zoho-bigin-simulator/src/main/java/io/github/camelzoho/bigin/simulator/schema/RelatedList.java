package io.github.camelzoho.bigin.simulator.schema;

/**
 * A list of records that belong to a record of another module.
 *
 * @param apiName name in paths
 * @param module API name of the module whose records it shows
 * @param kind what makes two records belong together
 * @param field the field of {@link Kind#LOOKUP} and {@link Kind#LISTED}, else empty
 */
public record RelatedList(String apiName, String module, Kind kind, String field) {

    /** What makes two records belong together. */
    public enum Kind {
        /** A lookup field of the shown record points to the other one. */
        LOOKUP,
        /** A field of the other record lists the shown ones as {@code [{"id"}]}. */
        LISTED,
        /** A field of the shown record lists the other one as {@code [{"id"}]}. */
        LISTED_THERE,
        /** A link that stands in neither record. */
        LINK,
        /** {@code Related_To} of an activity, or its contact. */
        ACTIVITY,
        /** A note's parent. */
        NOTE,
        /** An attachment's parent. */
        ATTACHMENT
    }

    /** Whether records can be put into the list and taken out of it. */
    public boolean isWritable() {
        return switch (kind) {
            case LOOKUP, LISTED, LISTED_THERE, LINK -> true;
            case ACTIVITY, NOTE, ATTACHMENT -> false;
        };
    }
}
