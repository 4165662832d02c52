package io.github.camelzoho.bigin.poll;

import static io.github.camelzoho.bigin.simulator.Switch.IF_MODIFIED_SINCE;
import static io.github.camelzoho.bigin.simulator.Switch.IF_MODIFIED_SINCE_DELETED;
import static io.github.camelzoho.bigin.simulator.Switch.IF_MODIFIED_SINCE_INCLUSIVE;
import static io.github.camelzoho.bigin.simulator.Switch.LIST_IDS;

import io.github.camelzoho.bigin.simulator.Switch.Support;
import io.github.camelzoho.bigin.simulator.Switches;
import java.util.List;

/** The ways to find changes, each of which must keep the guarantee. */
enum Way {
    /** All fields are plain: COQL gives them itself. */
    COQL_COLUMNS,
    /** COQL gives ids and times, the list the rest. */
    COQL_AND_DETAILS,
    LIST_SINCE,
    LIST_SINCE_INCLUSIVE,
    LIST_SINCE_WITHOUT_IDS,
    LIST_BACK,
    LIST_BACK_REFUSED,
    LIST_BACK_WITHOUT_IDS;

    /** Makes Bigin so that this way has to be gone. */
    void prepare(Switches switches) {
        switch (this) {
            case COQL_COLUMNS, COQL_AND_DETAILS, LIST_SINCE -> {}
            case LIST_SINCE_INCLUSIVE -> switches.set(IF_MODIFIED_SINCE_INCLUSIVE, true);
            case LIST_SINCE_WITHOUT_IDS -> switches.set(LIST_IDS, Support.IGNORED);
            case LIST_BACK -> switches.set(IF_MODIFIED_SINCE, Support.IGNORED);
            case LIST_BACK_REFUSED ->
                    switches.set(IF_MODIFIED_SINCE, Support.REFUSED)
                            .set(IF_MODIFIED_SINCE_DELETED, Support.REFUSED);
            case LIST_BACK_WITHOUT_IDS ->
                    switches.set(IF_MODIFIED_SINCE, Support.IGNORED).set(LIST_IDS, Support.REFUSED);
        }
    }

    boolean isCoql() {
        return this == COQL_COLUMNS || this == COQL_AND_DETAILS;
    }

    ChangeSourceType source() {
        return isCoql() ? ChangeSourceType.coql : ChangeSourceType.list;
    }

    List<String> fields() {
        return this == COQL_COLUMNS ? List.of("Name", "Number", "Colour") : List.of();
    }
}
