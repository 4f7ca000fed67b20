package org.sucharit.measures.publishing;

import java.util.Objects;

/** An integration event of this service. Published for good: fields are only ever added. */
sealed interface News
        permits AgencyNews,
                MeasureNews,
                DocumentNews,
                AssessmentNews,
                DisclosureNews,
                LinkNews,
                LoanNews,
                EvidenceNews,
                CampaignNews,
                SurveyNews,
                RoundNews {

    /** The service's CloudEvents topics: the public record, and people, who stay inside. */
    String MEASURES = "sucharit.measures.v1";

    String DIRECTORY = "sucharit.directory.v1";

    default String topic() {
        return MEASURES;
    }

    default String wireType() {
        return Objects.requireNonNull(getClass().getAnnotation(WireType.class)).value();
    }
}
