package org.sucharit.measures.measure;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.measure.MeasureEvent.MeasurePlanned.Basis.DOCUMENT;
import static org.sucharit.measures.measure.MeasureEvent.MeasurePlanned.Basis.EXECUTIVE;
import static org.sucharit.measures.measure.MeasureRejected.Reason.ALREADY_ADOPTED;
import static org.sucharit.measures.measure.MeasureRejected.Reason.REPLACES_ITSELF;
import static org.sucharit.measures.measure.MeasureRules.checkPast;
import static org.sucharit.measures.measure.MeasureRules.checkPeriod;
import static org.sucharit.measures.measure.MeasureRules.checkReason;
import static org.sucharit.measures.measure.MeasureRules.checkRoom;
import static org.sucharit.measures.measure.MeasureRules.checkText;
import static org.sucharit.measures.measure.MeasureRules.checkTitle;
import static org.sucharit.measures.measure.MeasureStatus.CANCELLED;
import static org.sucharit.measures.measure.MeasureStatus.COMPLETED;
import static org.sucharit.measures.measure.MeasureStatus.DRAFTED;
import static org.sucharit.measures.measure.MeasureStatus.REPLACED;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.measures.measure.MeasureCommand.*;
import org.sucharit.measures.measure.MeasureEvent.*;

/** A measure is drafted, adopted, carried out and closed once; once adopted, nothing about it changes without a reason. */
@Aggregate
class Measure {

    /** Of each kind of entry; all of a measure is one document for whoever reads it. */
    static final int MOST = 300;

    @AggregateIdentifier
    private MeasureId id;

    private MeasureState state;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(DraftMeasure command) {
        checkTitle(command.plan());
        checkPeriod(command.plan(), command.source());
        apply(new MeasureDrafted(
                command.measureId(),
                command.agency(),
                command.fiscalYear(),
                command.plan(),
                command.source(),
                command.origin()));
    }

    @CommandHandler
    void handle(ReviseMeasure command) {
        var revised = command.change().over(state.plan());
        if (revised.equals(state.plan())) return;
        state.status().checkNotClosed(command.source());
        if (state.status() != DRAFTED && command.source() == null) checkReason(command.reason());
        checkTitle(revised);
        if (!Objects.equals(revised.period(), state.plan().period())) checkPeriod(revised, command.source());
        apply(new MeasureRevised(id, revised, command.reason(), command.source()));
    }

    @CommandHandler
    void handle(DropStep command) {
        state.checkChangeOfStep(command.step(), command.reason());
        apply(new StepDropped(id, command.step(), command.reason()));
    }

    @CommandHandler
    void handle(SubstituteStep command) {
        state.checkChangeOfStep(command.step(), command.reason());
        checkText(command.replacement().text());
        apply(new StepSubstituted(id, command.step(), command.replacement(), command.reason()));
    }

    @CommandHandler
    void handle(AdoptMeasure command) {
        state.status().checkNotClosed(null);
        if (state.status() != DRAFTED) throw new MeasureRejected(ALREADY_ADOPTED);
        apply(new MeasurePlanned(id, command.source() == null ? EXECUTIVE : DOCUMENT, command.on(), command.source()));
    }

    @CommandHandler
    void handle(RecordAction command) {
        state.status().checkAdopted();
        state.status().checkNotClosed(command.source());
        var action = command.action();
        if (action.date() == null && action.document() == null) checkText(action.text());
        if (action.date() != null) checkPast(action.date(), command.today(), command.source());
        if (command.source() != null && state.said().already(action)) return;
        checkRoom(state.said().actions());
        apply(new ActionRecorded(id, state.said().actions() + 1, action, command.evidence(), command.source()));
    }

    /** Evidence often comes when the measure is closed already. */
    @CommandHandler
    void handle(AttachEvidence command) {
        state.status().checkNotAbandoned();
        var more = state.proofs().missing(command.action(), command.evidence());
        if (more.isEmpty()) return;
        apply(new EvidenceAttached(id, command.action(), more));
    }

    @CommandHandler
    void handle(DetachEvidence command) {
        state.status().checkNotAbandoned();
        checkReason(command.reason());
        var less = state.proofs().attached(command.action(), command.evidence());
        if (less.isEmpty()) return;
        apply(new EvidenceDetached(id, command.action(), less, command.reason()));
    }

    @CommandHandler
    void handle(RecordFollowUp command) {
        state.status().checkAdopted();
        state.status().checkNotAbandoned();
        checkText(command.text());
        checkPast(command.on(), command.today(), command.source());
        if (command.source() != null && state.said().already(command.text(), command.on())) return;
        checkRoom(state.said().followUps());
        apply(new FollowUpRecorded(
                id,
                state.said().followUps() + 1,
                command.text(),
                command.on(),
                command.by(),
                command.order(),
                command.evidence(),
                command.source()));
    }

    @CommandHandler
    void handle(WithdrawAction command) {
        checkReason(command.reason());
        state.said().checkAction(command.action());
        if (!state.proofs().hasAction(command.action())) return;
        state.status().checkNotClosed(null);
        state.proofs().checkNotBuiltOn(command.action());
        apply(new ActionWithdrawn(id, command.action(), command.reason()));
    }

    @CommandHandler
    void handle(WithdrawFollowUp command) {
        checkReason(command.reason());
        state.said().checkFollowUp(command.followUp());
        if (state.undoing().isWithdrawn(command.followUp())) return;
        state.status().checkNotAbandoned();
        state.undoing().checkUnproven(command.followUp());
        apply(new FollowUpWithdrawn(id, command.followUp(), command.reason()));
    }

    @CommandHandler
    void handle(WithdrawRevision command) {
        checkReason(command.reason());
        if (state.undoing().isUndone(command.revision())) return;
        state.status().checkNotClosed(null);
        apply(new RevisionWithdrawn(
                id,
                command.revision(),
                state.undoing().planBefore(command.revision(), state.plan()),
                command.reason()));
    }

    @CommandHandler
    void handle(ReportObstacle command) {
        state.status().checkAdopted();
        state.status().checkNotClosed(command.source());
        checkText(command.text());
        if (command.source() != null && state.said().alreadyObstacle(command.text())) return;
        checkRoom(state.said().obstacles());
        apply(new ObstacleReported(id, state.said().obstacles() + 1, command.text(), command.source()));
    }

    @CommandHandler
    void handle(ResolveObstacle command) {
        state.checkOpen(command.obstacle());
        checkText(command.resolution());
        apply(new ObstacleResolved(id, command.obstacle(), command.resolution()));
    }

    @CommandHandler
    void handle(Recommend command) {
        state.status().checkNotAbandoned();
        checkText(command.text());
        if (command.source() != null && state.said().alreadyRecommended(command.text())) return;
        checkRoom(state.said().recommendations());
        apply(new RecommendationMade(id, state.said().recommendations() + 1, command.text(), command.source()));
    }

    @CommandHandler
    void handle(RecordOutcome command) {
        state.status().checkAdopted();
        state.status().checkNotAbandoned();
        checkText(command.text());
        if (state.said().isOutcome(command.text())) return;
        apply(new OutcomeRecorded(id, command.text(), command.source()));
    }

    @CommandHandler
    void handle(CompleteMeasure command) {
        state.status().checkAdopted();
        state.status().checkNotClosed(null);
        state.proofs().checkActions();
        apply(new MeasureCompleted(id, command.on()));
    }

    @CommandHandler
    void handle(CancelMeasure command) {
        state.status().checkNotClosed(null);
        checkReason(command.reason());
        apply(new MeasureCancelled(id, command.reason()));
    }

    /** What replaced it was built on its end, so a replaced measure stays replaced. */
    @CommandHandler
    void handle(ReopenMeasure command) {
        checkReason(command.reason());
        if (state.status() == REPLACED) throw new MeasureRejected(MeasureRejected.Reason.REPLACED);
        if (state.status() != COMPLETED && state.status() != CANCELLED) return;
        // whoever may take back the one may not take back the other
        if (command.ended() != null && command.ended() != state.status())
            state.status().checkNotClosed(null);
        apply(new MeasureReopened(id, command.reason()));
    }

    @CommandHandler
    void handle(ReplaceMeasure command) {
        state.status().checkNotClosed(null);
        if (command.by().equals(id)) throw new MeasureRejected(REPLACES_ITSELF);
        apply(new MeasureReplaced(id, command.by(), command.reason()));
    }

    @EventSourcingHandler
    void on(MeasureEvent event, @SequenceNumber long version) {
        if (event instanceof MeasureDrafted drafted) {
            id = drafted.measureId();
            state = new MeasureState(drafted.plan());
        } else {
            state.hear(event, version);
        }
    }

    private Measure() {} // Axon
}
