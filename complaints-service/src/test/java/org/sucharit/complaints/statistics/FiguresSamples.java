package org.sucharit.complaints.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.sucharit.complaints.statistics.FiguresEvent.*;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;

/** One event of each type. */
public final class FiguresSamples {

    private static final FiguresId ID = FiguresId.of(new AgencyId("ban-rai"));

    public static final List<FiguresEvent> ALL = List.of(
            new FiguresBegun(ID, YearMonth.of(2026, 11)),
            new MonthClosed(ID, YearMonth.of(2026, 11), new Totals(3, 1, 2)),
            new MonthEntered(
                    ID, YearMonth.of(2026, 9), new Totals(0, 0, 0), "officer-ban-rai", LocalDate.of(2026, 11, 20)),
            new HalfYearClosed(
                    ID,
                    new HalfYear(new FiscalYear(2570), 1),
                    Map.of(
                            Aspect.CATEGORY, new Breakdown(Map.of("BRIBERY", 7, "OTHER", 5)),
                            Aspect.CHANNEL, new Breakdown(Map.of("WEB", 12)))));

    private FiguresSamples() {}
}
