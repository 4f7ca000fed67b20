package org.sucharit.complaints.statistics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.web.BuddhistYear;

/** What everyone may know about complaints of corruption, and entering what was before. */
@RestController
@RequestMapping("/api/complaint-statistics")
class FiguresApi {

    private static final int MOST = FiguresDesk.MOST;

    private final FiguresDesk desk;

    FiguresApi(FiguresDesk desk) {
        this.desk = desk;
    }

    /**
     * Published figures of one fiscal year.
     *
     * @param agency the nation's without it
     * @param fiscalYear B.E.; the running one without it
     * @param round only the months it covers
     */
    @GetMapping
    FiguresView figures(
            @RequestParam(required = false) @Nullable AgencyId agency,
            @RequestParam(required = false) @BuddhistYear @Nullable Integer fiscalYear,
            @RequestParam(required = false) @Nullable ReportingRound round) {
        return desk.of(agency, fiscalYear == null ? null : new FiscalYear(fiscalYear), round);
    }

    record EnteredBody(@NotEmpty @Size(max = 600) List<@NotNull @Valid EnteredMonth> months) {}

    /** @param month C.E.: {@code 2025-10} */
    record EnteredMonth(
            @NotNull YearMonth month,
            @NotNull @Min(0) @Max(MOST) Integer received,
            @NotNull @Min(0) @Max(MOST) Integer finished,
            @NotNull @Min(0) @Max(MOST) Integer inProgress) {}

    /** Enters the months before the agency's complaints were kept here; each once. */
    @PutMapping("/{agency}")
    Answer enter(Caller caller, @PathVariable AgencyId agency, @Valid @RequestBody EnteredBody body) {
        return desk.enter(caller, agency, months(body));
    }

    private static SortedMap<YearMonth, Totals> months(EnteredBody body) {
        var months = new TreeMap<YearMonth, Totals>();
        for (var one : body.months()) {
            var totals = new Totals(one.received(), one.finished(), one.inProgress());
            if (months.put(one.month(), totals) != null)
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "MONTH_TWICE");
        }
        return months;
    }
}
