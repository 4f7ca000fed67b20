package org.sucharit.measures.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.Played;
import org.sucharit.measures.survey.SurveyEvent.SurveyCounted;

class SurveysProjectionTests implements SurveySamples {

    static final RuleSet RULES = RuleSets.shipped().of(new FiscalYear(2566)).orElseThrow();

    final SurveysProjection projection = new SurveysProjection(new ProjectionStore(Played.database()));
    final Surveys surveys = new Surveys(projection);

    @Test
    void the_last_count_is_shown_against_what_the_rules_ask() {
        var more = new SurveyCounted(ID, Instrument.IIT, new SurveyCount(250, 20));
        var outsiders = new SurveyCounted(ID, Instrument.EIT, new SurveyCount(2_000, 150));
        Played.twice(projection, AGENCY.value(), ID.toString(), List.of(COUNTED, outsiders, more));
        var shown = surveys.of(ID, RULES);
        assertThat(shown.version()).isEqualTo(2);
        assertThat(shown.surveys()).hasSize(2);
        var inside = shown.surveys().getFirst();
        assertThat(inside.answers()).isEqualTo(20);
        assertThat(inside.minimum()).isEqualTo(30);
        assertThat(inside.missing()).isEqualTo(10);
        var outside = shown.surveys().getLast();
        assertThat(outside.minimum()).isEqualTo(100);
        assertThat(outside.missing()).isZero();
        assertThat(outside.otherReading()).isEqualTo(200);
        assertThat(outside.verified()).isFalse();
    }

    @Test
    void what_was_not_counted_shows_the_rule_alone() {
        Played.twice(projection, AGENCY.value(), ID.toString(), ALL);
        assertThat(surveys.of(ID, RULES).surveys().getLast().population()).isNull();
        projection.reset();
        var shown = surveys.of(ID, RULES);
        assertThat(shown.version()).isNull();
        assertThat(shown.surveys())
                .extracting(Surveys.SurveyView::instrument)
                .containsExactly(Instrument.IIT, Instrument.EIT);
        assertThat(shown.surveys()).allSatisfy(survey -> {
            assertThat(survey.minimum()).isNull();
            assertThat(survey.ruleTh()).contains("ร้อยละ 10");
        });
    }
}
