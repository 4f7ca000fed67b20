package org.sucharit.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.EventContract;
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

/** What stands in the event store of this service can be read for ever. */
class EventContractTests extends EventContract {

    EventContractTests() {
        super(MeasuresApplication.eventTypes());
    }

    @Override
    protected Stream<Object> samples() {
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
        assertThat(MeasuresApplication.eventTypes().names())
                .containsExactly(
                        "measures.ActionRecorded",
                        "measures.ActionWithdrawn",
                        "measures.AgenciesNamed",
                        "measures.AgencyRegistered",
                        "measures.AgencyRenamed",
                        "measures.AgencyRevised",
                        "measures.AssessmentCorrected",
                        "measures.AssessmentRecorded",
                        "measures.CampaignCancelled",
                        "measures.CampaignLaunched",
                        "measures.CampaignSent",
                        "measures.ContentSeen",
                        "measures.ContributionAccepted",
                        "measures.ContributionDiscarded",
                        "measures.ContributionLinkIssued",
                        "measures.ContributionLinkRevoked",
                        "measures.ContributionReceived",
                        "measures.ContributionReturned",
                        "measures.DisclosureCarriedOver",
                        "measures.DisclosureRestored",
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
                        "measures.FollowUpWithdrawn",
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
                        "measures.MeasureReopened",
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
                        "measures.RevisionWithdrawn",
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
}
