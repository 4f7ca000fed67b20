package org.sucharit.measures.linkcheck;

import static com.mongodb.client.model.Filters.empty;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.Played;

class LinkStatesProjectionTests implements LinkSamples {

    final LinkStatesProjection projection = new LinkStatesProjection(new ProjectionStore(Played.database()));

    @Test
    void each_state_is_shown_with_what_belongs_to_it() {
        play(ANSWERED, MOVED);
        assertThat(row().state()).isEqualTo(Condition.MOVED);
        assertThat(row().movedTo()).isEqualTo(NEW_PLACE);
        assertThat(row().address()).isEqualTo(ID.address());
        assertThat(row().since()).isEqualTo(AT);
    }

    @Test
    void a_later_state_leaves_nothing_of_an_earlier_one() {
        play(MOVED, GONE, SLOWED, FROZEN);
        assertThat(row().state()).isEqualTo(Condition.SLOW);
        assertThat(row().movedTo()).isNull();
        assertThat(row().trouble()).isNull();
        assertThat(row().millis()).isEqualTo(10_500);
        assertThat(row().version()).isEqualTo(3);
    }

    @Test
    void what_is_dropped_is_not_shown_until_it_comes_back() {
        play(ANSWERED, DROPPED);
        assertThat(projection.rows().count(empty())).isZero();
        play(ANSWERED, DROPPED, GONE);
        assertThat(row().trouble()).isEqualTo(Trouble.STATUS);
        projection.reset();
        assertThat(projection.rows().count(empty())).isZero();
    }

    @Test
    void a_copy_and_what_its_content_is_recognised_by_are_no_state() {
        play(FROZEN, SEEN);
        assertThat(projection.rows().count(empty())).isZero();
    }

    private void play(LinkEvent... events) {
        Played.twice(projection, ID.agency().value(), ID.toString(), List.of(events));
    }

    private LinkRow row() {
        return projection.rows().byId(ID.toString()).orElseThrow();
    }
}
