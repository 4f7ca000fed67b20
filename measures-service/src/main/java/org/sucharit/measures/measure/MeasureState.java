package org.sucharit.measures.measure;

import static org.sucharit.measures.measure.MeasureRejected.Reason.ALREADY_RESOLVED;
import static org.sucharit.measures.measure.MeasureRejected.Reason.STEP_ALREADY_DROPPED;
import static org.sucharit.measures.measure.MeasureRejected.Reason.UNKNOWN_STEP;
import static org.sucharit.measures.measure.MeasureRules.checkReason;
import static org.sucharit.measures.measure.MeasureStatus.CANCELLED;
import static org.sucharit.measures.measure.MeasureStatus.COMPLETED;
import static org.sucharit.measures.measure.MeasureStatus.DRAFTED;
import static org.sucharit.measures.measure.MeasureStatus.IN_PROGRESS;
import static org.sucharit.measures.measure.MeasureStatus.PLANNED;
import static org.sucharit.measures.measure.MeasureStatus.REPLACED;

import java.util.HashSet;
import java.util.Set;
import org.sucharit.measures.measure.MeasureEvent.*;

/** What has become of a measure since it was drafted, as far as its next decisions need it. */
final class MeasureState {

    private MeasurePlan plan;
    private MeasureStatus status = DRAFTED;
    private boolean adopted;
    private final Set<Integer> droppedSteps = new HashSet<>();
    private final Set<Integer> openObstacles = new HashSet<>();
    private final Proofs proofs = new Proofs();
    private final Said said = new Said();
    private final Undoing undoing = new Undoing();

    /** @param plan as drafted */
    MeasureState(MeasurePlan plan) {
        this.plan = plan;
    }

    void hear(MeasureEvent event, long version) {
        said.hear(event);
        undoing.hear(event, version, plan);
        switch (event) {
            case MeasureDrafted _ -> throw new IllegalStateException("drafted twice");
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

    MeasurePlan plan() {
        return plan;
    }

    MeasureStatus status() {
        return status;
    }

    Proofs proofs() {
        return proofs;
    }

    Said said() {
        return said;
    }

    Undoing undoing() {
        return undoing;
    }

    /** The obstacle still stands. @param obstacle from 1 */
    void checkOpen(int obstacle) {
        said.checkObstacle(obstacle);
        if (!openObstacles.contains(obstacle)) throw new MeasureRejected(ALREADY_RESOLVED);
    }

    /** @param step from 1 */
    void checkChangeOfStep(int step, String reason) {
        status.checkNotClosed(null);
        checkReason(reason);
        if (step < 1 || step > plan.steps().size()) throw new MeasureRejected(UNKNOWN_STEP);
        if (droppedSteps.contains(step)) throw new MeasureRejected(STEP_ALREADY_DROPPED);
    }

    private MeasureStatus open() {
        if (!adopted) return DRAFTED;
        return proofs.hasActions() ? IN_PROGRESS : PLANNED;
    }
}
