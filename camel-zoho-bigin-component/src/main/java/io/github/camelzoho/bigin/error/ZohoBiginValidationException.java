package io.github.camelzoho.bigin.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Records do not fit their module: {@code validate=true} found faults before anything was sent, or
 * of a body that is read as it is sent, before these records were. {@link #getFaults()} has all of
 * them in the order of the records.
 */
public final class ZohoBiginValidationException extends ZohoBiginInputException {
    private static final long serialVersionUID = 1L;

    /** A message is read by people: the rest is in the list. */
    private static final int TOLD = 10;

    private final transient List<FieldFault> faults;

    /**
     * @param module API name
     * @param faults at least one
     */
    public ZohoBiginValidationException(String module, List<FieldFault> faults) {
        super(text(module, faults));
        this.faults = List.copyOf(faults);
    }

    /** All faults of all records that were checked, in the order of the records; unmodifiable. */
    public List<FieldFault> getFaults() {
        return faults;
    }

    private static String text(String module, List<FieldFault> faults) {
        String told =
                faults.stream()
                        .limit(TOLD)
                        .map(FieldFault::toString)
                        .collect(Collectors.joining("; "));
        int more = faults.size() - TOLD;
        long records = faults.stream().map(FieldFault::index).distinct().count();
        return records
                + (records == 1 ? " record does" : " records do")
                + " not fit "
                + module
                + ": "
                + told
                + (more > 0 ? "; and " + more + " more faults" : "");
    }
}
