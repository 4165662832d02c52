package io.github.camelzoho.bigin.simulator.http;

/** Answers the calls of one route; refuses by throwing {@code ApiError}. */
@FunctionalInterface
public interface Handler {
    Answer answer(Call call);
}
