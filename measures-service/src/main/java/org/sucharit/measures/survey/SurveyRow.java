package org.sucharit.measures.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.measures.survey.SurveyEvent.SurveyCounted;

/** A year's surveys as they now stand. */
record SurveyRow(String id, String agency, long version, int fiscalYear, List<Counted> counts) {

    static final String COLLECTION = "surveys";

    /** What was counted last for an instrument, and when it was recorded. */
    record Counted(Instrument instrument, int population, int answers, Instant at) {}

    static SurveyRow after(@Nullable SurveyRow row, SurveyEvent event, Instant at) {
        var surveys = event.surveyId();
        var counts = new ArrayList<Counted>();
        if (row != null) counts.addAll(row.counts());
        switch (event) {
            case SurveyCounted e -> {
                counts.removeIf(counted -> counted.instrument() == e.instrument());
                var count = e.count();
                counts.add(new Counted(e.instrument(), count.population(), count.answers(), at));
            }
        }
        var agency = surveys.agency().value();
        return new SurveyRow(surveys.toString(), agency, 0, surveys.fiscalYear(), List.copyOf(counts));
    }
}
