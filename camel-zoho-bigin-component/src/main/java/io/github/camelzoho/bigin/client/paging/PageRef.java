package io.github.camelzoho.bigin.client.paging;

/** Where a page begins. */
public sealed interface PageRef {
    /** The first page. */
    PageRef FIRST = new ByNumber(1);

    /**
     * By number, as far as record 2,000.
     *
     * @param page from 1
     */
    record ByNumber(int page) implements PageRef {}

    /**
     * By the token of the page before.
     *
     * @param value opaque
     */
    record ByToken(String value) implements PageRef {}

    /**
     * By the last id read, for walks in the order of ids that go past every other reach.
     *
     * @param id the last id of the page before
     */
    record AfterId(String id) implements PageRef {}

    /**
     * By COQL's offset.
     *
     * @param records how many records to skip
     */
    record ByOffset(int records) implements PageRef {}
}
