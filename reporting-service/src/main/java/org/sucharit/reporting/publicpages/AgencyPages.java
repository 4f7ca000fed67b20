package org.sucharit.reporting.publicpages;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;
import org.sucharit.reporting.history.Histories;
import org.sucharit.reporting.history.Scope;
import org.sucharit.reporting.history.Standing;
import org.sucharit.reporting.history.State;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.LoanRecord;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.Records;
import org.sucharit.reporting.report.ReportDoor;
import org.sucharit.reporting.report.ReportList;
import org.sucharit.reporting.scorecard.Scorecard;
import org.sucharit.reporting.scorecard.Scorecards;

/** All that is public about one agency. */
@Controller
class AgencyPages {

    private static final int REPORTS = 20;

    private static final Set<MeasureRecord.Status> BEGUN =
            Set.of(MeasureRecord.Status.IN_PROGRESS, MeasureRecord.Status.COMPLETED);

    private final Scorecards scorecards;
    private final Histories histories;
    private final Records records;
    private final ReportList reports;
    private final ReportDoor door;
    private final Trends trends;
    private final Views views;
    private final Clock clock;

    AgencyPages(
            Scorecards scorecards,
            Histories histories,
            Records records,
            ReportList reports,
            ReportDoor door,
            Trends trends,
            Views views,
            Clock clock) {
        this.scorecards = scorecards;
        this.histories = histories;
        this.records = records;
        this.reports = reports;
        this.door = door;
        this.trends = trends;
        this.views = views;
        this.clock = clock;
    }

    /** @param out with the borrower */
    record Loans(long total, long out, long returned) {

        private static Loans of(Standing known, int year) {
            var loans = known.states(State.Loan.class, year).toList();
            return new Loans(
                    loans.size(),
                    count(loans, LoanRecord.Status.HANDED_OVER),
                    count(loans, LoanRecord.Status.RETURNED));
        }

        private static long count(List<State.Loan> loans, LoanRecord.Status status) {
            return loans.stream().filter(loan -> loan.status() == status).count();
        }
    }

    /** A closed month. */
    record Month(YearMonth month, long received, long finished, long inProgress, boolean entered) {}

    @GetMapping("/agencies/{code}")
    String agency(
            @PathVariable AgencyId code,
            @Valid Wish wish,
            @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        var agency = records.find(AgencyRecord.class, code.value()).orElseThrow(Problem::notFound);
        var day = views.day(wish);
        var card = scorecards.agency(code, year(wish, code), day.asOf());
        int year = card.fiscalYear();
        var known = known(code, year, day.day());
        var shown = Objects.requireNonNullElseGet(day.day(), () -> LocalDate.now(clock));
        model.addAttribute("agency", Listed.of(agency));
        model.addAttribute("view", views.view("/agencies/" + code, wish, card, day, null));
        model.addAttribute("figures", Figures.of(card));
        model.addAttribute("measures", MeasureLine.of(known, year, outcomes(code, year, day.day()), shown));
        model.addAttribute("scores", ScoreLines.of(card));
        model.addAttribute("themes", card.themes());
        model.addAttribute("trend", day.day() == null ? trends.of(card) : Trend.NONE);
        model.addAttribute("loans", Loans.of(known, year));
        model.addAttribute("months", months(card));
        model.addAttribute("reports", reports.find(new ReportList.Search(code, null, null, null, false), 0, REPORTS));
        model.addAttribute("desk", door.readsAll(actor, code));
        var since = views.since(wish, day);
        model.addAttribute("since", since(since, day, card));
        Views.answer(response, day, since);
        return "publicpages/agency";
    }

    /** The newest year that tells something of the agency, when none is asked for. */
    private int year(Wish wish, AgencyId code) {
        if (wish.fiscalYear() != null) return wish.fiscalYear();
        int running = views.thisYear();
        var known = histories.current(List.of(code));
        return NewestYear.of(running, year -> measures(known, year)).orElseGet(() -> known.stream()
                .flatMap(standing -> standing.versions().stream())
                .flatMap(version -> Stream.ofNullable(version.fiscalYear()))
                .filter(year -> year <= running)
                .max(Integer::compareTo)
                .orElse(running));
    }

    private static NewestYear.Measures measures(Collection<Standing> known, int year) {
        var all = known.stream()
                .flatMap(standing -> standing.states(State.Measure.class, year))
                .map(State.Measure::status)
                .toList();
        return new NewestYear.Measures(
                all.size(), all.stream().filter(BEGUN::contains).count());
    }

    private Standing known(AgencyId code, int year, @Nullable LocalDate day) {
        var at = day == null ? Instant.MAX : ChosenDay.end(day);
        return histories
                .standings(new Scope.OneAgency(code), Set.of(year), at)
                .findFirst()
                .orElseGet(() -> new Standing(code, List.of()));
    }

    /** What came of measures is shown as it is now: histories don't keep long texts. */
    private Map<String, String> outcomes(AgencyId code, int year, @Nullable LocalDate day) {
        if (day != null) return Map.of();
        return records.of(MeasureRecord.class, code, year).stream()
                .filter(measure -> measure.outcome() != null)
                .collect(toMap(
                        measure -> measure.measureId().toString(),
                        measure -> Objects.requireNonNull(measure.outcome())));
    }

    private static List<Month> months(Scorecard card) {
        var complaints = card.complaints();
        if (complaints == null) return List.of();
        return complaints.months().stream()
                .map(month -> new Month(
                        YearMonth.parse(month.month()),
                        month.received(),
                        month.finished(),
                        month.inProgress(),
                        month.entered() > 0))
                .toList();
    }

    private Since since(ChosenDay since, ChosenDay day, Scorecard now) {
        if (since.day() == null) return Since.nothing(since);
        var code = new AgencyId(Objects.requireNonNull(now.scope().agency()));
        var then = scorecards.agency(code, now.fiscalYear(), since.asOf());
        var until = day.day() == null ? clock.instant() : ChosenDay.end(day.day());
        var changes = histories
                .changedBetween(new Scope.OneAgency(code), ChosenDay.end(since.day()), until)
                .filter(change -> change.fiscalYear() == null || change.fiscalYear() == now.fiscalYear())
                .flatMap(change -> ChangeLine.of(change).stream())
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
        return Since.of(since, Figures.of(then), Figures.of(now), changes);
    }
}
