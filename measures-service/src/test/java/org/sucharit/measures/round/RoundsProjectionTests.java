package org.sucharit.measures.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.Played;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.measure.MeasureSamples;
import org.sucharit.measures.round.RoundFacts.Verdict;

class RoundsProjectionTests implements RoundSamples {

    static final PageWish PAGE = new PageWish(null, null);

    final ProjectionStore store = new ProjectionStore(Played.database());
    final RoundsProjection projection = new RoundsProjection(store);
    final ObstaclesProjection measures = new ObstaclesProjection(store);
    final RoundBoard board = new RoundBoard(projection);
    final Obstacles obstacles = new Obstacles(measures, projection);

    @Test
    void a_round_is_shown_with_what_became_of_each_contribution() {
        Played.twice(projection, AGENCY.value(), ID.toString(), List.of(OPENED, ISSUED, RECEIVED, ACCEPTED, SILENT));
        var round = board.find(ID).orElseThrow();
        assertThat(round.version()).isEqualTo(4);
        assertThat(round.facts().contribution(TOLD).orElseThrow().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(round.facts().contribution(NOTHING_NEW).orElseThrow().verdict())
                .isEqualTo(Verdict.NOTED);
        assertThat(round.facts().figures()).isEqualTo(CLOSED.figures());
        assertThat(round.toString()).doesNotContain(ISSUED.tokenHash());
    }

    @Test
    void returned_and_discarded_contributions_keep_their_reason() {
        Played.twice(projection, AGENCY.value(), ID.toString(), List.of(OPENED, ISSUED, RECEIVED, RETURNED));
        var told = board.find(ID).orElseThrow().facts().contribution(TOLD).orElseThrow();
        assertThat(told.verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(told.reason()).isEqualTo(RETURNED.reason());
    }

    @Test
    void the_meeting_before_is_found() {
        Played.twice(
                projection,
                AGENCY.value(),
                ID.toString(),
                List.of(OPENED, ISSUED, REVOKED, RECEIVED, DISCARDED, CLOSED));
        assertThat(board.meetingBefore(new RoundId(AGENCY, ID.month().plusMonths(1))))
                .contains(TODAY);
        assertThat(board.meetingBefore(ID)).isEmpty();
        projection.reset();
        assertThat(board.of(AGENCY)).isEmpty();
    }

    @Test
    void a_raised_obstacle_is_there_until_it_is_decided() {
        Played.twice(projection, AGENCY.value(), ID.toString(), List.of(OPENED, ISSUED, RAISED));
        assertThat(obstacles.raised(AGENCY)).singleElement().satisfies(raised -> {
            assertThat(raised.state()).isEqualTo(Obstacles.State.RAISED);
            assertThat(raised.title()).isEqualTo("คู่มือการยืมทรัพย์สิน");
            assertThat(raised.unit()).isEqualTo("สำนักปลัด");
        });
        assertThat(obstacles.raisedAnywhere()).hasSize(1);
        assertThat(obstacles.find(AGENCY, true, obstacles.raised(AGENCY), PAGE).total())
                .isOne();
    }

    @Test
    void obstacles_of_measures_are_open_until_resolved() {
        var id = MeasureSamples.ID.toString();
        Played.twice(measures, AGENCY.value(), id, List.of(MeasureSamples.DRAFTED, MeasureSamples.OBSTACLE));
        assertThat(obstacles.find(MeasureSamples.AGENCY, true, List.of(), PAGE).items())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo("ขาดบุคลากร"));
        assertThat(obstacles.find(null, false, List.of(), PAGE).total()).isZero();
        measures.reset();
        Played.twice(measures, AGENCY.value(), id, MeasureSamples.ALL);
        assertThat(obstacles.find(MeasureSamples.AGENCY, true, List.of(), PAGE).total())
                .isZero();
        assertThat(obstacles.find(null, null, List.of(), PAGE).items())
                .singleElement()
                .satisfies(one -> assertThat(one.resolution()).isEqualTo("มอบหมายเจ้าหน้าที่เพิ่ม"));
    }
}
