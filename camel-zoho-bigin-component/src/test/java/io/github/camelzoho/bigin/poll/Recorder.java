package io.github.camelzoho.bigin.poll;

import java.util.ArrayList;
import java.util.List;

/** Takes everything and remembers it. */
final class Recorder implements PageHandler {
    final List<RecordChange> all = new ArrayList<>();
    final List<Integer> pages = new ArrayList<>();

    @Override
    public Handled handle(List<RecordChange> page) {
        all.addAll(page);
        pages.add(page.size());
        return Handled.all(page);
    }

    /** What came since the last question, as {@code updated 7}: by the field {@code Number}. */
    List<String> take() {
        List<String> texts = all.stream().map(Recorder::text).toList();
        all.clear();
        return texts;
    }

    /** As {@link #take()}, the numbers only. */
    List<String> numbers() {
        List<String> texts = all.stream().map(Recorder::number).toList();
        all.clear();
        return texts;
    }

    private static String text(RecordChange change) {
        return change.type() + " " + number(change);
    }

    private static String number(RecordChange change) {
        return change instanceof RecordChange.Upserted upserted
                ? String.valueOf(upserted.record().get("Number"))
                : String.valueOf(((RecordChange.Deleted) change).item().get("display_name"));
    }
}
