package io.github.camelzoho.bigin.client.api;

/** Where {@code add_tags} finds names, ids and {@code over_write}. */
enum TagsForm {
    /** {@code ?tag_names=a,b&ids=…&over_write=…}. */
    QUERY,
    /** {@code {"tags":[{"name":"a"}],"ids":["…"],"over_write":false}}. */
    BODY
}
