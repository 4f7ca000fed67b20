package org.sucharit.measures.publishing;

import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.measures.survey.SurveyEvent;
import org.sucharit.measures.survey.SurveyEvent.SurveyCounted;

/** What others learn about surveys. */
sealed interface SurveyNews extends News {

    @WireType("sucharit.survey.counted.v1")
    record SurveyCountedV1(String agency, int fiscalYear, Instrument instrument, int population, int answers)
            implements SurveyNews {}

    static SurveyNews of(SurveyEvent event) {
        var agency = event.surveyId().agency().value();
        int year = event.surveyId().fiscalYear();
        return switch (event) {
            case SurveyCounted e ->
                new SurveyCountedV1(
                        agency,
                        year,
                        e.instrument(),
                        e.count().population(),
                        e.count().answers());
        };
    }
}
