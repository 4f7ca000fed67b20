package org.sucharit.measures.survey;

import java.util.List;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.measures.survey.SurveyEvent.SurveyCounted;

/** Surveys of a year, with every field of every event filled. */
public interface SurveySamples {

    AgencyId AGENCY = new AgencyId("ban-rai");
    SurveyId ID = new SurveyId(AGENCY, 2566);
    SurveyCounted COUNTED = new SurveyCounted(ID, Instrument.IIT, new SurveyCount(250, 12));

    List<SurveyEvent> ALL = List.of(COUNTED);
}
