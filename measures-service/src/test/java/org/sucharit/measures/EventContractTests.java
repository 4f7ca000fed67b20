package org.sucharit.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sucharit.kit.store.EventSerializer;
import org.sucharit.kit.store.EventTypes;
import org.sucharit.measures.agency.AgencySamples;
import org.sucharit.measures.assessment.AssessmentSamples;
import org.sucharit.measures.campaign.CampaignSamples;
import org.sucharit.measures.disclosure.DisclosureSamples;
import org.sucharit.measures.evidence.EvidenceSamples;
import org.sucharit.measures.importing.ImportSamples;
import org.sucharit.measures.linkcheck.LinkSamples;
import org.sucharit.measures.loan.LoanSamples;
import org.sucharit.measures.measure.MeasureSamples;
import org.sucharit.measures.reminder.ReminderSamples;
import org.sucharit.measures.round.RoundSamples;
import org.sucharit.measures.survey.SurveySamples;

/** What stands in the event store can be read for ever: names, revisions and fields are pinned by golden files. */
class EventContractTests {

    static final EventTypes TYPES = MeasuresApplication.eventTypes();
    static final EventSerializer SERIALIZER = EventSerializer.of(TYPES);

    static Stream<Object> samples() {
        return Stream.of(
                        AgencySamples.ALL,
                        MeasureSamples.ALL,
                        RoundSamples.ALL,
                        RoundSamples.SCHEDULES,
                        AssessmentSamples.ASSESSMENTS,
                        AssessmentSamples.SHORTFALLS,
                        DisclosureSamples.ALL,
                        EvidenceSamples.ALL,
                        ImportSamples.ALL,
                        LinkSamples.ALL,
                        LoanSamples.ALL,
                        ReminderSamples.ALL,
                        CampaignSamples.CAMPAIGNS,
                        CampaignSamples.INVITATIONS,
                        SurveySamples.ALL)
                .flatMap(samples -> samples.stream().map(Object.class::cast));
    }

    @Test
    void the_stable_names_are_these() {
        assertThat(TYPES.names())
                .containsExactly(
                        "measures.ActionRecorded",
                        "measures.AgenciesNamed",
                        "measures.AgencyRegistered",
                        "measures.AgencyRenamed",
                        "measures.AgencyRevised",
                        "measures.AssessmentCorrected",
                        "measures.AssessmentRecorded",
                        "measures.CampaignCancelled",
                        "measures.CampaignLaunched",
                        "measures.CampaignSent",
                        "measures.ContributionAccepted",
                        "measures.ContributionDiscarded",
                        "measures.ContributionLinkIssued",
                        "measures.ContributionLinkRevoked",
                        "measures.ContributionReceived",
                        "measures.ContributionReturned",
                        "measures.DisclosureCarriedOver",
                        "measures.DisclosureRevised",
                        "measures.DocumentImported",
                        "measures.EvidenceAccepted",
                        "measures.EvidenceAttached",
                        "measures.EvidenceDetached",
                        "measures.EvidenceKept",
                        "measures.EvidenceReturned",
                        "measures.EvidenceRevised",
                        "measures.EvidenceVersionKept",
                        "measures.FollowUpRecorded",
                        "measures.ImportAcknowledged",
                        "measures.InvitationAccepted",
                        "measures.InvitationDeclined",
                        "measures.InvitationProgressed",
                        "measures.InvitationSent",
                        "measures.LinkAnswered",
                        "measures.LinkDropped",
                        "measures.LinkGone",
                        "measures.LinkMoved",
                        "measures.LinkSlowed",
                        "measures.LoanApproved",
                        "measures.LoanCancelled",
                        "measures.LoanExtended",
                        "measures.LoanRefused",
                        "measures.LoanRequested",
                        "measures.MeasureCancelled",
                        "measures.MeasureCompleted",
                        "measures.MeasureDrafted",
                        "measures.MeasurePlanned",
                        "measures.MeasureReplaced",
                        "measures.MeasureRevised",
                        "measures.ObstacleReported",
                        "measures.ObstacleResolved",
                        "measures.OutcomeRecorded",
                        "measures.PageFrozen",
                        "measures.PeopleRevised",
                        "measures.PropertyHandedOver",
                        "measures.PropertyReturned",
                        "measures.RecommendationMade",
                        "measures.RemindersGiven",
                        "measures.RemindersSettled",
                        "measures.RoundClosed",
                        "measures.RoundOpened",
                        "measures.RoundsScheduled",
                        "measures.ShortfallRecorded",
                        "measures.ShortfallRevised",
                        "measures.StepDropped",
                        "measures.StepSubstituted",
                        "measures.SurveyCounted",
                        "measures.ThresholdSet",
                        "measures.UnitsRevised");
    }

    @Test
    void every_event_has_one_sample() {
        assertThat(samples().map(event -> TYPES.nameOf(event.getClass())))
                .containsExactlyInAnyOrderElementsOf(TYPES.names());
    }

    @TestFactory
    Stream<DynamicTest> an_event_is_written_as_its_golden_file_and_read_from_it() {
        return samples()
                .map(event -> dynamicTest(TYPES.nameOf(event.getClass()), () -> {
                    var written = SERIALIZER.serialize(event, String.class);
                    var golden = golden(event);
                    assertThat(EventSerializer.mapper().readTree(written.getData()))
                            .isEqualTo(EventSerializer.mapper().readTree(golden));
                    var stored = new SimpleSerializedObject<>(golden, String.class, written.getType());
                    assertThat(SERIALIZER.<String, Object>deserialize(stored)).isEqualTo(event);
                }));
    }

    private static String golden(Object event) throws IOException {
        var name = "/events/%s.v%s.json".formatted(TYPES.nameOf(event.getClass()), TYPES.revisionOf(event.getClass()));
        try (var file = EventContractTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
