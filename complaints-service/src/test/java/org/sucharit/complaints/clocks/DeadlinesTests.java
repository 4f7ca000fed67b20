package org.sucharit.complaints.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sucharit.complaints.clocks.Deadline.Kind;
import org.sucharit.complaints.clocks.Facts.Stage;

class DeadlinesTests {

    private static final NationalClock NATIONAL = NationalClock.shipped();
    private static final WorkingDays DAYS = new WorkingDays(Holidays.shipped());
    private static final Promise TYPICAL = new Promise(null, 1, 2, 7);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Facts filed(String on) {
        return new Facts(day(on), null, null, null, null, Stage.OPEN);
    }

    private static Deadlines of(Facts facts, Promise promise) {
        return Deadlines.of(facts, promise, NATIONAL, DAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2026-01-20",
        "2026-12-20, 2027-01-04",
        "2028-02-20, 2028-03-06",
        "2027-02-20, 2027-03-07",
        "2026-04-01, 2026-04-16"
    })
    void fifteen_days_are_calendar_days_over_new_year_leap_day_and_holidays(LocalDate from, LocalDate due) {
        assertThat(Deadlines.answerDueOn(from, Promise.NONE, NATIONAL)).isEqualTo(due);
        assertThat(of(filed(from.toString()), Promise.NONE).next())
                .hasValueSatisfying(next -> assertThat(next.on()).isEqualTo(due));
    }

    @Test
    void a_promise_makes_it_sooner_and_never_later() {
        var from = day("2026-01-05");

        assertThat(Deadlines.answerDueOn(from, new Promise(7, null, null, null), NATIONAL))
                .isEqualTo("2026-01-12");
        assertThat(Deadlines.answerDueOn(from, new Promise(30, null, null, null), NATIONAL))
                .isEqualTo("2026-01-20");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-19, LATER", // nothing before the third day ahead
        "2026-01-22, LATER",
        "2026-01-23, SOON",
        "2026-01-25, SOON",
        "2026-01-26, TODAY",
        "2026-01-27, OVERDUE",
        "2030-01-01, OVERDUE"
    })
    void what_is_due_is_told_for_any_day(LocalDate today, Due due) {
        assertThat(of(filed("2026-01-11"), Promise.NONE).on(today)).isEqualTo(due);
        assertThat(due.isWaiting()).isEqualTo(due != Due.LATER);
    }

    @Test
    void the_day_a_complainant_was_told_stands_whatever_is_promised_later() {
        var facts = new Facts(day("2026-01-05"), day("2026-01-20"), null, null, null, Stage.OPEN);

        assertThat(of(facts, new Promise(3, null, null, null)).next())
                .hasValueSatisfying(next -> assertThat(next.on()).isEqualTo("2026-01-20"));
    }

    @Test
    void an_answer_begins_the_next_fifteen_days() {
        var facts = new Facts(day("2026-01-05"), null, day("2026-01-18"), null, null, Stage.OPEN);

        assertThat(of(facts, Promise.NONE).on(day("2026-01-21"))).isEqualTo(Due.LATER);
        assertThat(of(facts, Promise.NONE).on(day("2026-02-03"))).isEqualTo(Due.OVERDUE);
    }

    @Test
    void each_step_that_is_promised_is_counted_in_working_days_from_the_one_before() {
        // Friday 10 April 2026, Songkran from Monday to Wednesday
        var filed = filed("2026-04-10");
        var accepted = new Facts(day("2026-04-10"), null, null, day("2026-04-10"), null, Stage.OPEN);
        var assigned = new Facts(day("2026-04-10"), null, null, day("2026-04-10"), day("2026-04-16"), Stage.OPEN);
        var heard =
                new Facts(day("2026-04-10"), null, day("2026-04-16"), day("2026-04-10"), day("2026-04-16"), Stage.OPEN);

        assertThat(of(filed, TYPICAL).all()).contains(new Deadline(Kind.RECEIVE, day("2026-04-16"), true));
        assertThat(of(accepted, TYPICAL).all()).contains(new Deadline(Kind.ORDER, day("2026-04-17"), true));
        assertThat(of(assigned, TYPICAL).all()).contains(new Deadline(Kind.ACT, day("2026-04-27"), true));
        assertThat(of(assigned, TYPICAL).next()).hasValueSatisfying(next -> assertThat(next.kind())
                .isEqualTo(Kind.ANSWER)); // 25 April: the nation's clock is not put off by holidays
        assertThat(of(heard, TYPICAL).all()).extracting(Deadline::kind).containsExactly(Kind.ANSWER);
    }

    @Test
    void a_case_with_a_result_owes_an_answer_and_one_that_is_over_owes_nothing() {
        var concluded = new Facts(day("2026-01-05"), null, null, day("2026-01-06"), day("2026-01-07"), Stage.CONCLUDED);
        var over = new Facts(day("2026-01-05"), null, null, null, null, Stage.OVER);

        assertThat(of(concluded, TYPICAL).all()).extracting(Deadline::kind).containsExactly(Kind.ANSWER);
        assertThat(of(over, TYPICAL).all()).isEmpty();
        assertThat(of(over, TYPICAL).on(day("2030-01-01"))).isEqualTo(Due.NOTHING);
    }

    @Test
    void a_holiday_that_is_not_certain_makes_the_deadline_uncertain() {
        // Makha Bucha of 2570, 21 February 2027, is a Sunday: Monday is expected to be free
        assertThat(of(filed("2027-02-19"), TYPICAL).all())
                .contains(new Deadline(Kind.RECEIVE, day("2027-02-23"), false));
    }

    @Test
    void of_a_year_nobody_knows_only_weekends_are_free() {
        assertThat(of(filed("2031-04-11"), TYPICAL).all())
                .contains(new Deadline(Kind.RECEIVE, day("2031-04-14"), false));
    }
}
