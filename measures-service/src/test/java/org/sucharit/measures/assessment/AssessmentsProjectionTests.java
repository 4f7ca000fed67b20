package org.sucharit.measures.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.Played;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.ruleset.ShippedRules;

class AssessmentsProjectionTests implements AssessmentSamples {

    final AssessmentsProjection projection = new AssessmentsProjection(new ProjectionStore(Played.database()));
    final AssessmentBoard board = new AssessmentBoard(projection, ShippedRules.book());

    @Test
    void an_assessment_is_shown_with_its_totals_and_shortfalls() {
        Played.twice(projection, AGENCY.value(), ID.toString(), List.of(RECORDED));
        Played.twice(projection, AGENCY.value(), SHORTFALL.toString(), SHORTFALLS);
        var shown = board.find(ID).orElseThrow();
        assertThat(shown.total()).isEqualTo("97.07");
        assertThat(shown.grade()).isEqualTo("AA");
        assertThat(shown.ruleSet()).isEqualTo(new AssessmentView.RuleSetView(2565, RULES.verified()));
        assertThat(shown.result()).isEqualTo(RESULT);
        assertThat(shown.shortfalls()).singleElement().satisfies(shortfall -> {
            assertThat(shortfall.facts()).isEqualTo(FACTS);
            assertThat(shortfall.version()).isOne();
        });
    }

    @Test
    void without_scores_there_is_no_total() {
        Played.twice(projection, AGENCY.value(), ID.toString(), ASSESSMENTS);
        var shown = board.find(ID).orElseThrow();
        assertThat(shown.version()).isEqualTo(2);
        assertThat(shown.threshold()).isEqualTo("90");
        assertThat(shown.total()).isNull();
        assertThat(shown.instruments()).isNull();
    }

    @Test
    void shortfalls_are_found_by_agency_and_year() {
        Played.twice(projection, AGENCY.value(), SHORTFALL.toString(), SHORTFALLS);
        var page = new PageWish(null, null);
        assertThat(board.find(AGENCY, 2565, page).total()).isOne();
        assertThat(board.find(AGENCY, 2566, page).total()).isZero();
        projection.reset();
        assertThat(board.find(null, null, page).total()).isZero();
    }
}
