package org.sucharit.measures.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.Played;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.measure.MeasureSamples;
import org.sucharit.measures.measure.MeasureStatus;
import org.sucharit.measures.workplan.Workplan.Search;

class WorkplanProjectionTests implements MeasureSamples {

    final WorkplanProjection projection = new WorkplanProjection(new ProjectionStore(Played.database()));
    final Workplan workplan = new Workplan(projection);

    void play(MeasureEvent... events) {
        Played.twice(projection, AGENCY.value(), ID.toString(), List.of(events));
    }

    @Test
    void a_measure_is_shown_with_all_that_happened_to_it_once() {
        play(DRAFTED, PLANNED, ACTED, FOLLOWED_UP, OBSTACLE, RESOLVED, RECOMMENDED, OUTCOME);
        var shown = workplan.find(ID.toString(), TODAY).orElseThrow();
        assertThat(shown.status()).isEqualTo(MeasureStatus.IN_PROGRESS);
        assertThat(shown.version()).isEqualTo(7);
        assertThat(shown.plan()).isEqualTo(PLAN);
        assertThat(shown.progress().actions()).hasSize(1);
        assertThat(shown.progress().followedUp()).hasSize(1);
        assertThat(shown.progress().obstacles()).hasSize(1);
        assertThat(shown.progress().recommendations()).containsExactly(RECOMMENDED.text());
        assertThat(shown.source()).isEqualTo(REPORT);
    }

    @Test
    void every_event_moves_the_version() {
        play(DRAFTED, REVISED, STEP_SUBSTITUTED, STEP_DROPPED, PLANNED, CANCELLED);
        var shown = workplan.find(ID.toString(), TODAY).orElseThrow();
        assertThat(shown.version()).isEqualTo(5);
        assertThat(shown.stepChanges()).hasSize(2);
        assertThat(shown.status()).isEqualTo(MeasureStatus.CANCELLED);
    }

    @Test
    void it_is_found_by_what_people_look_for() {
        play(DRAFTED, PLANNED);
        assertThat(found(new Search(AGENCY, 2566, MeasureStatus.PLANNED, null, "สำนักปลัด")))
                .isOne();
        assertThat(found(new Search(null, 2565, null, null, null))).isZero();
        assertThat(found(new Search(null, null, MeasureStatus.DRAFTED, null, null)))
                .isZero();
        assertThat(found(new Search(null, null, null, null, "กองคลัง"))).isZero();
        assertThat(found(new Search(null, null, null, true, null))).isZero();
        assertThat(found(new Search(null, null, null, false, null))).isOne();
        var after = END.plusDays(1);
        var overdue = new Search(null, null, null, true, null);
        assertThat(workplan.find(overdue, new PageWish(null, null), after).total())
                .isOne();
    }

    @Test
    void it_starts_from_nothing_after_a_reset() {
        play(DRAFTED, PLANNED);
        projection.reset();
        assertThat(workplan.find(ID.toString(), TODAY)).isEmpty();
        play(DRAFTED);
        assertThat(workplan.find(ID.toString(), TODAY)).isPresent();
    }

    long found(Search search) {
        return workplan.find(search, new PageWish(null, null), TODAY).total();
    }
}
