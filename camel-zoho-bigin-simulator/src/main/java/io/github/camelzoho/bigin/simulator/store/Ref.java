package io.github.camelzoho.bigin.simulator.store;

/**
 * A stored lookup: the name it shows is looked up when it is read, so it follows a rename.
 *
 * @param module API name of the target module, or {@code users}
 * @param id id of the target record
 */
public record Ref(String module, long id) {}
