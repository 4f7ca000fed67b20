package org.sucharit.measures.measure;

import static org.sucharit.kernel.text.ThaiText.fold;
import static org.sucharit.measures.measure.MeasureRejected.Reason.UNKNOWN_ACTION;
import static org.sucharit.measures.measure.MeasureRejected.Reason.UNKNOWN_FOLLOW_UP;
import static org.sucharit.measures.measure.MeasureRejected.Reason.UNKNOWN_OBSTACLE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.measures.measure.MeasureEvent.*;

/**
 * What was said about a measure so far, so that a second document does not say it twice, nor again what was withdrawn.
 * White space and punctuation do not count.
 */
class Said {

    private final Set<Object> everything = new HashSet<>();
    private int actions;
    private int followUps;
    private int obstacles;
    private int recommendations;
    private @Nullable String outcome;

    private record Action(String text, @Nullable LocalDate date, String document) {}

    private record FollowUp(String text, LocalDate on) {}

    private record Obstacle(String text) {}

    private record Recommendation(String text) {}

    void hear(MeasureEvent event) {
        switch (event) {
            case ActionRecorded e -> actions = heard(e.number(), action(e.action()));
            case FollowUpRecorded e -> followUps = heard(e.number(), new FollowUp(fold(e.text()), e.on()));
            case ObstacleReported e -> obstacles = heard(e.number(), new Obstacle(fold(e.text())));
            case RecommendationMade e -> recommendations = heard(e.number(), new Recommendation(fold(e.text())));
            case OutcomeRecorded e -> outcome = e.text();
            case MeasureDrafted _,
                    MeasureRevised _,
                    StepDropped _,
                    StepSubstituted _,
                    MeasurePlanned _,
                    EvidenceAttached _,
                    EvidenceDetached _,
                    ActionWithdrawn _,
                    FollowUpWithdrawn _,
                    RevisionWithdrawn _,
                    MeasureReopened _,
                    ObstacleResolved _,
                    MeasureCompleted _,
                    MeasureCancelled _,
                    MeasureReplaced _ -> {}
        }
    }

    boolean already(ReportedAction action) {
        return everything.contains(action(action));
    }

    boolean already(String followUp, LocalDate on) {
        return everything.contains(new FollowUp(fold(followUp), on));
    }

    boolean alreadyObstacle(String text) {
        return everything.contains(new Obstacle(fold(text)));
    }

    boolean alreadyRecommended(String text) {
        return everything.contains(new Recommendation(fold(text)));
    }

    boolean isOutcome(String text) {
        return text.equals(outcome);
    }

    int actions() {
        return actions;
    }

    int followUps() {
        return followUps;
    }

    int obstacles() {
        return obstacles;
    }

    int recommendations() {
        return recommendations;
    }

    /** There was such an action, also if it was withdrawn. @param number from 1 */
    void checkAction(int number) {
        if (number < 1 || number > actions) throw new MeasureRejected(UNKNOWN_ACTION);
    }

    /** As {@link #checkAction}. */
    void checkFollowUp(int number) {
        if (number < 1 || number > followUps) throw new MeasureRejected(UNKNOWN_FOLLOW_UP);
    }

    /** As {@link #checkAction}. */
    void checkObstacle(int number) {
        if (number < 1 || number > obstacles) throw new MeasureRejected(UNKNOWN_OBSTACLE);
    }

    private int heard(int number, Object what) {
        everything.add(what);
        return number;
    }

    private static Action action(ReportedAction action) {
        return new Action(fold(action.text()), action.date(), action.document() == null ? "" : fold(action.document()));
    }
}
