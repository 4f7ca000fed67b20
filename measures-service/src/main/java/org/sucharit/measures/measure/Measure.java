package org.sucharit.measures.measure;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.measure.MeasureEvent.MeasurePlanned.Basis.DOCUMENT;
import static org.sucharit.measures.measure.MeasureEvent.MeasurePlanned.Basis.EXECUTIVE;
import static org.sucharit.measures.measure.MeasureRejected.Reason.ALREADY_ADOPTED;
import static org.sucharit.measures.measure.MeasureRejected.Reason.ALREADY_RESOLVED;
import static org.sucharit.measures.measure.MeasureRejected.Reason.EVIDENCE_STILL_ATTACHED;
import static org.sucharit.measures.measure.MeasureRejected.Reason.NO_ACTION_YET;
import static org.sucharit.measures.measure.MeasureRejected.Reason.REPLACES_ITSELF;
import static org.sucharit.measures.measure.MeasureRejected.Reason.STEP_ALREADY_DROPPED;
import static org.sucharit.measures.measure.MeasureRejected.Reason.UNKNOWN_ACTION;
import static org.sucharit.measures.measure.MeasureRejected.Reason.UNKNOWN_FOLLOW_UP;
import static org.sucharit.measures.measure.MeasureRejected.Reason.UNKNOWN_OBSTACLE;
import static org.sucharit.measures.measure.MeasureRejected.Reason.UNKNOWN_STEP;
import static org.sucharit.measures.measure.MeasureRules.checkPast;
import static org.sucharit.measures.measure.MeasureRules.checkPeriod;
import static org.sucharit.measures.measure.MeasureRules.checkReason;
import static org.sucharit.measures.measure.MeasureRules.checkRoom;
import static org.sucharit.measures.measure.MeasureRules.checkText;
import static org.sucharit.measures.measure.MeasureRules.checkTitle;
import static org.sucharit.measures.measure.MeasureStatus.CANCELLED;
import static org.sucharit.measures.measure.MeasureStatus.COMPLETED;
import static org.sucharit.measures.measure.MeasureStatus.DRAFTED;
import static org.sucharit.measures.measure.MeasureStatus.IN_PROGRESS;
import static org.sucharit.measures.measure.MeasureStatus.PLANNED;
import static org.sucharit.measures.measure.MeasureStatus.REPLACED;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
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

    private MeasurePlan plan;
    private MeasureStatus status;
    private boolean adopted;
    private final Set<Integer> droppedSteps = new HashSet<>();
    private final Set<Integer> openObstacles = new HashSet<>();
    private final Proofs proofs = new Proofs();
    private final Said said = new Said();
    private final Undoing undoing = new Undoing();

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
        var revised = command.change().over(plan);
        if (revised.equals(plan)) return;
        status.checkNotClosed(command.source());
        if (status != DRAFTED && command.source() == null) checkReason(command.reason());
        checkTitle(revised);
        if (!Objects.equals(revised.period(), plan.period())) checkPeriod(revised, command.source());
        apply(new MeasureRevised(id, revised, command.reason(), command.source()));
    }

    @CommandHandler
    void handle(DropStep command) {
        checkChangeOfStep(command.step(), command.reason());
        apply(new StepDropped(id, command.step(), command.reason()));
    }

    @CommandHandler
    void handle(SubstituteStep command) {
        checkChangeOfStep(command.step(), command.reason());
        checkText(command.replacement().text());
        apply(new StepSubstituted(id, command.step(), command.replacement(), command.reason()));
    }

    @CommandHandler
    void handle(AdoptMeasure command) {
        status.checkNotClosed(null);
        if (status != DRAFTED) throw new MeasureRejected(ALREADY_ADOPTED);
        apply(new MeasurePlanned(id, command.source() == null ? EXECUTIVE : DOCUMENT, command.on(), command.source()));
    }

    @CommandHandler
    void handle(RecordAction command) {
        status.checkAdopted();
        status.checkNotClosed(command.source());
        var action = command.action();
        if (action.date() == null && action.document() == null) checkText(action.text());
        if (action.date() != null) checkPast(action.date(), command.today(), command.source());
        if (command.source() != null && said.already(action)) return;
        checkRoom(said.actions());
        apply(new ActionRecorded(id, said.actions() + 1, action, command.evidence(), command.source()));
    }

    /** Evidence often comes when the measure is closed already. */
    @CommandHandler
    void handle(AttachEvidence command) {
        status.checkNotAbandoned();
        var more = proofs.missing(command.action(), command.evidence());
        if (more.isEmpty()) return;
        apply(new EvidenceAttached(id, command.action(), more));
    }

    @CommandHandler
    void handle(DetachEvidence command) {
        status.checkNotAbandoned();
        checkReason(command.reason());
        var less = proofs.attached(command.action(), command.evidence());
        if (less.isEmpty()) return;
        apply(new EvidenceDetached(id, command.action(), less, command.reason()));
    }

    @CommandHandler
    void handle(RecordFollowUp command) {
        status.checkAdopted();
        status.checkNotAbandoned();
        checkText(command.text());
        checkPast(command.on(), command.today(), command.source());
        if (command.source() != null && said.already(command.text(), command.on())) return;
        checkRoom(said.followUps());
        apply(new FollowUpRecorded(
                id,
                said.followUps() + 1,
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
        if (command.action() < 1 || command.action() > said.actions()) throw new MeasureRejected(UNKNOWN_ACTION);
        if (!proofs.hasAction(command.action())) return;
        status.checkNotClosed(null);
        if (proofs.isBuiltOn(command.action())) throw new MeasureRejected(EVIDENCE_STILL_ATTACHED);
        apply(new ActionWithdrawn(id, command.action(), command.reason()));
    }

    @CommandHandler
    void handle(WithdrawFollowUp command) {
        checkReason(command.reason());
        if (command.followUp() < 1 || command.followUp() > said.followUps())
            throw new MeasureRejected(UNKNOWN_FOLLOW_UP);
        if (undoing.isWithdrawn(command.followUp())) return;
        status.checkNotAbandoned();
        undoing.checkUnproven(command.followUp());
        apply(new FollowUpWithdrawn(id, command.followUp(), command.reason()));
    }

    @CommandHandler
    void handle(WithdrawRevision command) {
        checkReason(command.reason());
        if (undoing.isUndone(command.revision())) return;
        status.checkNotClosed(null);
        apply(new RevisionWithdrawn(
                id, command.revision(), undoing.planBefore(command.revision(), plan), command.reason()));
    }

    @CommandHandler
    void handle(ReportObstacle command) {
        status.checkAdopted();
        status.checkNotClosed(command.source());
        checkText(command.text());
        if (command.source() != null && said.alreadyObstacle(command.text())) return;
        checkRoom(said.obstacles());
        apply(new ObstacleReported(id, said.obstacles() + 1, command.text(), command.source()));
    }

    @CommandHandler
    void handle(ResolveObstacle command) {
        if (command.obstacle() < 1 || command.obstacle() > said.obstacles())
            throw new MeasureRejected(UNKNOWN_OBSTACLE);
        if (!openObstacles.contains(command.obstacle())) throw new MeasureRejected(ALREADY_RESOLVED);
        checkText(command.resolution());
        apply(new ObstacleResolved(id, command.obstacle(), command.resolution()));
    }

    @CommandHandler
    void handle(Recommend command) {
        status.checkNotAbandoned();
        checkText(command.text());
        if (command.source() != null && said.alreadyRecommended(command.text())) return;
        checkRoom(said.recommendations());
        apply(new RecommendationMade(id, said.recommendations() + 1, command.text(), command.source()));
    }

    @CommandHandler
    void handle(RecordOutcome command) {
        status.checkAdopted();
        status.checkNotAbandoned();
        checkText(command.text());
        if (said.isOutcome(command.text())) return;
        apply(new OutcomeRecorded(id, command.text(), command.source()));
    }

    @CommandHandler
    void handle(CompleteMeasure command) {
        status.checkAdopted();
        status.checkNotClosed(null);
        if (!proofs.hasActions()) throw new MeasureRejected(NO_ACTION_YET);
        apply(new MeasureCompleted(id, command.on()));
    }

    @CommandHandler
    void handle(CancelMeasure command) {
        status.checkNotClosed(null);
        checkReason(command.reason());
        apply(new MeasureCancelled(id, command.reason()));
    }

    /** What replaced it was built on its end, so a replaced measure stays replaced. */
    @CommandHandler
    void handle(ReopenMeasure command) {
        checkReason(command.reason());
        if (status == REPLACED) throw new MeasureRejected(MeasureRejected.Reason.REPLACED);
        if (status != COMPLETED && status != CANCELLED) return;
        // whoever may take back the one may not take back the other
        if (command.ended() != null && command.ended() != status) status.checkNotClosed(null);
        apply(new MeasureReopened(id, command.reason()));
    }

    @CommandHandler
    void handle(ReplaceMeasure command) {
        status.checkNotClosed(null);
        if (command.by().equals(id)) throw new MeasureRejected(REPLACES_ITSELF);
        apply(new MeasureReplaced(id, command.by(), command.reason()));
    }

    @EventSourcingHandler
    void on(MeasureEvent event, @SequenceNumber long version) {
        said.hear(event);
        undoing.hear(event, version, plan);
        switch (event) {
            case MeasureDrafted e -> {
                id = e.measureId();
                plan = e.plan();
                status = DRAFTED;
            }
            case MeasureRevised e -> {
                droppedSteps.removeIf(step -> !e.plan().hasSameStep(plan, step - 1));
                plan = e.plan();
            }
            case StepDropped e -> droppedSteps.add(e.step());
            case StepSubstituted e -> plan = plan.withStep(e.step() - 1, e.replacement());
            case MeasurePlanned _ -> {
                status = PLANNED;
                adopted = true;
            }
            case ActionRecorded e -> {
                status = status == PLANNED ? IN_PROGRESS : status;
                proofs.begin(e.number(), e.evidence());
            }
            case EvidenceAttached e -> proofs.add(e.number(), e.evidence());
            case EvidenceDetached e -> proofs.remove(e.number(), e.evidence());
            case ActionWithdrawn e -> {
                proofs.end(e.number());
                status = status == IN_PROGRESS ? open() : status;
            }
            case RevisionWithdrawn e -> plan = e.plan();
            case MeasureReopened _ -> status = open();
            case ObstacleReported e -> openObstacles.add(e.number());
            case ObstacleResolved e -> openObstacles.remove(e.number());
            case FollowUpRecorded _, FollowUpWithdrawn _, RecommendationMade _, OutcomeRecorded _ -> {}
            case MeasureCompleted _ -> status = COMPLETED;
            case MeasureCancelled _ -> status = CANCELLED;
            case MeasureReplaced _ -> status = REPLACED;
        }
    }

    private MeasureStatus open() {
        if (!adopted) return DRAFTED;
        return proofs.hasActions() ? IN_PROGRESS : PLANNED;
    }

    private void checkChangeOfStep(int step, String reason) {
        status.checkNotClosed(null);
        checkReason(reason);
        if (step < 1 || step > plan.steps().size()) throw new MeasureRejected(UNKNOWN_STEP);
        if (droppedSteps.contains(step)) throw new MeasureRejected(STEP_ALREADY_DROPPED);
    }

    private Measure() {} // Axon
}
