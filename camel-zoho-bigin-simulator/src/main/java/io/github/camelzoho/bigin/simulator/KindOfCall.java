package io.github.camelzoho.bigin.simulator;

/**
 * The sum of calls that differ in ids only.
 *
 * @param name method and path, with {@code {id}} for each id
 * @param calls how many there were
 * @param failed how many of them had a status of 400 and above, or none
 * @param refused how many of them used something undocumented
 * @param credits what they cost together
 */
public record KindOfCall(String name, int calls, int failed, int refused, int credits) {

    /** What a call has in common with others of its kind. */
    public static String name(RecordedCall call) {
        return call.method() + " " + call.path().replaceAll("/\\d+(?=/|$)", "/{id}");
    }

    /** One call of a kind. */
    public static KindOfCall of(String name, RecordedCall call) {
        boolean failed = call.status() == 0 || call.status() >= 400;
        return new KindOfCall(
                name, 1, failed ? 1 : 0, call.refusal().isPresent() ? 1 : 0, call.credits());
    }

    /** Both together. */
    public KindOfCall and(KindOfCall other) {
        return new KindOfCall(
                name,
                calls + other.calls,
                failed + other.failed,
                refused + other.refused,
                credits + other.credits);
    }
}
