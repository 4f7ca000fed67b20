package org.sucharit.complaints.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of published figures. */
public sealed interface FiguresCommand {

    FiguresId figuresId();

    /** Changes nothing when they have begun. */
    record BeginFigures(@TargetAggregateIdentifier FiguresId figuresId, YearMonth from) implements FiguresCommand {}

    /** A month that is closed already stays as it is. @param today closes only what is over, in Bangkok */
    record CloseMonth(@TargetAggregateIdentifier FiguresId figuresId, YearMonth month, Totals totals, LocalDate today)
            implements FiguresCommand {}

    /** A half-year that is closed already stays as it is. */
    record CloseHalfYear(
            @TargetAggregateIdentifier FiguresId figuresId, HalfYear halfYear, Map<Aspect, Breakdown> breakdowns)
            implements FiguresCommand {}

    /** All or nothing; a month that was entered with the same figures is passed over. */
    record EnterMonths(
            @TargetAggregateIdentifier FiguresId figuresId,
            SortedMap<YearMonth, Totals> months,
            String by,
            LocalDate on)
            implements FiguresCommand {}
}
