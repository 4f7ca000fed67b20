package org.sucharit.reporting.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.NewsContract;
import org.sucharit.reporting.report.ReportFacts;
import org.sucharit.reporting.report.ReportSamples;

/** What the service publishes is what infra/contracts promises. */
class NewsContractTests extends NewsContract<News> {

    NewsContractTests() {
        super(News.class, "report");
    }

    @Override
    protected Stream<News> samples() {
        var facts = published();
        return ReportSamples.ALL.stream().flatMap(event -> ReportNews.of(event, facts).stream());
    }

    @Test
    void nothing_is_told_of_what_is_not_published() {
        var signed = ReportSamples.after(
                ReportSamples.DRAFTED, ReportSamples.SUBMITTED, ReportSamples.ENDORSED, ReportSamples.SIGNED);
        assertThat(ReportSamples.ALL)
                .allSatisfy(event -> assertThat(ReportNews.of(event, signed)).isEmpty());
    }

    private static ReportFacts published() {
        return ReportSamples.after(
                ReportSamples.DRAFTED,
                ReportSamples.MADE_OFFICIAL,
                ReportSamples.SUBMITTED,
                ReportSamples.ENDORSED,
                ReportSamples.signed(ReportSamples.OFFICIAL),
                ReportSamples.COPY_ATTACHED,
                ReportSamples.PUBLISHED);
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
