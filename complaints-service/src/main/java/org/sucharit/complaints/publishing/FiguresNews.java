package org.sucharit.complaints.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.statistics.Aspect;
import org.sucharit.complaints.statistics.FiguresEvent;
import org.sucharit.complaints.statistics.FiguresEvent.*;
import org.sucharit.complaints.statistics.FiguresId;
import org.sucharit.kernel.AgencyId;

/** The published figures of complaints of corruption. Without an agency they are the nation's. */
sealed interface FiguresNews extends News {

    @Override
    default String topic() {
        return FIGURES;
    }

    /** @param from the first month that is counted: {@code 2026-11} */
    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.complaint-figures.begun.v1")
    record FiguresBegunV1(@Nullable String agency, String from) implements FiguresNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.complaint-figures.month-closed.v1")
    record MonthClosedV1(@Nullable String agency, String month, int received, int finished, int inProgress)
            implements FiguresNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.complaint-figures.month-entered.v1")
    record MonthEnteredV1(@Nullable String agency, String month, int received, int finished, int inProgress)
            implements FiguresNews {}

    /**
     * @param half 1 or 2
     * @param categories received by category; null where it may not be published
     */
    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.complaint-figures.half-year-closed.v1")
    record HalfYearClosedV1(
            @Nullable String agency,
            int fiscalYear,
            int half,
            @Nullable Map<String, Integer> categories,
            @Nullable Map<String, Integer> channels,
            @Nullable Map<String, Integer> clocks)
            implements FiguresNews {}

    static FiguresNews of(FiguresEvent event) {
        var agency = agency(event.figuresId());
        return switch (event) {
            case FiguresBegun e -> new FiguresBegunV1(agency, e.from().toString());
            case MonthClosed e ->
                new MonthClosedV1(
                        agency,
                        e.month().toString(),
                        e.totals().received(),
                        e.totals().finished(),
                        e.totals().inProgress());
            case MonthEntered e ->
                new MonthEnteredV1(
                        agency,
                        e.month().toString(),
                        e.totals().received(),
                        e.totals().finished(),
                        e.totals().inProgress());
            case HalfYearClosed e ->
                new HalfYearClosedV1(
                        agency,
                        e.halfYear().fiscalYear().value(),
                        e.halfYear().number(),
                        cells(e, Aspect.CATEGORY),
                        cells(e, Aspect.CHANNEL),
                        cells(e, Aspect.CLOCK));
        };
    }

    private static @Nullable String agency(FiguresId id) {
        return id.agency().map(AgencyId::value).orElse(null);
    }

    private static @Nullable Map<String, Integer> cells(HalfYearClosed event, Aspect aspect) {
        var table = event.breakdowns().get(aspect);
        return table == null ? null : table.cells();
    }
}
