package io.github.camelzoho.bigin.poll;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes changes over from a feed. */
@FunctionalInterface
public interface PageHandler {
    /**
     * Takes changes over, oldest first.
     *
     * @param page at most 200 changes
     * @return how many of them, counted from the first, are done with: the position moves behind
     *     these
     */
    Handled handle(List<RecordChange> page);

    /**
     * What became of a page.
     *
     * @param acknowledged how many changes from the first on are done with; fewer than there are
     *     end the poll
     * @param failure why the next one failed, thrown by the poll after the position is saved;
     *     {@code null} if nothing failed
     */
    record Handled(int acknowledged, @Nullable Exception failure) {
        /** All of them. */
        public static Handled all(List<RecordChange> page) {
            return new Handled(page.size(), null);
        }
    }
}
