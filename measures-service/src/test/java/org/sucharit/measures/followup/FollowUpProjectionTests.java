package org.sucharit.measures.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.Played;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.followup.FollowUps.Attention;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.measure.MeasureSamples;

class FollowUpProjectionTests implements MeasureSamples {

    final FollowUpProjection projection = new FollowUpProjection(new ProjectionStore(Played.database()));
    final FollowUps followUps = new FollowUps(projection);

    void play(MeasureEvent... events) {
        Played.twice(projection, AGENCY.value(), ID.toString(), List.of(events));
    }

    List<Attention> on(LocalDate day) {
        return followUps.find(AGENCY, 2566, day, new PageWish(null, null)).items();
    }

    @Test
    void a_missed_month_wants_attention_until_it_is_followed_up() {
        play(DRAFTED, PLANNED);
        assertThat(on(START)).isEmpty();
        assertThat(on(LocalDate.of(2023, 1, 1))).singleElement().satisfies(item -> {
            assertThat(item.overdue()).isFalse();
            assertThat(item.due()).singleElement().satisfies(due -> assertThat(due.missed())
                    .hasSize(1));
        });
        play(DRAFTED, PLANNED, FOLLOWED_UP);
        assertThat(on(LocalDate.of(2023, 2, 1))).singleElement().satisfies(item -> {
            assertThat(item.last()).isNotNull();
            assertThat(item.due().getFirst().missed()).hasSize(1);
        });
    }

    @Test
    void an_overdue_measure_wants_attention_until_it_is_closed() {
        play(DRAFTED, PLANNED, ACTED);
        assertThat(on(END.plusDays(1))).singleElement().satisfies(item -> assertThat(item.overdue())
                .isTrue());
        play(DRAFTED, PLANNED, ACTED, COMPLETED);
        assertThat(on(END.plusDays(1))).isEmpty();
    }

    @Test
    void a_draft_wants_nothing_and_a_reset_forgets_all() {
        play(DRAFTED);
        assertThat(on(END.plusYears(1))).isEmpty();
        play(DRAFTED, PLANNED);
        projection.reset();
        assertThat(on(END.plusYears(1))).isEmpty();
    }
}
