package org.sucharit.reporting.publicpages;

import org.jspecify.annotations.Nullable;
import org.sucharit.kit.web.BuddhistYear;

/**
 * What a page of figures is asked for.
 *
 * @param fiscalYear B.E.; the newest that has figures without it
 * @param asOf a day as someone typed it, to look back to
 * @param since a day as someone typed it, to compare with
 * @param by the path of a {@link Gauge}
 * @param sort the path of an {@link Order}
 */
record Wish(
        @Nullable @BuddhistYear Integer fiscalYear,
        @Nullable String asOf,
        @Nullable String since,
        @Nullable String by,
        @Nullable String sort) {}
