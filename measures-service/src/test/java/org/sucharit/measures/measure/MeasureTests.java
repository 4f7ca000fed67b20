package org.sucharit.measures.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.measure.MeasureRejected.Reason.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.measure.MeasureCommand.*;
import org.sucharit.measures.measure.MeasureEvent.*;
import org.sucharit.measures.measure.MeasureEvent.MeasurePlanned.Basis;
import org.sucharit.measures.measure.MeasureRejected.Reason;

class MeasureTests implements MeasureSamples {

    static final Set<Reason> REFUSED = EnumSet.noneOf(Reason.class);
    static final ReportedAction UNDATED = new ReportedAction("อบรมเจ้าหน้าที่", null, null, List.of());

    // --- drafting and revising

    @Test
    void a_measure_is_drafted() {
        new AggregateTestFixture<>(Measure.class)
                .givenNoPriorActivity()
                .when(new DraftMeasure(ID, AGENCY, 2566, PLAN, null))
                .expectEvents(new MeasureDrafted(ID, AGENCY, 2566, PLAN, null));
    }

    @Test
    void a_measure_needs_a_title() {
        refused(TITLE_BLANK, new DraftMeasure(ID, AGENCY, 2566, titled(" "), null));
    }

    @Test
    void a_period_that_ends_before_it_starts_is_refused_when_a_person_enters_it() {
        refused(PERIOD_REVERSED, new DraftMeasure(ID, AGENCY, 2566, lasting(END, START), null));
        refused(PERIOD_REVERSED, revise(lasting(END, START)), DRAFTED);
    }

    @Test
    void a_period_that_ends_before_it_starts_is_kept_when_a_document_says_so() {
        new AggregateTestFixture<>(Measure.class)
                .givenNoPriorActivity()
                .when(new DraftMeasure(ID, AGENCY, 2566, lasting(END, START), REPORT))
                .expectEvents(new MeasureDrafted(ID, AGENCY, 2566, lasting(END, START), REPORT));
    }

    @Test
    void a_draft_is_revised_without_a_reason() {
        given(DRAFTED).when(revise(titled("ใหม่"))).expectEvents(new MeasureRevised(ID, titled("ใหม่"), null, null));
    }

    @Test
    void a_revision_changes_only_what_it_names() {
        var change = new PlanChange(
                null, null, null, null, null, null, List.of(new Responsible("กองคลัง", null)), null, null);
        given(DRAFTED)
                .when(new ReviseMeasure(ID, change, null, null))
                .expectEvents(new MeasureRevised(ID, change.over(PLAN), null, null));
        assertThat(change.over(PLAN).steps()).isEqualTo(PLAN.steps());
    }

    @Test
    void a_revision_that_changes_nothing_is_no_event() {
        given(DRAFTED, PLANNED).when(revise(PLAN)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_revision_needs_a_title_too() {
        refused(TITLE_BLANK, revise(titled("")), DRAFTED);
    }

    @Test
    void once_adopted_a_revision_needs_a_reason() {
        refused(REASON_MISSING, revise(titled("ใหม่")), DRAFTED, PLANNED);
        given(DRAFTED, PLANNED)
                .when(new ReviseMeasure(ID, PlanChange.to(titled("ใหม่")), "สั่งการใหม่", null))
                .expectEvents(new MeasureRevised(ID, titled("ใหม่"), "สั่งการใหม่", null));
    }

    @Test
    void a_document_is_reason_enough_even_after_completion() {
        given(DRAFTED, PLANNED, ACTED, COMPLETED)
                .when(new ReviseMeasure(ID, PlanChange.to(titled("ใหม่")), null, REPORT))
                .expectEvents(new MeasureRevised(ID, titled("ใหม่"), null, REPORT));
    }

    // --- steps

    @Test
    void a_step_is_dropped_with_a_reason_while_the_measure_goes_on() {
        given(DRAFTED, PLANNED).when(new DropStep(ID, 2, STEP_DROPPED.reason())).expectEvents(STEP_DROPPED);
        refused(REASON_MISSING, new DropStep(ID, 2, " "), DRAFTED, PLANNED);
    }

    @Test
    void a_step_is_dropped_once() {
        refused(STEP_ALREADY_DROPPED, new DropStep(ID, 2, "ซ้ำ"), DRAFTED, PLANNED, STEP_DROPPED);
    }

    @Test
    void a_dropped_step_stays_dropped_unless_a_revision_writes_another_in_its_place() {
        var first = PLAN.steps().getFirst();
        var same = PLAN.withStep(0, new Step("อย่างอื่น", null));
        var other = new MeasureRevised(ID, PLAN.withStep(1, first), "เปลี่ยน", null);
        refused(
                STEP_ALREADY_DROPPED,
                new DropStep(ID, 2, "ซ้ำ"),
                DRAFTED,
                STEP_DROPPED,
                new MeasureRevised(ID, same, "เปลี่ยน", null));
        given(DRAFTED, STEP_DROPPED, other)
                .when(new DropStep(ID, 2, "ไม่ทำ"))
                .expectEvents(new StepDropped(ID, 2, "ไม่ทำ"));
    }

    @Test
    void a_step_is_substituted_with_a_reason() {
        given(DRAFTED, PLANNED)
                .when(new SubstituteStep(ID, 1, STEP_SUBSTITUTED.replacement(), STEP_SUBSTITUTED.reason()))
                .expectEvents(STEP_SUBSTITUTED);
        refused(TEXT_BLANK, new SubstituteStep(ID, 1, new Step("", null), "เหตุผล"), DRAFTED);
    }

    @Test
    void an_unknown_step_is_refused() {
        refused(UNKNOWN_STEP, new DropStep(ID, 3, "เหตุผล"), DRAFTED);
        refused(UNKNOWN_STEP, new DropStep(ID, 0, "เหตุผล"), DRAFTED);
    }

    // --- adoption

    @Test
    void the_executive_adopts() {
        given(DRAFTED)
                .when(new AdoptMeasure(ID, TODAY, null))
                .expectEvents(new MeasurePlanned(ID, Basis.EXECUTIVE, TODAY, null));
    }

    @Test
    void a_report_of_results_shows_that_it_was_adopted() {
        given(DRAFTED).when(new AdoptMeasure(ID, PLANNED.on(), REPORT)).expectEvents(PLANNED);
    }

    @Test
    void a_measure_is_adopted_once() {
        refused(ALREADY_ADOPTED, new AdoptMeasure(ID, TODAY, null), DRAFTED, PLANNED);
        refused(ALREADY_ADOPTED, new AdoptMeasure(ID, TODAY, null), DRAFTED, PLANNED, ACTED);
    }

    // --- carrying out

    @Test
    void an_action_is_recorded_with_its_evidence() {
        given(DRAFTED, PLANNED)
                .when(new RecordAction(ID, ACTION, List.of(PHOTO), TODAY, null))
                .expectEvents(new ActionRecorded(ID, 1, ACTION, List.of(PHOTO), null));
    }

    @Test
    void a_person_may_record_the_same_action_again() {
        given(DRAFTED, PLANNED, ACTED)
                .when(new RecordAction(ID, ACTION, List.of(), TODAY, null))
                .expectEvents(new ActionRecorded(ID, 2, ACTION, List.of(), null));
    }

    @Test
    void a_second_document_does_not_add_the_same_action_again() {
        var respaced = new ReportedAction(" ออกประกาศ แล้ว", ACTION.date(), ACTION.document(), List.of());
        given(DRAFTED, PLANNED, ACTED)
                .when(new RecordAction(ID, respaced, List.of(), TODAY, REPORT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_action_says_something() {
        var empty = new ReportedAction(" ", null, null, List.of());
        refused(TEXT_BLANK, new RecordAction(ID, empty, List.of(), TODAY, REPORT), DRAFTED, PLANNED);
    }

    @Test
    void a_bare_date_from_a_document_is_an_action() {
        var dated = new ReportedAction("", LocalDate.of(2023, 1, 9), null, List.of());
        given(DRAFTED, PLANNED)
                .when(new RecordAction(ID, dated, List.of(), TODAY, REPORT))
                .expectEvents(new ActionRecorded(ID, 1, dated, List.of(), REPORT));
    }

    @Test
    void nothing_was_done_tomorrow_unless_a_document_says_so() {
        var tomorrow = new ReportedAction("อบรม", TODAY.plusDays(1), null, List.of());
        refused(DATE_IN_FUTURE, new RecordAction(ID, tomorrow, List.of(), TODAY, null), DRAFTED, PLANNED);
        given(DRAFTED, PLANNED)
                .when(new RecordAction(ID, tomorrow, List.of(), TODAY, REPORT))
                .expectEvents(new ActionRecorded(ID, 1, tomorrow, List.of(), REPORT));
    }

    @Test
    void a_draft_is_not_carried_out() {
        refused(NOT_ADOPTED, new RecordAction(ID, UNDATED, List.of(), TODAY, null), DRAFTED);
        refused(NOT_ADOPTED, followUp(TODAY), DRAFTED);
        refused(NOT_ADOPTED, new ReportObstacle(ID, "ขาดคน", null), DRAFTED);
        refused(NOT_ADOPTED, new RecordOutcome(ID, "ดีขึ้น", null), DRAFTED);
        refused(NOT_ADOPTED, new CompleteMeasure(ID, TODAY), DRAFTED);
    }

    @Test
    void evidence_is_attached_to_an_action_afterwards_each_once() {
        var other = new EvidenceId(new UUID(2, 9));
        given(DRAFTED, PLANNED, ACTED, COMPLETED)
                .when(new AttachEvidence(ID, 1, List.of(PHOTO, other, other)))
                .expectEvents(new EvidenceAttached(ID, 1, List.of(other)));
        given(DRAFTED, PLANNED, ACTED)
                .when(new AttachEvidence(ID, 1, List.of(PHOTO)))
                .expectNoEvents();
        given(DRAFTED, PLANNED, ACTED, DETACHED)
                .when(new AttachEvidence(ID, 1, List.of(PHOTO)))
                .expectEvents(ATTACHED);
        refused(UNKNOWN_ACTION, new AttachEvidence(ID, 2, List.of(other)), DRAFTED, PLANNED, ACTED);
        refused(Reason.CANCELLED, new AttachEvidence(ID, 1, List.of(other)), DRAFTED, PLANNED, ACTED, CANCELLED);
        var many = Stream.iterate(1, n -> n + 1)
                .limit(Measure.MOST)
                .map(n -> new EvidenceId(new UUID(3, n)))
                .toList();
        refused(TOO_MANY, new AttachEvidence(ID, 1, many), DRAFTED, PLANNED, ACTED);
    }

    @Test
    void evidence_is_detached_with_a_reason() {
        given(DRAFTED, PLANNED, ACTED)
                .when(new DetachEvidence(ID, 1, List.of(PHOTO), DETACHED.reason()))
                .expectEvents(DETACHED);
        refused(REASON_MISSING, new DetachEvidence(ID, 1, List.of(PHOTO), " "), DRAFTED, PLANNED, ACTED);
        refused(
                EVIDENCE_NOT_ATTACHED,
                new DetachEvidence(ID, 1, List.of(PHOTO), "ผิด"),
                DRAFTED,
                PLANNED,
                ACTED,
                DETACHED);
        refused(UNKNOWN_ACTION, new DetachEvidence(ID, 7, List.of(PHOTO), "ผิด"), DRAFTED, PLANNED, ACTED);
    }

    @Test
    void a_follow_up_is_recorded_with_the_executives_order() {
        given(DRAFTED, PLANNED)
                .when(new RecordFollowUp(
                        ID,
                        FOLLOWED_UP.text(),
                        FOLLOWED_UP.on(),
                        By.EXECUTIVE,
                        FOLLOWED_UP.order(),
                        List.of(PHOTO),
                        TODAY,
                        REPORT))
                .expectEvents(FOLLOWED_UP);
    }

    @Test
    void a_follow_up_has_a_text_and_was_not_tomorrow() {
        refused(DATE_IN_FUTURE, followUp(TODAY.plusDays(1)), DRAFTED, PLANNED);
        refused(TEXT_BLANK, new RecordFollowUp(ID, "", TODAY, By.UNIT, null, TODAY, null), DRAFTED, PLANNED);
    }

    @Test
    void a_second_document_does_not_repeat_a_follow_up() {
        given(DRAFTED, PLANNED, FOLLOWED_UP)
                .when(new RecordFollowUp(ID, FOLLOWED_UP.text(), FOLLOWED_UP.on(), By.EXECUTIVE, null, TODAY, REPORT))
                .expectNoEvents();
    }

    @Test
    void an_obstacle_is_reported_and_resolved() {
        given(DRAFTED, PLANNED)
                .when(new ReportObstacle(ID, OBSTACLE.text(), REPORT))
                .expectEvents(OBSTACLE);
        given(DRAFTED, PLANNED, OBSTACLE)
                .when(new ResolveObstacle(ID, 1, RESOLVED.resolution()))
                .expectEvents(RESOLVED);
        given(DRAFTED, PLANNED, OBSTACLE)
                .when(new ReportObstacle(ID, OBSTACLE.text(), REPORT))
                .expectNoEvents();
    }

    @Test
    void only_a_reported_obstacle_is_resolved_and_only_once() {
        refused(UNKNOWN_OBSTACLE, new ResolveObstacle(ID, 1, "แก้แล้ว"), DRAFTED, PLANNED);
        refused(UNKNOWN_OBSTACLE, new ResolveObstacle(ID, 0, "แก้แล้ว"), DRAFTED, PLANNED, OBSTACLE);
        refused(ALREADY_RESOLVED, new ResolveObstacle(ID, 1, "แก้แล้ว"), DRAFTED, PLANNED, OBSTACLE, RESOLVED);
    }

    @Test
    void a_recommendation_is_made_once_from_documents() {
        given(DRAFTED).when(new Recommend(ID, RECOMMENDED.text(), REPORT)).expectEvents(RECOMMENDED);
        given(DRAFTED, RECOMMENDED)
                .when(new Recommend(ID, RECOMMENDED.text(), REPORT))
                .expectNoEvents();
    }

    @Test
    void an_outcome_is_recorded_also_after_completion_and_not_repeated() {
        given(DRAFTED, PLANNED, ACTED, COMPLETED)
                .when(new RecordOutcome(ID, OUTCOME.text(), REPORT))
                .expectEvents(OUTCOME);
        given(DRAFTED, PLANNED, OUTCOME)
                .when(new RecordOutcome(ID, OUTCOME.text(), null))
                .expectNoEvents();
    }

    @Test
    void a_measure_holds_so_much_and_no_more() {
        var full = IntStream.rangeClosed(1, Measure.MOST)
                .mapToObj(n -> new RecommendationMade(ID, n, "ควร", null))
                .toArray();
        REFUSED.add(TOO_MANY);
        given(DRAFTED)
                .andGiven(full)
                .when(new Recommend(ID, "อีก", null))
                .expectNoEvents()
                .expectException(MeasureRejected.class)
                .expectExceptionMessage(TOO_MANY.name());
    }

    // --- the end

    @Test
    void a_measure_is_completed_once_something_was_done() {
        refused(NO_ACTION_YET, new CompleteMeasure(ID, END), DRAFTED, PLANNED);
        given(DRAFTED, PLANNED, ACTED).when(new CompleteMeasure(ID, END)).expectEvents(COMPLETED);
    }

    @Test
    void a_completed_measure_is_closed() {
        var completed = List.of(DRAFTED, PLANNED, ACTED, COMPLETED).toArray(MeasureEvent[]::new);
        refused(ALREADY_COMPLETED, new CompleteMeasure(ID, END), completed);
        refused(ALREADY_COMPLETED, new AdoptMeasure(ID, TODAY, null), completed);
        refused(ALREADY_COMPLETED, new RecordAction(ID, UNDATED, List.of(), TODAY, null), completed);
        refused(ALREADY_COMPLETED, new ReportObstacle(ID, "ขาดคน", null), completed);
        refused(ALREADY_COMPLETED, revise(titled("ใหม่")), completed);
        refused(ALREADY_COMPLETED, new DropStep(ID, 1, "เหตุผล"), completed);
        refused(ALREADY_COMPLETED, new CancelMeasure(ID, "เหตุผล"), completed);
        refused(ALREADY_COMPLETED, new ReplaceMeasure(ID, OTHER, null), completed);
    }

    @Test
    void a_report_written_after_completion_still_adds_what_was_done() {
        given(DRAFTED, PLANNED, ACTED, COMPLETED)
                .when(new RecordAction(ID, UNDATED, List.of(), TODAY, REPORT))
                .expectEvents(new ActionRecorded(ID, 2, UNDATED, List.of(), REPORT));
    }

    @Test
    void a_measure_is_cancelled_with_a_reason() {
        given(DRAFTED, PLANNED).when(new CancelMeasure(ID, CANCELLED.reason())).expectEvents(CANCELLED);
        refused(REASON_MISSING, new CancelMeasure(ID, ""), DRAFTED);
    }

    @Test
    void nothing_happens_to_a_cancelled_measure() {
        refused(Reason.CANCELLED, new CancelMeasure(ID, "อีก"), DRAFTED, CANCELLED);
        refused(Reason.CANCELLED, new Recommend(ID, "ควร", REPORT), DRAFTED, CANCELLED);
        refused(Reason.CANCELLED, new RecordAction(ID, UNDATED, List.of(), TODAY, REPORT), DRAFTED, PLANNED, CANCELLED);
    }

    @Test
    void a_measure_is_replaced_by_another() {
        given(DRAFTED, PLANNED)
                .when(new ReplaceMeasure(ID, OTHER, REPLACED.reason()))
                .expectEvents(REPLACED);
        refused(REPLACES_ITSELF, new ReplaceMeasure(ID, ID, null), DRAFTED);
        refused(Reason.REPLACED, new CompleteMeasure(ID, END), DRAFTED, PLANNED, ACTED, REPLACED);
    }

    /** Refused by the API, which alone sees other streams: tested there. */
    static final Set<Reason> DECIDED_OUTSIDE = EnumSet.of(REPLACEMENT_UNKNOWN, EVIDENCE_UNKNOWN);

    // --- taking back

    static final String WRONG = "บันทึกผิดเรื่อง";
    static final FollowUpRecorded SEEN =
            new FollowUpRecorded(ID, 1, "ติดตามแล้ว", START, By.UNIT, null, List.of(), null);

    @Test
    void what_was_recorded_as_done_is_withdrawn_once_and_its_number_is_not_used_again() {
        var withdraw = new WithdrawAction(ID, 1, WRONG);
        given(DRAFTED, PLANNED, ACTED).when(withdraw).expectEvents(new ActionWithdrawn(ID, 1, WRONG));
        given(DRAFTED, PLANNED, ACTED, ACTION_WITHDRAWN).when(withdraw).expectNoEvents();
        given(DRAFTED, PLANNED, ACTED, ACTION_WITHDRAWN)
                .when(new RecordAction(ID, UNDATED, List.of(), TODAY, null))
                .expectEvents(new ActionRecorded(ID, 2, UNDATED, List.of(), null));
    }

    @Test
    void without_its_only_action_a_measure_has_not_begun_and_cannot_be_completed() {
        refused(NO_ACTION_YET, new CompleteMeasure(ID, END), DRAFTED, PLANNED, ACTED, ACTION_WITHDRAWN);
    }

    @Test
    void a_document_does_not_bring_back_what_was_withdrawn() {
        given(DRAFTED, PLANNED, ACTED, ACTION_WITHDRAWN)
                .when(new RecordAction(ID, ACTION, List.of(), TODAY, REPORT))
                .expectNoEvents();
    }

    @Test
    void an_action_that_something_was_built_on_is_not_withdrawn() {
        var other = new EvidenceId(new UUID(2, 9));
        var attached = new EvidenceAttached(ID, 1, List.of(other));
        var withdraw = new WithdrawAction(ID, 1, WRONG);
        refused(EVIDENCE_STILL_ATTACHED, withdraw, DRAFTED, PLANNED, ACTED, attached);
        refused(ALREADY_COMPLETED, withdraw, DRAFTED, PLANNED, ACTED, COMPLETED);
        refused(UNKNOWN_ACTION, new WithdrawAction(ID, 2, WRONG), DRAFTED, PLANNED, ACTED);
        refused(REASON_MISSING, new WithdrawAction(ID, 1, " "), DRAFTED, PLANNED, ACTED);
        given(DRAFTED, PLANNED, ACTED, attached, new EvidenceDetached(ID, 1, List.of(other), WRONG))
                .when(withdraw)
                .expectEvents(new ActionWithdrawn(ID, 1, WRONG));
    }

    @Test
    void a_follow_up_is_withdrawn_once_unless_evidence_proves_it() {
        var withdraw = new WithdrawFollowUp(ID, 1, WRONG);
        given(DRAFTED, PLANNED, SEEN).when(withdraw).expectEvents(new FollowUpWithdrawn(ID, 1, WRONG));
        given(DRAFTED, PLANNED, SEEN, FOLLOW_UP_WITHDRAWN).when(withdraw).expectNoEvents();
        refused(FOLLOW_UP_PROVEN, withdraw, DRAFTED, PLANNED, FOLLOWED_UP);
        refused(UNKNOWN_FOLLOW_UP, new WithdrawFollowUp(ID, 2, WRONG), DRAFTED, PLANNED, SEEN);
        refused(MeasureRejected.Reason.CANCELLED, withdraw, DRAFTED, PLANNED, SEEN, CANCELLED);
    }

    @Test
    void the_last_revision_is_taken_back_and_the_plan_is_as_it_was() {
        var revised = new MeasureRevised(ID, titled("ใหม่"), "ให้ชัดเจน", null);
        var withdraw = new WithdrawRevision(ID, 2, WRONG);
        given(DRAFTED, PLANNED, revised).when(withdraw).expectEvents(new RevisionWithdrawn(ID, 2, PLAN, WRONG));
        given(DRAFTED, PLANNED, revised, ACTED).when(withdraw).expectEvents(new RevisionWithdrawn(ID, 2, PLAN, WRONG));
        given(DRAFTED, PLANNED, revised, new RevisionWithdrawn(ID, 2, PLAN, WRONG))
                .when(withdraw)
                .expectNoEvents();
    }

    @Test
    void a_revision_that_something_was_built_on_is_not_taken_back() {
        var revised = new MeasureRevised(ID, titled("ใหม่"), "ให้ชัดเจน", null);
        var again = new MeasureRevised(ID, titled("ใหม่กว่า"), "ให้ชัดเจน", null);
        var withdraw = new WithdrawRevision(ID, 2, WRONG);
        refused(REVISED_SINCE, withdraw, DRAFTED, PLANNED, revised, again);
        refused(REVISED_SINCE, withdraw, DRAFTED, PLANNED, revised, STEP_DROPPED);
        refused(REVISED_SINCE, withdraw, DRAFTED, PLANNED, ACTED);
        var steps =
                new PlanChange(null, null, null, null, null, List.of(new Step("ขั้นตอนใหม่", null)), null, null, null);
        var stepped = new MeasureRevised(ID, steps.over(PLAN), "ให้ชัดเจน", null);
        refused(STEPS_REVISED, withdraw, DRAFTED, PLANNED, stepped);
    }

    @Test
    void a_cancelled_or_completed_measure_goes_on_where_it_stood() {
        var reopen = new ReopenMeasure(ID, WRONG);
        var reopened = new MeasureReopened(ID, WRONG);
        given(DRAFTED, PLANNED, ACTED, CANCELLED).when(reopen).expectEvents(reopened);
        given(DRAFTED, PLANNED, ACTED, COMPLETED).when(reopen).expectEvents(reopened);
        given(DRAFTED, PLANNED, ACTED, CANCELLED, reopened).when(reopen).expectNoEvents();
        given(DRAFTED, PLANNED, ACTED, CANCELLED, reopened)
                .when(new CompleteMeasure(ID, END))
                .expectEvents(COMPLETED);
        refused(NOT_ADOPTED, new CompleteMeasure(ID, END), DRAFTED, CANCELLED, reopened);
        refused(MeasureRejected.Reason.REPLACED, reopen, DRAFTED, PLANNED, REPLACED);
    }

    @Test
    void what_was_ended_otherwise_meanwhile_is_not_reopened_by_who_may_take_back_the_first_end() {
        var completed = new ReopenMeasure(ID, WRONG, MeasureStatus.COMPLETED);
        var cancelled = new ReopenMeasure(ID, WRONG, MeasureStatus.CANCELLED);
        given(DRAFTED, PLANNED, ACTED, COMPLETED).when(completed).expectEvents(new MeasureReopened(ID, WRONG));
        refused(MeasureRejected.Reason.CANCELLED, completed, DRAFTED, PLANNED, ACTED, CANCELLED);
        refused(ALREADY_COMPLETED, cancelled, DRAFTED, PLANNED, ACTED, COMPLETED);
    }

    @AfterAll
    static void every_reason_was_given() {
        var covered = EnumSet.copyOf(REFUSED);
        covered.addAll(DECIDED_OUTSIDE);
        assertThat(covered).isEqualTo(EnumSet.allOf(Reason.class));
    }

    static TestExecutor<Measure> given(Object... events) {
        return new AggregateTestFixture<>(Measure.class).given(events);
    }

    static void refused(Reason reason, Object command, MeasureEvent... history) {
        REFUSED.add(reason);
        given((Object[]) history)
                .when(command)
                .expectNoEvents()
                .expectException(MeasureRejected.class)
                .expectExceptionMessage(reason.name());
    }

    static ReviseMeasure revise(MeasurePlan plan) {
        return new ReviseMeasure(ID, PlanChange.to(plan), null, null);
    }

    static RecordFollowUp followUp(LocalDate on) {
        return new RecordFollowUp(ID, "ติดตาม", on, By.UNIT, null, TODAY, null);
    }

    static MeasurePlan titled(String title) {
        return new MeasurePlan(
                PLAN.number(),
                PLAN.group(),
                title,
                PLAN.answers(),
                PLAN.themes(),
                PLAN.steps(),
                PLAN.responsible(),
                PLAN.period(),
                PLAN.followUps());
    }

    static MeasurePlan lasting(LocalDate from, LocalDate to) {
        return new PlanChange(null, null, null, null, null, null, null, new Period(from, to, "…"), null).over(PLAN);
    }
}
