package org.sucharit.measures.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.survey.SurveyRejected.Reason.*;

import java.util.EnumSet;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.measures.survey.SurveyCommand.CountSurvey;
import org.sucharit.measures.survey.SurveyEvent.SurveyCounted;
import org.sucharit.measures.survey.SurveyRejected.Reason;

class SurveyTests implements SurveySamples {

    static final Set<Reason> REFUSED = EnumSet.noneOf(Reason.class);

    @Test
    void a_survey_is_counted_and_counted_again() {
        given().when(count(Instrument.IIT, 250, 12)).expectEvents(COUNTED);
        given(COUNTED)
                .when(count(Instrument.IIT, 250, 30))
                .expectEvents(new SurveyCounted(ID, Instrument.IIT, new SurveyCount(250, 30)));
        given(COUNTED)
                .when(count(Instrument.EIT, 250, 12))
                .expectEvents(new SurveyCounted(ID, Instrument.EIT, new SurveyCount(250, 12)));
    }

    @Test
    void the_same_count_again_changes_nothing() {
        given(COUNTED).when(count(Instrument.IIT, 250, 12)).expectNoEvents();
    }

    @Test
    void there_are_people_and_not_more_answers_than_people() {
        refused(POPULATION_OUT_OF_RANGE, count(Instrument.IIT, 0, 0));
        refused(POPULATION_OUT_OF_RANGE, count(Instrument.IIT, -3, 0));
        refused(POPULATION_OUT_OF_RANGE, count(Instrument.EIT, 100_000_001, 0));
        refused(ANSWERS_OUT_OF_RANGE, count(Instrument.IIT, 5, -1));
        refused(ANSWERS_OUT_OF_RANGE, count(Instrument.IIT, 5, 6));
    }

    @Test
    void nobody_is_asked_about_disclosures() {
        refused(NOT_A_SURVEY, count(Instrument.OIT, 5, 1));
    }

    @AfterAll
    static void every_reason_was_given() {
        assertThat(REFUSED).isEqualTo(EnumSet.allOf(Reason.class));
    }

    static CountSurvey count(Instrument instrument, int population, int answers) {
        return new CountSurvey(ID, instrument, new SurveyCount(population, answers));
    }

    static TestExecutor<Survey> given(Object... events) {
        return new AggregateTestFixture<>(Survey.class).given(events);
    }

    static void refused(Reason reason, CountSurvey command) {
        REFUSED.add(reason);
        given().when(command)
                .expectNoEvents()
                .expectException(SurveyRejected.class)
                .expectExceptionMessage(reason.name());
    }
}
