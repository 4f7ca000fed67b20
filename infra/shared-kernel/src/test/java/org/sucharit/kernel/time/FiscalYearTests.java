package org.sucharit.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiscalYearTests {

    private static final FiscalYear FY2566 = new FiscalYear(2566);

    @Test
    void a_fiscal_year_runs_from_october_to_september() {
        assertThat(FY2566.firstDay()).isEqualTo("2022-10-01");
        assertThat(FY2566.lastDay()).isEqualTo("2023-09-30");
        assertThat(FY2566.contains(LocalDate.of(2022, 9, 30))).isFalse();
        assertThat(FY2566.contains(LocalDate.of(2022, 10, 1))).isTrue();
        assertThat(FY2566.contains(LocalDate.of(2023, 9, 30))).isTrue();
        assertThat(FY2566.contains(LocalDate.of(2023, 10, 1))).isFalse();
    }

    @Test
    void every_day_belongs_to_the_year_that_contains_it() {
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2025; day = day.plusDays(1)) {
            assertThat(FiscalYear.of(day).contains(day)).as(day.toString()).isTrue();
        }
    }

    @Test
    void four_quarters_and_two_rounds_make_a_year() {
        assertThat(FY2566.quarter(1)).isEqualTo(new DateRange(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 12, 31)));
        assertThat(FY2566.quarter(2)).isEqualTo(new DateRange(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 31)));
        assertThat(FY2566.quarter(4).to()).isEqualTo(FY2566.lastDay());
        assertThat(ReportingRound.FIRST_HALF.days(FY2566).to()).isEqualTo("2023-03-31");
        assertThat(ReportingRound.FULL_YEAR.days(FY2566)).isEqualTo(FY2566.days());
    }

    @Test
    void a_year_of_the_common_era_is_recognised_as_such() {
        assertThat(FiscalYear.isValid(2566)).isTrue();
        assertThat(FiscalYear.isValid(2023)).isFalse();
        assertThat(FiscalYear.isCommonEra(2023)).isTrue();
        assertThat(FiscalYear.isCommonEra(2566)).isFalse();
        assertThat(FiscalYear.isCommonEra(66)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(2023));
    }

    @Test
    void every_valid_year_has_a_year_before() {
        assertThat(FY2566.previous()).isEqualTo(new FiscalYear(2565)).isLessThan(FY2566);
        assertThat(new FiscalYear(FiscalYear.EARLIEST).previous().value()).isEqualTo(FiscalYear.EARLIEST - 1);
    }
}
