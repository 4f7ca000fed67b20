package org.sucharit.measures.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sucharit.kernel.reported.Period;

class YearShiftTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    แผนประจำปีงบประมาณ พ.ศ. ๒๕๖๖            | แผนประจำปีงบประมาณ พ.ศ. ๒๕๖๗
                    ผลการประเมินปี 2565                      | ผลการประเมินปี 2566
                    ธ.ค.๖๕-มี.ค. ๖๖                           | ธ.ค.๖๖-มี.ค. ๖๗
                    ม.ค.-เม.ย. ๖๖                            | ม.ค.-เม.ย. ๖๗
                    ก.ย. 66 และ พ.ย.65                       | ก.ย. 67 และ พ.ย.66
                    ภายใน 15/3/2566                          | ภายใน 15/3/2567
                    ตามคำสั่งที่ ๙๔/๒๕๖๕                        | ตามคำสั่งที่ ๙๔/๒๕๖๕
                    พระราชบัญญัติข้อมูลข่าวสาร พ.ศ. ๒๕๔๐       | พระราชบัญญัติข้อมูลข่าวสาร พ.ศ. ๒๕๔๐
                    จำนวน 66 คน                             | จำนวน 66 คน
                    """)
    void years_around_the_plan_move_and_others_stay(String written, String expected) {
        assertThat(new YearShift(2566, 2567).text(written)).isEqualTo(expected);
    }

    @Test
    void a_period_moves_with_its_days_and_its_words() {
        var period = new Period(LocalDate.of(2022, 12, 1), LocalDate.of(2024, 2, 29), "ปีงบประมาณ ๒๕๖๖");
        assertThat(new YearShift(2566, 2568).period(period))
                .isEqualTo(new Period(LocalDate.of(2024, 12, 1), LocalDate.of(2026, 2, 28), "ปีงบประมาณ ๒๕๖๘"));
        assertThat(new YearShift(2566, 2566).text("ปี 2566")).isEqualTo("ปี 2566");
    }
}
