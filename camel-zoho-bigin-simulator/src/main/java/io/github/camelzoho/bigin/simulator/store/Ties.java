package io.github.camelzoho.bigin.simulator.store;

import java.util.Comparator;

/** In which order rows come whose sort field is equal. */
public enum Ties {
    BY_ID,
    BY_ID_DESCENDING,
    /** Always the same, but by nothing that a client sees. */
    BY_CHANCE;

    Comparator<Row> order() {
        return Comparator.comparingLong(
                row ->
                        switch (this) {
                            case BY_ID -> row.id();
                            case BY_ID_DESCENDING -> -row.id();
                            case BY_CHANCE -> row.id() * 0x9E37_79B9_7F4A_7C15L;
                        });
    }
}
