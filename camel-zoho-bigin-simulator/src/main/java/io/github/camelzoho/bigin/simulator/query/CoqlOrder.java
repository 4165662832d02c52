package io.github.camelzoho.bigin.simulator.query;

/** One field of ORDER BY. */
record CoqlOrder(String field, boolean descending) {}
