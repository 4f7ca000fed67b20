package org.sucharit.complaints.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** Everything that is published about complaints, and never changed afterwards. */
public sealed interface FiguresEvent {

    FiguresId figuresId();

    /** @param from the first month that is counted here; what was before may be entered */
    record FiguresBegun(FiguresId figuresId, YearMonth from) implements FiguresEvent {}

    record MonthClosed(FiguresId figuresId, YearMonth month, Totals totals) implements FiguresEvent {}

    /** Figures from before the agency's complaints were kept here, as somebody gave them. */
    record MonthEntered(FiguresId figuresId, YearMonth month, Totals totals, String by, LocalDate on)
            implements FiguresEvent {}

    /** @param breakdowns those that may be published; the others are left out whole */
    record HalfYearClosed(FiguresId figuresId, HalfYear halfYear, Map<Aspect, Breakdown> breakdowns)
            implements FiguresEvent {

        public HalfYearClosed {
            breakdowns = Map.copyOf(breakdowns);
        }
    }
}
