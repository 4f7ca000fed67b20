package org.sucharit.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.MeasureRecord.Plan;
import org.sucharit.reporting.record.MeasureRecord.Status;

/** With everything taken back a measure's record is the one that it was before: whatever counts it counts right. */
class MeasureFoldTests {

    static final UUID ID = new UUID(7, 1);
    static final AgencyId AGENCY = new AgencyId("ban-rai");
    static final LocalDate DAY = LocalDate.of(2023, 1, 20);
    static final String WRONG = "บันทึกผิด";

    static Plan plan(String title) {
        return new Plan(null, null, title, List.of(), List.of(), List.of(), List.of(), null, List.of());
    }

    static MeasureNews drafted() {
        return new MeasureNews.Drafted(ID, AGENCY, 2566, plan("เดิม"), null, null);
    }

    static MeasureNews planned() {
        return new MeasureNews.Planned(ID, AGENCY, "EXECUTIVE", DAY, null);
    }

    static MeasureNews acted(int number) {
        return new MeasureNews.ActionRecorded(
                ID, AGENCY, number, new ReportedAction("ทำแล้ว", DAY, null, List.of()), List.of(), null);
    }

    static MeasureRecord fold(MeasureNews... news) {
        @Nullable MeasureRecord record = null;
        for (var one : news) record = MeasureFold.after(record, one);
        return Objects.requireNonNull(record);
    }

    @Test
    void without_its_last_action_it_has_not_begun() {
        var withdrawn = new MeasureNews.ActionWithdrawn(ID, AGENCY, 1, WRONG);
        assertThat(fold(drafted(), planned(), acted(1), withdrawn)).isEqualTo(fold(drafted(), planned()));
        assertThat(fold(drafted(), planned(), acted(1), withdrawn, withdrawn)).isEqualTo(fold(drafted(), planned()));
        var other = fold(drafted(), planned(), acted(1), acted(2), withdrawn);
        assertThat(other.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(other.actions()).singleElement().satisfies(left -> assertThat(left.number())
                .isEqualTo(2));
    }

    @Test
    void a_withdrawn_follow_up_keeps_no_promise() {
        var followed = new MeasureNews.FollowUpRecorded(ID, AGENCY, 1, "ติดตาม", DAY, By.UNIT, null, null, null);
        assertThat(fold(drafted(), planned(), followed, new MeasureNews.FollowUpWithdrawn(ID, AGENCY, 1, WRONG)))
                .isEqualTo(fold(drafted(), planned()));
    }

    @Test
    void with_a_revision_taken_back_the_plan_is_the_one_before() {
        var revised = new MeasureNews.Revised(ID, AGENCY, plan("ใหม่"), "เหตุผล", null);
        var back = new MeasureNews.RevisionWithdrawn(ID, AGENCY, 1, plan("เดิม"), WRONG);
        assertThat(fold(drafted(), revised, back)).isEqualTo(fold(drafted()));
    }

    @Test
    void a_reopened_measure_stands_where_it_stood() {
        var reopened = new MeasureNews.Reopened(ID, AGENCY, WRONG);
        var cancelled = new MeasureNews.Cancelled(ID, AGENCY, "ซ้ำ");
        assertThat(fold(drafted(), cancelled, reopened)).isEqualTo(fold(drafted()));
        assertThat(fold(drafted(), planned(), cancelled, reopened)).isEqualTo(fold(drafted(), planned()));
        var completed = new MeasureNews.Completed(ID, AGENCY, DAY);
        assertThat(fold(drafted(), planned(), acted(1), completed, reopened))
                .isEqualTo(fold(drafted(), planned(), acted(1)));
    }
}
