package org.sucharit.complaints.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.Touched;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.complaints.statistics.FiguresCommand.*;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;
import org.sucharit.kit.security.Actor;

/**
 * Closes the months that are over: first every agency's, then the nation's, whose breakdowns must not give away by
 * subtraction what an agency's left out. Run again it closes what is left; what is closed stays as it is.
 */
@Component
class Closing implements PeriodicWork {

    /** Late enough that nothing decided before midnight is still under way. */
    private static final LocalTime AT = LocalTime.of(1, 10);

    private static final Caller SYSTEM =
            new Caller(new Actor("system:complaint-figures", "complaint-figures", List.of()), null, null, "");
    private static final AgencyId NATION = new AgencyId("nation");

    private final Directory directory;
    private final Touched touched;
    private final Cases cases;
    private final FiguresBook book;
    private final CommandDesk desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    Closing(
            Directory directory,
            Touched touched,
            Cases cases,
            FiguresBook book,
            CommandDesk desk,
            JdbcClient jdbc,
            Clock clock) {
        this.directory = directory;
        this.touched = touched;
        this.cases = cases;
        this.book = book;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "complaint-figures";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(AT);
    }

    @Override
    public void run(Instant due) {
        var today = LocalDate.now(clock);
        begin(today);
        var next = book.of(FiguresId.NATION).nextToClose();
        if (next != null && next.isBefore(YearMonth.from(today))) close(next, today);
    }

    /** An agency is counted from the month in which it is first seen, or in which its first complaint came. */
    private void begin(LocalDate today) {
        var begun = begun();
        var firstDays = touched.firstDays();
        var first = YearMonth.from(today);
        for (var agency : directory.agencies()) {
            var id = FiguresId.of(agency.code());
            var from = YearMonth.from(firstDays.getOrDefault(agency.code(), today));
            if (!begun.contains(id.value())) send(agency.code(), new BeginFigures(id, from));
            if (from.isBefore(first)) first = from;
        }
        if (!begun.contains(FiguresId.NATION.value())) send(NATION, new BeginFigures(FiguresId.NATION, first));
    }

    private Set<String> begun() {
        return new HashSet<>(jdbc.sql("""
                        SELECT aggregate_identifier FROM domain_event WHERE type = 'Figures' AND sequence_number = 0
                        """).query(String.class).list());
    }

    private void close(YearMonth first, LocalDate today) {
        var last = YearMonth.from(today).minusMonths(1);
        var ids = touched.between(HalfYear.of(first).first().atDay(1), last.atEndOfMonth());
        var ofNation = new ArrayList<CountedCase>();
        for (ListedAgency agency : directory.agencies()) {
            var ofAgency = new ArrayList<CountedCase>();
            for (var id : ids.getOrDefault(agency.code(), List.<CaseId>of())) {
                var file = cases.require(id);
                CountedCase.forAgency(file).ifPresent(ofAgency::add);
                CountedCase.forNation(file).ifPresent(ofNation::add);
            }
            months(agency.code(), FiguresId.of(agency.code()), new Count(ofAgency), today);
            halves(agency.code(), FiguresId.of(agency.code()), new Count(ofAgency), first, last, Map.of());
        }
        months(NATION, FiguresId.NATION, new Count(ofNation), today);
        halves(NATION, FiguresId.NATION, new Count(ofNation), first, last, published(first, last));
    }

    private void months(AgencyId owner, FiguresId id, Count count, LocalDate today) {
        for (var known = book.of(id); ; known = book.of(id)) {
            var month = known.nextToClose();
            if (month == null || !month.isBefore(YearMonth.from(today))) return;
            send(owner, new CloseMonth(id, month, count.month(month, known.before(month)), today));
        }
    }

    /** @param parts what was published of parts of these figures, by half-year */
    private void halves(
            AgencyId owner,
            FiguresId id,
            Count count,
            YearMonth first,
            YearMonth last,
            Map<HalfYear, Map<Aspect, Breakdown>> parts) {
        for (var half : over(first, last)) {
            var begun = book.of(id).begun();
            if (begun == null || begun.isAfter(half.last())) continue;
            var publishable = Suppression.publishable(count.halfYear(half), parts.getOrDefault(half, Map.of()));
            send(owner, new CloseHalfYear(id, half, publishable));
        }
    }

    private Map<HalfYear, Map<Aspect, Breakdown>> published(YearMonth first, YearMonth last) {
        var sums = new HashMap<HalfYear, Map<Aspect, Breakdown>>();
        var halves = over(first, last);
        if (halves.isEmpty()) return sums;
        for (var agency : directory.agencies()) {
            var published = book.of(FiguresId.of(agency.code())).halfYears();
            for (var half : halves)
                published.getOrDefault(half, Map.of()).forEach((aspect, table) -> sums.computeIfAbsent(
                                half, _ -> new EnumMap<>(Aspect.class))
                        .merge(aspect, table, Breakdown::plus));
        }
        return sums;
    }

    /** The half-years whose last month is among these. */
    private static List<HalfYear> over(YearMonth first, YearMonth last) {
        var halves = new ArrayList<HalfYear>();
        for (var half = HalfYear.of(first);
                !half.last().isAfter(last);
                half = HalfYear.of(half.last().plusMonths(1))) halves.add(half);
        return halves;
    }

    private void send(AgencyId owner, FiguresCommand command) {
        desk.send(SYSTEM, owner, command.figuresId().value(), command);
    }
}
