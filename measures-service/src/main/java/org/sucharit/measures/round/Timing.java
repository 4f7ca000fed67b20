package org.sucharit.measures.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When an agency's rounds open, and how long their links live.
 *
 * @param day of the month, 1–28; null for the last one
 * @param linkDays how many days a link can be used, 1–60
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Timing(@Nullable Integer day, int linkDays) {

    static final int LAST_SAFE_DAY = 28;
    static final int MOST_LINK_DAYS = 60;

    /** Of agencies that say nothing; their rounds are opened by hand. */
    public static final Timing USUAL = new Timing(25, 14);

    boolean sensible() {
        return (day == null || (day >= 1 && day <= LAST_SAFE_DAY)) && linkDays >= 1 && linkDays <= MOST_LINK_DAYS;
    }

    /** The day on which the round of a month opens. */
    LocalDate opening(YearMonth month) {
        return day == null ? month.atEndOfMonth() : month.atDay(day);
    }

    /** The latest opening day that is not after the given one. */
    LocalDate latestOpening(LocalDate today) {
        var month = YearMonth.from(today);
        var opening = opening(month);
        return opening.isAfter(today) ? opening(month.minusMonths(1)) : opening;
    }

    /** The first opening day after the given one. */
    LocalDate nextOpening(LocalDate today) {
        var month = YearMonth.from(today);
        var opening = opening(month);
        return opening.isAfter(today) ? opening : opening(month.plusMonths(1));
    }

    /** The last day of a link issued on a day. */
    LocalDate linkExpiry(LocalDate issued) {
        return issued.plusDays(linkDays);
    }
}
