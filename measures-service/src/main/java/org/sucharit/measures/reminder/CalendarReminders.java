package org.sucharit.measures.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.ruleset.CalendarDate;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.ruleset.RuleBook;

/** The dates of the assessment's calendar, from a fortnight before a stage begins until its last day. */
@Component
class CalendarReminders implements DueWork {

    private static final int AHEAD_DAYS = 14;
    private static final List<Role> ALL = List.of(Role.OFFICER, Role.EXECUTIVE);

    private final RuleSets ruleSets;
    private final RuleBook rules;
    private final JdbcClient jdbc;

    CalendarReminders(RuleSets ruleSets, RuleBook rules, JdbcClient jdbc) {
        this.ruleSets = ruleSets;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /** On most days no stage is near, and no agency is looked at. */
    @Override
    public Stream<DueMatter> on(LocalDate day) {
        var years = years(day).filter(year -> isNear(year, day)).toList();
        if (years.isEmpty()) return Stream.empty();
        return agencies().stream()
                .flatMap(agency -> years.stream().flatMap(year -> rules.find(agency, year.value()).stream()
                        .flatMap(ruleSet -> near(ruleSet, day))
                        .map(stage -> matter(agency, year, stage))));
    }

    /** The stages of a year's assessment may lie around that year. */
    private static Stream<FiscalYear> years(LocalDate day) {
        int year = FiscalYear.of(day).value();
        return IntStream.rangeClosed(year - 1, year + 1)
                .filter(FiscalYear::isValid)
                .mapToObj(FiscalYear::new);
    }

    private boolean isNear(FiscalYear year, LocalDate day) {
        return Stream.concat(
                        ruleSets.of(year).stream(),
                        ruleSets.sectors(year).stream().flatMap(sector -> ruleSets.of(year, sector).stream()))
                .anyMatch(ruleSet -> near(ruleSet, day).findAny().isPresent());
    }

    private static Stream<CalendarDate> near(RuleSet ruleSet, LocalDate day) {
        return ruleSet.calendar().stream()
                .filter(stage -> !stage.from().isAfter(day.plusDays(AHEAD_DAYS))
                        && !stage.lastDay().isBefore(day));
    }

    private static DueMatter matter(AgencyId agency, FiscalYear year, CalendarDate stage) {
        return new DueMatter(
                agency,
                "calendar/" + year.value() + "/" + stage.key(),
                DueMatter.Kind.CALENDAR,
                stage.titleTh(),
                stage.lastDay(),
                null,
                ALL,
                "/work/agencies/" + agency + "/assessment");
    }

    private List<AgencyId> agencies() {
        return jdbc.sql("SELECT aggregate_identifier FROM domain_event WHERE type = 'Agency' AND sequence_number = 0")
                .query((row, _) -> new AgencyId(row.getString(1)))
                .list();
    }
}
