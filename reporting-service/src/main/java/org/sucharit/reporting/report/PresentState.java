package org.sucharit.reporting.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.reporting.report.Drafting.Subject;
import org.sucharit.reporting.report.ReportChanges.Change;

/** Holds a report against what is recorded now. */
@Component
public class PresentState {

    private final Drafting drafting;
    private final Clock clock;

    PresentState(Drafting drafting, Clock clock) {
        this.drafting = drafting;
        this.clock = clock;
    }

    /** What the same report would tell otherwise if it were drafted now. */
    public List<Change> changesSince(ReportContent report) {
        var fresh = drafting.fresh(Subject.of(report), LocalDate.now(clock));
        return ReportChanges.between(report.data(), fresh.data());
    }
}
