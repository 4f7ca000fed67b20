package org.sucharit.measures.publishing;

import java.util.stream.Stream;
import org.sucharit.kit.test.NewsContract;
import org.sucharit.measures.agency.AgencySamples;
import org.sucharit.measures.assessment.AssessmentSamples;
import org.sucharit.measures.campaign.CampaignSamples;
import org.sucharit.measures.disclosure.DisclosureSamples;
import org.sucharit.measures.evidence.EvidenceSamples;
import org.sucharit.measures.importing.ImportSamples;
import org.sucharit.measures.linkcheck.LinkSamples;
import org.sucharit.measures.loan.LoanSamples;
import org.sucharit.measures.measure.MeasureSamples;
import org.sucharit.measures.round.RoundSamples;
import org.sucharit.measures.survey.SurveySamples;

/** What the service publishes is what infra/contracts promises. */
class NewsContractTests extends NewsContract<News> {

    private static final String AGENCY = "ban-rai";

    NewsContractTests() {
        super(
                News.class,
                "agency|directory|measure|assessment|shortfall|disclosure|link|loan|evidence|campaign|invitation|survey|round|document");
    }

    @Override
    protected Stream<News> samples() {
        return Stream.of(
                        AgencySamples.ALL.stream().map(AgencyNews::of),
                        MeasureSamples.ALL.stream().map(event -> MeasureNews.of(event, AGENCY)),
                        EvidenceSamples.ALL.stream().map(event -> EvidenceNews.of(event, AGENCY)),
                        AssessmentSamples.ASSESSMENTS.stream()
                                .map(event -> AssessmentNews.of(event, AssessmentSamples.RULES)),
                        AssessmentSamples.SHORTFALLS.stream().map(event -> AssessmentNews.of(event, AGENCY)),
                        DisclosureSamples.ALL.stream().map(DisclosureNews::of),
                        LinkSamples.ALL.stream().map(LinkNews::of),
                        ImportSamples.ALL.stream().flatMap(event -> DocumentNews.of(event).stream()),
                        LoanSamples.ALL.stream().map(event -> LoanNews.of(event, AGENCY)),
                        CampaignSamples.CAMPAIGNS.stream().map(CampaignNews::of),
                        CampaignSamples.INVITATIONS.stream().map(CampaignNews::of),
                        SurveySamples.ALL.stream().map(SurveyNews::of),
                        RoundSamples.ALL.stream().flatMap(event -> RoundNews.of(event).stream()))
                .flatMap(news -> news);
    }

    @Override
    protected String wireType(News one) {
        return one.wireType();
    }

    @Override
    protected String topic(News one) {
        return one.topic();
    }
}
