package org.sucharit.reporting.listening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.MeasureRecord.Action;
import org.sucharit.reporting.record.MeasureRecord.Adoption;
import org.sucharit.reporting.record.MeasureRecord.Ending;
import org.sucharit.reporting.record.MeasureRecord.FollowedUp;
import org.sucharit.reporting.record.MeasureRecord.Obstacle;
import org.sucharit.reporting.record.MeasureRecord.Plan;
import org.sucharit.reporting.record.MeasureRecord.Status;
import org.sucharit.reporting.record.MeasureRecord.StepChange;

/** A measure with some of its fields changed. */
final class MeasureChange {

    private final MeasureRecord was;
    private Status status;
    private Plan plan;
    private List<StepChange> stepChanges;
    private @Nullable Adoption adoption;
    private List<Action> actions;
    private List<FollowedUp> followedUp;
    private List<Obstacle> obstacles;
    private List<String> recommendations;
    private @Nullable String outcome;
    private @Nullable Ending ending;

    MeasureChange(MeasureRecord was) {
        this.was = was;
        status = was.status();
        plan = was.plan();
        stepChanges = was.stepChanges();
        adoption = was.adoption();
        actions = was.actions();
        followedUp = was.followedUp();
        obstacles = was.obstacles();
        recommendations = was.recommendations();
        outcome = was.outcome();
        ending = was.ending();
    }

    MeasureChange status(Status next) {
        status = next;
        return this;
    }

    MeasureChange plan(Plan next) {
        plan = next;
        return this;
    }

    MeasureChange stepChanges(List<StepChange> next) {
        stepChanges = next;
        return this;
    }

    MeasureChange adoption(Adoption next) {
        adoption = next;
        return this;
    }

    MeasureChange actions(List<Action> next) {
        actions = next;
        return this;
    }

    MeasureChange followedUp(List<FollowedUp> next) {
        followedUp = next;
        return this;
    }

    MeasureChange obstacles(List<Obstacle> next) {
        obstacles = next;
        return this;
    }

    MeasureChange recommendations(List<String> next) {
        recommendations = next;
        return this;
    }

    MeasureChange outcome(String next) {
        outcome = next;
        return this;
    }

    /** @param end null when nothing has ended it any more */
    MeasureChange ended(Status how, @Nullable Ending end) {
        status = how;
        ending = end;
        return this;
    }

    MeasureRecord record() {
        return new MeasureRecord(
                was.measureId(),
                was.agency(),
                was.fiscalYear(),
                status,
                plan,
                stepChanges,
                adoption,
                actions,
                followedUp,
                obstacles,
                recommendations,
                outcome,
                ending,
                was.source(),
                was.origin());
    }
}
