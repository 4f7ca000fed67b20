package org.sucharit.reporting.opendata;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dataset. Its description stands in the bundles {@code opendata} under {@code opendata.<dataset>.<name>}, or, where
 * it means the same everywhere, {@code opendata.column.<name>}.
 *
 * @param name in every format
 * @param value of a row; null where there is none
 */
public record Column<R>(String name, Type type, Function<R, @Nullable Object> value) {

    /** What its values are, as Java objects. */
    public enum Type {
        /** {@link String}. */
        TEXT,
        /** {@link Integer}. */
        INTEGER,
        /** {@link java.math.BigDecimal} of two decimals. */
        DECIMAL,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link Boolean}. */
        BOOLEAN,
        /** {@link java.util.List} of {@link String}, never null. */
        TEXTS
    }
}
