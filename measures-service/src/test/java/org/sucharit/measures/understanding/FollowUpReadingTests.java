package org.sucharit.measures.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.time.FiscalYear;

class FollowUpReadingTests {

    @Test
    void a_follow_up_says_who_and_how_often() {
        assertThat(plan("ผู้บริหารกำชับเจ้าหน้าที่ให้ติดตามทุกเดือน"))
                .extracting(FollowUpPlan::by, FollowUpPlan::cadence)
                .containsExactly(By.EXECUTIVE, Cadence.MONTHLY);
        assertThat(plan("เจ้าหน้าที่รายงานเป็นรายไตรมาสหรือรายเดือน"))
                .extracting(FollowUpPlan::by, FollowUpPlan::cadence)
                .containsExactly(By.UNIT, Cadence.QUARTERLY);
        assertThat(plan("สรุปผลทุก ๖ เดือน").cadence()).isEqualTo(Cadence.HALF_YEAR);
        assertThat(plan("รายงานปีละ ๑ ครั้ง").cadence()).isEqualTo(Cadence.ONCE);
        assertThat(plan("รายงานในที่ประชุม"))
                .extracting(FollowUpPlan::by, FollowUpPlan::cadence)
                .containsOnlyNulls();
    }

    @Test
    void a_deadline_of_its_own_makes_it_due_once() {
        assertThat(plan("เจ้าหน้าที่จัดทำรายงาน ภายในเดือนเมษายน ๒๕๖๖"))
                .extracting(FollowUpPlan::cadence, FollowUpPlan::dueOn)
                .containsExactly(Cadence.ONCE, LocalDate.of(2023, 4, 30));
    }

    @Test
    void what_our_documents_add_in_parentheses_is_no_part_of_the_text() {
        assertThat(plan("รายงานผล (โดยผู้บริหารติดตาม; ทุกเดือน; ภายในวันที่ ๓๑ มีนาคม ๒๕๖๖)"))
                .isEqualTo(new FollowUpPlan("รายงานผล", By.EXECUTIVE, Cadence.MONTHLY, LocalDate.of(2023, 3, 31)));
        assertThat(plan("รายงานผล (โดยหน่วยที่รับผิดชอบ; ทุก ๖ เดือน)"))
                .isEqualTo(new FollowUpPlan("รายงานผล", By.UNIT, Cadence.HALF_YEAR, null));
        assertThat(plan("รายงานผล (ปีละ 1 ครั้ง ในที่ประชุม)").text()).isEqualTo("รายงานผล (ปีละ 1 ครั้ง ในที่ประชุม)");
        var step = StepReading.step("ซักซ้อม (ภายในวันที่ 31 มกราคม 2566)", null, new FiscalYear(2566));
        assertThat(step).isEqualTo(new Step("ซักซ้อม", LocalDate.of(2023, 1, 31)));
    }

    private static FollowUpPlan plan(String text) {
        return FollowUpReading.plan(text, new FiscalYear(2566));
    }
}
