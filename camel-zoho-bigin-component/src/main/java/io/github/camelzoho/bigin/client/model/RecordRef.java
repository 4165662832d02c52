package io.github.camelzoho.bigin.client.model;

/**
 * A record by its place.
 *
 * @param module API name of its module
 * @param id its id
 */
public record RecordRef(String module, String id) {}
