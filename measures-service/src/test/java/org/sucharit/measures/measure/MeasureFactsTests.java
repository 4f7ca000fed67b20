package org.sucharit.measures.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.measure.FollowUpDueTests.fold;

import org.junit.jupiter.api.Test;
import org.sucharit.measures.measure.MeasureEvent.MeasureRevised;
import org.sucharit.measures.measure.MeasureFacts.StepChange;

class MeasureFactsTests implements MeasureSamples {

    @Test
    void the_first_action_sets_it_going() {
        assertThat(fold(DRAFTED).status()).isEqualTo(MeasureStatus.DRAFTED);
        assertThat(fold(DRAFTED, PLANNED).status()).isEqualTo(MeasureStatus.PLANNED);
        assertThat(fold(DRAFTED, PLANNED, ACTED).status()).isEqualTo(MeasureStatus.IN_PROGRESS);
        assertThat(fold(DRAFTED, PLANNED, ACTED, COMPLETED, ACTED).status()).isEqualTo(MeasureStatus.COMPLETED);
    }

    @Test
    void everything_said_is_known() {
        var facts = fold(DRAFTED, PLANNED, ACTED, FOLLOWED_UP, OBSTACLE, RESOLVED, RECOMMENDED, OUTCOME);
        assertThat(facts.progress().actions()).singleElement().satisfies(action -> assertThat(action.reported())
                .isEqualTo(ACTION));
        assertThat(facts.progress().followedUp()).hasSize(1);
        assertThat(facts.progress().obstacles())
                .containsExactly(new Progress.Obstacle(1, OBSTACLE.text(), RESOLVED.resolution()));
        assertThat(facts.progress().recommendations()).containsExactly(RECOMMENDED.text());
        assertThat(facts.progress().outcome()).isEqualTo(OUTCOME.text());
        assertThat(facts.adoption()).isEqualTo(new MeasureFacts.Adoption(PLANNED.basis(), PLANNED.on(), REPORT));
    }

    @Test
    void a_changed_step_remembers_what_it_was_until_a_revision_rewrites_it() {
        var changed = fold(DRAFTED, STEP_SUBSTITUTED, STEP_DROPPED);
        assertThat(changed.plan().steps().getFirst()).isEqualTo(STEP_SUBSTITUTED.replacement());
        assertThat(changed.stepChanges())
                .containsExactly(
                        new StepChange(
                                1, STEP_SUBSTITUTED.reason(), PLAN.steps().getFirst()),
                        new StepChange(2, STEP_DROPPED.reason(), null));
        var revised = MeasureFacts.after(changed, new MeasureRevised(ID, PLAN, "กลับไปตามเดิม", null));
        assertThat(revised.stepChanges()).containsExactly(new StepChange(2, STEP_DROPPED.reason(), null));
    }

    @Test
    void the_end_is_remembered() {
        assertThat(fold(DRAFTED, CANCELLED).ending())
                .isEqualTo(new MeasureFacts.Ending(null, CANCELLED.reason(), null));
        assertThat(fold(DRAFTED, REPLACED).ending()).isEqualTo(new MeasureFacts.Ending(null, REPLACED.reason(), OTHER));
        assertThat(fold(DRAFTED, PLANNED, ACTED, COMPLETED).ending())
                .isEqualTo(new MeasureFacts.Ending(COMPLETED.on(), null, null));
    }
}
