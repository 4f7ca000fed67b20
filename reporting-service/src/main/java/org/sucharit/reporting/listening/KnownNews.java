package org.sucharit.reporting.listening;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.sucharit.reporting.record.Kind;

/** The types of events that are read, and those of the same topic that are no part of the record. */
final class KnownNews {

    /** What an event is about, and how it is read. */
    record Reading(Kind kind, Class<? extends News<?>> type) {}

    static final Map<String, Reading> READ = Map.ofEntries(
            read("agency.registered", Kind.AGENCY, AgencyNews.Registered.class),
            read("agency.renamed", Kind.AGENCY, AgencyNews.Renamed.class),
            read("agency.revised", Kind.AGENCY, AgencyNews.Revised.class),
            read("agency.units-revised", Kind.AGENCY, AgencyNews.UnitsRevised.class),
            read("assessment.recorded", Kind.ASSESSMENT, AssessmentNews.Stated.class),
            read("assessment.corrected", Kind.ASSESSMENT, AssessmentNews.Stated.class),
            read("assessment.threshold-set", Kind.ASSESSMENT, AssessmentNews.ThresholdSet.class),
            read("shortfall.recorded", Kind.SHORTFALL, ShortfallNews.Recorded.class),
            read("shortfall.revised", Kind.SHORTFALL, ShortfallNews.Revised.class),
            read("document.imported", Kind.DOCUMENT, DocumentNews.Imported.class),
            read("measure.drafted", Kind.MEASURE, MeasureNews.Drafted.class),
            read("measure.revised", Kind.MEASURE, MeasureNews.Revised.class),
            read("measure.step-dropped", Kind.MEASURE, MeasureNews.StepDropped.class),
            read("measure.step-substituted", Kind.MEASURE, MeasureNews.StepSubstituted.class),
            read("measure.planned", Kind.MEASURE, MeasureNews.Planned.class),
            read("measure.action-recorded", Kind.MEASURE, MeasureNews.ActionRecorded.class),
            read("measure.evidence-attached", Kind.MEASURE, MeasureNews.EvidenceAttached.class),
            read("measure.evidence-detached", Kind.MEASURE, MeasureNews.EvidenceDetached.class),
            read("measure.action-withdrawn", Kind.MEASURE, MeasureNews.ActionWithdrawn.class),
            read("measure.follow-up-recorded", Kind.MEASURE, MeasureNews.FollowUpRecorded.class),
            read("measure.follow-up-withdrawn", Kind.MEASURE, MeasureNews.FollowUpWithdrawn.class),
            read("measure.revision-withdrawn", Kind.MEASURE, MeasureNews.RevisionWithdrawn.class),
            read("measure.obstacle-reported", Kind.MEASURE, MeasureNews.ObstacleReported.class),
            read("measure.obstacle-resolved", Kind.MEASURE, MeasureNews.ObstacleResolved.class),
            read("measure.recommendation-made", Kind.MEASURE, MeasureNews.RecommendationMade.class),
            read("measure.outcome-recorded", Kind.MEASURE, MeasureNews.OutcomeRecorded.class),
            read("measure.completed", Kind.MEASURE, MeasureNews.Completed.class),
            read("measure.cancelled", Kind.MEASURE, MeasureNews.Cancelled.class),
            read("measure.reopened", Kind.MEASURE, MeasureNews.Reopened.class),
            read("measure.replaced", Kind.MEASURE, MeasureNews.Replaced.class),
            read("evidence.kept", Kind.EVIDENCE, EvidenceNews.Stated.class),
            read("evidence.version-kept", Kind.EVIDENCE, EvidenceNews.Stated.class),
            read("evidence.revised", Kind.EVIDENCE, EvidenceNews.Stated.class),
            read("evidence.accepted", Kind.EVIDENCE, EvidenceNews.Judged.class),
            read("evidence.returned", Kind.EVIDENCE, EvidenceNews.Judged.class),
            read("disclosure.revised", Kind.DISCLOSURE, DisclosureNews.Revised.class),
            read("disclosure.carried-over", Kind.DISCLOSURE, DisclosureNews.CarriedOver.class),
            read("disclosure.restored", Kind.DISCLOSURE, DisclosureNews.Restored.class),
            read("link.answered", Kind.LINK, LinkNews.Answered.class),
            read("link.moved", Kind.LINK, LinkNews.Moved.class),
            read("link.gone", Kind.LINK, LinkNews.Gone.class),
            read("link.slowed", Kind.LINK, LinkNews.Slowed.class),
            read("link.content-seen", Kind.LINK, LinkNews.ContentSeen.class),
            read("link.frozen", Kind.LINK, LinkNews.PageFrozen.class),
            read("link.dropped", Kind.LINK, LinkNews.Dropped.class),
            read("loan.requested", Kind.LOAN, LoanNews.Requested.class),
            read("loan.approved", Kind.LOAN, LoanNews.Approved.class),
            read("loan.refused", Kind.LOAN, LoanNews.Refused.class),
            read("loan.handed-over", Kind.LOAN, LoanNews.HandedOver.class),
            read("loan.returned", Kind.LOAN, LoanNews.Returned.class),
            read("loan.extended", Kind.LOAN, LoanNews.Extended.class),
            read("loan.cancelled", Kind.LOAN, LoanNews.Cancelled.class));

    static final Map<String, Class<? extends FiguresNews>> FIGURES = Map.of(
            "sucharit.complaint-figures.month-closed.v1", FiguresNews.MonthClosed.class,
            "sucharit.complaint-figures.month-entered.v1", FiguresNews.MonthEntered.class,
            "sucharit.complaint-figures.half-year-closed.v1", FiguresNews.HalfYearClosed.class);

    /** How the oversight body and an agency's units work together; nothing that a report or a scorecard says. */
    static final Set<String> PASSED_OVER = Set.of(
            "sucharit.campaign.launched.v1",
            "sucharit.campaign.agencies-named.v1",
            "sucharit.campaign.sent.v1",
            "sucharit.campaign.cancelled.v1",
            "sucharit.invitation.sent.v1",
            "sucharit.invitation.accepted.v1",
            "sucharit.invitation.declined.v1",
            "sucharit.invitation.progressed.v1",
            "sucharit.survey.counted.v1",
            "sucharit.round.opened.v1",
            "sucharit.round.closed.v1",
            "sucharit.complaint-figures.begun.v1");

    private KnownNews() {}

    private static Map.Entry<String, Reading> read(String name, Kind kind, Class<? extends News<?>> type) {
        return entry("sucharit." + name + ".v1", new Reading(kind, type));
    }
}
