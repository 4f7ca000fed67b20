package org.sucharit.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.reporting.record.MeasureRecord.Status.CANCELLED;
import static org.sucharit.reporting.record.MeasureRecord.Status.COMPLETED;
import static org.sucharit.reporting.record.MeasureRecord.Status.DRAFTED;
import static org.sucharit.reporting.record.MeasureRecord.Status.IN_PROGRESS;
import static org.sucharit.reporting.record.MeasureRecord.Status.PLANNED;
import static org.sucharit.reporting.record.MeasureRecord.Status.REPLACED;
import static org.sucharit.reporting.scorecard.Told.a;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.reporting.record.MeasureRecord.Status;
import org.sucharit.reporting.scorecard.Told.MeasureTold;

class WorkTests {

    @Test
    void each_measure_is_counted_where_it_stands() {
        var told = Told.agency();
        for (var status : Status.values()) told.measure(a(status).told());
        told.measure(a(COMPLETED).told());

        assertThat(told.on("2023-01-15").work()).isEqualTo(new Work(1, 2, 1, 2, 0, 1, 1, 2, 0, 0, 0, 0));
    }

    @Test
    void a_measure_is_overdue_from_the_day_after_its_last_day() {
        var measure = a(IN_PROGRESS).running("2022-12-01", "2023-03-31");

        assertThat(work(measure, "2023-03-31").overdue()).isZero();
        assertThat(work(measure, "2023-04-01").overdue()).isOne();
    }

    @Test
    void a_measure_without_a_period_is_due_at_the_end_of_its_year() {
        assertThat(work(a(PLANNED), "2023-09-30").overdue()).isZero();
        assertThat(work(a(PLANNED), "2023-10-01").overdue()).isOne();
    }

    @Test
    void a_measure_whose_period_is_reversed_is_due_at_the_end_of_its_year() {
        var measure = a(PLANNED).running("2023-05-01", "2023-01-31");

        assertThat(work(measure, "2023-09-30").overdue()).isZero();
        assertThat(work(measure, "2023-10-01").overdue()).isOne();
    }

    @Test
    void nothing_that_is_no_longer_or_not_yet_carried_out_is_overdue() {
        for (var status : new Status[] {DRAFTED, COMPLETED, CANCELLED, REPLACED})
            assertThat(work(a(status), "2024-01-01").overdue())
                    .as(status.name())
                    .isZero();
    }

    @Test
    void who_promises_no_follow_up_by_any_day_is_active_but_neither_keeps_nor_breaks_a_promise() {
        var work = work(a(PLANNED).promising(null, null, null), "2023-05-01");

        assertThat(work.active()).isOne();
        assertThat(work.promising()).isZero();
        assertThat(work.kept()).isZero();
    }

    @Test
    void a_promise_is_kept_as_long_as_nothing_it_wanted_has_passed_without_a_follow_up() {
        var monthly = a(IN_PROGRESS).promising(Cadence.MONTHLY).followedUp("2022-10-20");

        assertThat(work(monthly, "2022-11-30").kept()).isOne();
        assertThat(work(monthly, "2022-12-01").kept()).isZero();
    }

    @Test
    void a_follow_up_told_late_but_done_in_time_mends_it() {
        var monthly = a(IN_PROGRESS).promising(Cadence.MONTHLY);
        assertThat(work(monthly, "2022-11-01").kept()).isZero();

        assertThat(work(monthly.followedUp("2022-10-31"), "2022-11-01").kept()).isOne();
    }

    @Test
    void quarters_and_half_years_are_those_of_the_fiscal_year() {
        var quarterly = a(IN_PROGRESS).promising(Cadence.QUARTERLY);
        assertThat(work(quarterly, "2022-12-31").kept()).isOne();
        assertThat(work(quarterly, "2023-01-01").kept()).isZero();

        var halfYearly = a(IN_PROGRESS).promising(Cadence.HALF_YEAR).followedUp("2023-03-31");
        assertThat(work(halfYearly, "2023-09-30").kept()).isOne();
        assertThat(work(halfYearly, "2023-10-01").kept()).isZero();
    }

    @Test
    void what_the_executive_promised_the_unit_does_not_keep() {
        var promised = a(IN_PROGRESS).promising(By.EXECUTIVE, Cadence.ONCE, "2023-03-31");

        assertThat(work(promised.followedUp("2023-03-01", By.UNIT), "2023-04-01")
                        .kept())
                .isZero();
        assertThat(work(promised.followedUp("2023-03-01", By.EXECUTIVE), "2023-04-01")
                        .kept())
                .isOne();
    }

    @Test
    void of_two_promises_both_are_to_be_kept() {
        var two = a(PLANNED)
                .promising(By.UNIT, Cadence.QUARTERLY, null)
                .promising(By.EXECUTIVE, Cadence.ONCE, "2022-12-31")
                .followedUp("2022-12-20", By.UNIT);

        assertThat(work(two, "2023-01-01")).satisfies(work -> {
            assertThat(work.promising()).isOne();
            assertThat(work.kept()).isZero();
        });
    }

    @Test
    void a_closed_measure_no_longer_counts_for_discipline() {
        var work = work(a(COMPLETED).promising(Cadence.MONTHLY), "2023-09-01");

        assertThat(work.active()).isZero();
        assertThat(work.promising()).isZero();
    }

    @Test
    void an_action_is_proven_by_one_accepted_piece_of_evidence() {
        var told = Told.agency()
                .evidence("yes", true)
                .evidence("no", false)
                .measure(
                        a(IN_PROGRESS).action("no", "yes").action("no").action().told())
                .measure(a(CANCELLED).action("yes").told());

        assertThat(told.on("2023-01-15").work().actions()).isEqualTo(3);
        assertThat(told.on("2023-01-15").work().proven()).isOne();
    }

    @Test
    void it_is_known_on_which_day_the_same_facts_count_differently() {
        var year = Told.agency()
                .measure(a(IN_PROGRESS)
                        .running("2022-10-01", "2023-01-31")
                        .promising(Cadence.QUARTERLY)
                        .told())
                .measure(a(COMPLETED).running("2022-10-01", "2022-11-30").told())
                .year();

        assertThat(changesOn(year, "2022-11-01")).isEqualTo("2023-01-01");
        assertThat(changesOn(year, "2022-12-31")).isEqualTo("2023-01-01");
        assertThat(changesOn(year, "2023-01-01")).isEqualTo("2023-02-01");
        assertThat(changesOn(year, "2023-02-01")).isNull();
    }

    @Test
    void between_two_such_days_nothing_counts_differently() {
        var told = Told.agency()
                .measure(a(IN_PROGRESS)
                        .running("2022-11-15", "2023-05-20")
                        .promising(Cadence.MONTHLY)
                        .promising(By.EXECUTIVE, Cadence.HALF_YEAR, null)
                        .followedUp("2022-12-10")
                        .told())
                .measure(a(PLANNED).promising(null, null, "2023-02-14").told());
        for (var day = LocalDate.parse("2022-10-01"); day.getYear() < 2024; day = day.plusDays(1)) {
            var changes = changesOn(told.year(), day);
            if (changes == null || changes.isAfter(day.plusDays(1)))
                assertThat(told.on(day.plusDays(1).toString())).isEqualTo(told.on(day.toString()));
        }
    }

    private static @Nullable LocalDate changesOn(AgencyYear year, String day) {
        return changesOn(year, LocalDate.parse(day));
    }

    private static @Nullable LocalDate changesOn(AgencyYear year, LocalDate day) {
        return new Counting(RuleSets.shipped()).card(year, day).changesOn();
    }

    private static Work work(MeasureTold measure, String day) {
        return Told.agency().measure(measure.told()).on(day).work();
    }
}
