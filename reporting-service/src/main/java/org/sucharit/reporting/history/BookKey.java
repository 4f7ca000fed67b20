package org.sucharit.reporting.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One agency's book of one fiscal year, or of what lasts longer, in one group. */
record BookKey(String group, String agency, @Nullable Integer fiscalYear) {

    private static final String TIMELESS = "-";

    String id() {
        return group + "/" + agency + "/" + (fiscalYear == null ? TIMELESS : fiscalYear);
    }

    /** The id of the book as it was at the end of a day. */
    String closing(LocalDate day) {
        return id() + "/" + day;
    }
}
