package org.sucharit.measures.survey;

import org.sucharit.kernel.assessed.Instrument;

/** Everything that can happen to a year's surveys. */
public sealed interface SurveyEvent {

    SurveyId surveyId();

    /** The survey of one instrument stands like this; what was counted before stays in the history. */
    record SurveyCounted(SurveyId surveyId, Instrument instrument, SurveyCount count) implements SurveyEvent {}
}
