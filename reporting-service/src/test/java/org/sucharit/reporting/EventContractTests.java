package org.sucharit.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.EventContract;
import org.sucharit.reporting.report.ReportSamples;

/** What stands in the event store of this service can be read for ever. */
class EventContractTests extends EventContract {

    EventContractTests() {
        super(ReportingApplication.eventTypes());
    }

    @Override
    protected Stream<Object> samples() {
        return ReportSamples.ALL.stream().map(Object.class::cast);
    }

    @Test
    void the_stable_names_are_these() {
        assertThat(ReportingApplication.eventTypes().names())
                .containsExactly(
                        "reporting.FormalitiesRevised",
                        "reporting.NothingStated",
                        "reporting.ReportDrafted",
                        "reporting.ReportEndorsed",
                        "reporting.ReportFoundOnSite",
                        "reporting.ReportGoneFromSite",
                        "reporting.ReportPublished",
                        "reporting.ReportRedrafted",
                        "reporting.ReportReturned",
                        "reporting.ReportSigned",
                        "reporting.ReportSubmitted",
                        "reporting.ReportSuperseded",
                        "reporting.SignedCopyAttached",
                        "reporting.StatementTakenBack",
                        "reporting.WordsRevised");
    }
}
