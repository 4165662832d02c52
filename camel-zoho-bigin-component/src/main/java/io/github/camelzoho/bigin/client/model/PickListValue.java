package io.github.camelzoho.bigin.client.model;

/**
 * One value of a pick list.
 *
 * @param actual what records have and writes send
 * @param display what users see
 */
public record PickListValue(String actual, String display) {}
