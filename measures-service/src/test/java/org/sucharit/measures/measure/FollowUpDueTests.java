package org.sucharit.measures.measure;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.time.Days;
import org.sucharit.measures.measure.MeasureEvent.FollowUpRecorded;

class FollowUpDueTests implements MeasureSamples {

    @Test
    void every_month_of_the_period_wants_a_follow_up() {
        var due = due(Cadence.MONTHLY, null, "2023-02-15", followedUp("2023-01-20", By.EXECUTIVE));
        assertThat(due.missed()).containsExactly(days("2022-12-01", "2022-12-31"));
        assertThat(due.next()).isEqualTo(days("2023-02-01", "2023-02-28"));
    }

    @Test
    void a_unit_cannot_follow_up_for_the_executive() {
        var due = due(Cadence.MONTHLY, null, "2023-01-31", followedUp("2022-12-20", By.UNIT));
        assertThat(due.missed()).containsExactly(days("2022-12-01", "2022-12-31"));
    }

    @Test
    void quarters_and_half_years_are_those_of_the_fiscal_year() {
        assertThat(due(Cadence.QUARTERLY, null, "2023-04-01").missed())
                .containsExactly(days("2022-12-01", "2022-12-31"), days("2023-01-01", "2023-03-31"));
        assertThat(due(Cadence.HALF_YEAR, null, "2023-04-01").missed())
                .containsExactly(days("2022-12-01", "2023-03-31"));
        var wholeYear = facts(null, Cadence.HALF_YEAR, null);
        assertThat(FollowUpDue.of(wholeYear, parse("2023-10-01")).getFirst().missed())
                .containsExactly(days("2022-10-01", "2023-03-31"), days("2023-04-01", "2023-09-30"));
    }

    @Test
    void once_means_by_its_own_deadline() {
        assertThat(due(Cadence.ONCE, parse("2023-02-10"), "2023-02-10").missed())
                .isEmpty();
        assertThat(due(Cadence.ONCE, parse("2023-02-10"), "2023-02-11").missed())
                .containsExactly(days("2022-12-01", "2023-02-10"));
        assertThat(FollowUpDue.of(
                        facts(PLAN.period(), Cadence.ONCE, parse("2023-02-10"), followedUp("2023-02-01", By.EXECUTIVE)),
                        END))
                .isEmpty();
    }

    @Test
    void neither_cadence_nor_deadline_wants_nothing() {
        assertThat(FollowUpDue.of(facts(PLAN.period(), null, null), END)).isEmpty();
        assertThat(due(null, parse("2023-01-31"), "2023-02-01").missed()).hasSize(1);
    }

    @Test
    void a_draft_and_a_closed_measure_want_no_follow_up() {
        assertThat(FollowUpDue.of(MeasureFacts.after(null, DRAFTED), TODAY)).isEmpty();
        assertThat(FollowUpDue.of(fold(DRAFTED, PLANNED, ACTED, COMPLETED), TODAY))
                .isEmpty();
    }

    @Test
    void a_mistyped_year_does_not_want_follow_ups_for_centuries() {
        var mistyped = facts(
                new Period(parse("2022-12-01"), parse("2566-03-31"), "ธ.ค. 65 - มี.ค. 3109"), Cadence.MONTHLY, null);
        assertThat(FollowUpDue.openUntil(mistyped)).hasSizeLessThan(40);
        var elsewhere = facts(new Period(parse("2100-12-01"), parse("2101-03-31"), "…"), Cadence.MONTHLY, null);
        assertThat(FollowUpDue.openUntil(elsewhere)).hasSize(12);
    }

    @Test
    void overdue_follows_from_the_end_of_the_period_or_of_the_year() {
        var planned = fold(DRAFTED, PLANNED);
        assertThat(planned.isOverdue(END)).isFalse();
        assertThat(planned.isOverdue(END.plusDays(1))).isTrue();
        assertThat(fold(DRAFTED).isOverdue(END.plusDays(1))).isFalse();
        assertThat(fold(DRAFTED, PLANNED, ACTED, COMPLETED).isOverdue(END.plusDays(1)))
                .isFalse();
        assertThat(facts(null, null, null).dueOn()).isEqualTo(parse("2023-09-30"));
        assertThat(facts(new Period(END, START, "กลับกัน"), null, null).dueOn()).isEqualTo(parse("2023-09-30"));
    }

    static FollowUpDue due(
            @Nullable Cadence cadence, @Nullable LocalDate dueOn, String today, MeasureEvent... followUps) {
        var all = FollowUpDue.of(facts(PLAN.period(), cadence, dueOn, followUps), parse(today));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    static MeasureFacts facts(
            @Nullable Period period, @Nullable Cadence cadence, @Nullable LocalDate dueOn, MeasureEvent... followUps) {
        var plan = new MeasurePlan(
                null,
                null,
                "ก",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                period,
                List.of(new FollowUpPlan("ติดตาม", By.EXECUTIVE, cadence, dueOn)));
        var drafted = new MeasureEvent.MeasureDrafted(ID, AGENCY, 2566, plan, null);
        return fold(
                Stream.concat(Stream.of(drafted, PLANNED), Stream.of(followUps)).toArray(MeasureEvent[]::new));
    }

    static MeasureFacts fold(MeasureEvent... events) {
        return Stream.of(events).reduce((@Nullable MeasureFacts) null, MeasureFacts::after, (_, _) -> {
            throw new IllegalStateException();
        });
    }

    static FollowUpRecorded followedUp(String on, By by) {
        return new FollowUpRecorded(ID, 1, "ติดตามแล้ว", parse(on), by, null, List.of(), null);
    }

    static Days days(String first, String last) {
        return new Days(parse(first), parse(last));
    }
}
