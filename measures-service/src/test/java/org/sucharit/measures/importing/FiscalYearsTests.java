package org.sucharit.measures.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.sucharit.kit.problem.Problem;

class FiscalYearsTests {

    @ParameterizedTest
    @ValueSource(strings = {"2566", " 2566 ", "๒๕๖๖"})
    void a_year_of_the_buddhist_era_in_thai_or_arabic_digits(String typed) {
        assertThat(FiscalYears.require(typed)).isEqualTo(2566);
    }

    @Test
    void a_year_of_the_common_era_is_told_what_it_would_be() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> FiscalYears.require("๒๐๒๓"))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(HttpStatus.BAD_REQUEST);
                    assertThat(problem.code()).isEqualTo("FISCAL_YEAR_COMMON_ERA");
                    assertThat(problem.args()).containsExactly("2023", "2566");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "66", "25666", "พ.ศ.", "-2566", "9999", "0000"})
    void what_is_no_year_is_refused(String typed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> FiscalYears.require(typed))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(HttpStatus.BAD_REQUEST);
                    assertThat(problem.code()).isEqualTo("FISCAL_YEAR_UNKNOWN");
                });
    }
}
