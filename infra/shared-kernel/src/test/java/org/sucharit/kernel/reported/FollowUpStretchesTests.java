package org.sucharit.kernel.reported;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.time.Days;
import org.sucharit.kernel.time.FiscalYear;

class FollowUpStretchesTests {

    private static final FiscalYear YEAR = new FiscalYear(2566);

    @Test
    void nothing_is_wanted_without_a_cadence_and_a_deadline() {
        assertThat(of(null, null, Days.of(YEAR))).isEmpty();
    }

    @Test
    void a_deadline_alone_wants_one_by_then() {
        assertThat(of(null, "2023-03-31", Days.of(YEAR))).containsExactly(days("2022-10-01", "2023-03-31"));
    }

    @Test
    void months_are_those_that_the_measure_touches() {
        assertThat(of(Cadence.MONTHLY, null, days("2022-12-15", "2023-02-03")))
                .containsExactly(
                        days("2022-12-15", "2022-12-31"),
                        days("2023-01-01", "2023-01-31"),
                        days("2023-02-01", "2023-02-03"));
    }

    @Test
    void quarters_and_half_years_begin_in_october() {
        assertThat(of(Cadence.QUARTERLY, null, Days.of(YEAR))).hasSize(4).endsWith(days("2023-07-01", "2023-09-30"));
        assertThat(of(Cadence.HALF_YEAR, null, Days.of(YEAR)))
                .containsExactly(days("2022-10-01", "2023-03-31"), days("2023-04-01", "2023-09-30"));
    }

    @Test
    void a_deadline_ends_a_cadence() {
        assertThat(of(Cadence.QUARTERLY, "2023-02-15", Days.of(YEAR)))
                .containsExactly(days("2022-10-01", "2022-12-31"), days("2023-01-01", "2023-02-15"));
    }

    @Test
    void a_mistyped_year_does_not_make_a_follow_up_due_for_centuries() {
        assertThat(of(Cadence.MONTHLY, null, days("2023-01-01", "9999-12-31"))).hasSizeLessThan(60);
        assertThat(of(Cadence.MONTHLY, null, days("2500-01-01", "2566-12-31"))).hasSize(12);
    }

    private static List<Days> of(@Nullable Cadence cadence, @Nullable String dueOn, Days running) {
        return FollowUpStretches.of(cadence, dueOn == null ? null : parse(dueOn), YEAR, running);
    }

    private static Days days(String first, String last) {
        return new Days(parse(first), parse(last));
    }
}
