package org.sucharit.measures.survey;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sucharit.kernel.assessed.Instrument;

/** Everything that can be asked of a year's surveys. */
public sealed interface SurveyCommand {

    SurveyId surveyId();

    /** Says how the survey of one instrument stands. */
    record CountSurvey(@TargetAggregateIdentifier SurveyId surveyId, Instrument instrument, SurveyCount count)
            implements SurveyCommand {}
}
