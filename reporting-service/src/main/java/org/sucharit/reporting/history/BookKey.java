package org.sucharit.reporting.history;

import org.jspecify.annotations.Nullable;

/** One agency's book of one fiscal year, or of what lasts longer, in one group. */
record BookKey(String group, String agency, @Nullable Integer fiscalYear) {

    private static final String TIMELESS = "-";

    String id() {
        return group + "/" + agency + "/" + (fiscalYear == null ? TIMELESS : fiscalYear);
    }
}
