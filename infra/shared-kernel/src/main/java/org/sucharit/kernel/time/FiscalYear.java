package org.sucharit.kernel.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/**
 * A fiscal year in the Buddhist Era: 2566 runs from 1 October 2022 to 30 September 2023.
 *
 * @param value {@value #EARLIEST}–{@value #LATEST}; in JSON a plain number
 */
public record FiscalYear(@JsonValue int value) implements Comparable<FiscalYear> {

    public static final int EARLIEST = 2500;
    public static final int LATEST = 2699;

    /** Buddhist Era minus Common Era. */
    static final int ERA = 543;

    /** Years around a valid one are years too, so that {@link #previous()} always exists. */
    private static final int NEIGHBOURS = 10;

    /** @throws IllegalArgumentException when it is far from any year the platform works with; see {@link #isValid} */
    @JsonCreator
    public FiscalYear {
        if (value < EARLIEST - NEIGHBOURS || value > LATEST + NEIGHBOURS)
            throw new IllegalArgumentException("not a fiscal year of the Buddhist Era");
    }

    /** Whether a person may give this year, in the Buddhist Era. */
    public static boolean isValid(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    /** Whether someone typed a year of the Common Era (2023) where the Buddhist Era is asked for (2566). */
    public static boolean isCommonEra(int year) {
        return isValid(year + ERA);
    }

    /** The fiscal year that a day in Bangkok belongs to. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getYear() + ERA + (day.getMonthValue() >= 10 ? 1 : 0));
    }

    /** 1 October of the calendar year before. */
    public LocalDate firstDay() {
        return LocalDate.of(value - ERA - 1, 10, 1);
    }

    /** 30 September. */
    public LocalDate lastDay() {
        return LocalDate.of(value - ERA, 9, 30);
    }

    public DateRange days() {
        return new DateRange(firstDay(), lastDay());
    }

    /**
     * A quarter: the first is October to December.
     *
     * @param number 1–4
     */
    public DateRange quarter(int number) {
        LocalDate first = firstDay().plusMonths(3L * (number - 1));
        return new DateRange(first, first.plusMonths(3).minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** The year whose assessment a measure of this year normally answers. */
    public FiscalYear previous() {
        return new FiscalYear(value - 1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
