package org.sucharit.reporting.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.listening.MeasureNews.ActionRecorded;
import org.sucharit.reporting.listening.MeasureNews.ActionWithdrawn;
import org.sucharit.reporting.listening.MeasureNews.Cancelled;
import org.sucharit.reporting.listening.MeasureNews.Completed;
import org.sucharit.reporting.listening.MeasureNews.Drafted;
import org.sucharit.reporting.listening.MeasureNews.EvidenceAttached;
import org.sucharit.reporting.listening.MeasureNews.EvidenceDetached;
import org.sucharit.reporting.listening.MeasureNews.FollowUpRecorded;
import org.sucharit.reporting.listening.MeasureNews.FollowUpWithdrawn;
import org.sucharit.reporting.listening.MeasureNews.ObstacleReported;
import org.sucharit.reporting.listening.MeasureNews.ObstacleResolved;
import org.sucharit.reporting.listening.MeasureNews.OutcomeRecorded;
import org.sucharit.reporting.listening.MeasureNews.Planned;
import org.sucharit.reporting.listening.MeasureNews.RecommendationMade;
import org.sucharit.reporting.listening.MeasureNews.Reopened;
import org.sucharit.reporting.listening.MeasureNews.Replaced;
import org.sucharit.reporting.listening.MeasureNews.Revised;
import org.sucharit.reporting.listening.MeasureNews.RevisionWithdrawn;
import org.sucharit.reporting.listening.MeasureNews.StepDropped;
import org.sucharit.reporting.listening.MeasureNews.StepSubstituted;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.MeasureRecord.Action;
import org.sucharit.reporting.record.MeasureRecord.Adoption;
import org.sucharit.reporting.record.MeasureRecord.Ending;
import org.sucharit.reporting.record.MeasureRecord.FollowedUp;
import org.sucharit.reporting.record.MeasureRecord.Obstacle;
import org.sucharit.reporting.record.MeasureRecord.Plan;
import org.sucharit.reporting.record.MeasureRecord.Status;
import org.sucharit.reporting.record.MeasureRecord.StepChange;

/** What becomes of a measure's record by what is told of it. */
final class MeasureFold {

    private MeasureFold() {}

    static MeasureRecord after(@Nullable MeasureRecord before, MeasureNews news) {
        if (news instanceof Drafted drafted) return drafted(drafted);
        var was = new MeasureChange(News.begun(before));
        return switch (news) {
            case Drafted again -> drafted(again);
            case Revised e ->
                was.stepChanges(still(was.record(), e.plan())).plan(e.plan()).record();
            case StepDropped e ->
                was.stepChanges(plus(was.record().stepChanges(), new StepChange(e.step(), e.reason(), null)))
                        .record();
            case StepSubstituted e -> substituted(was, e);
            case Planned e ->
                was.adoption(new Adoption(e.basis(), e.on(), e.source()))
                        .status(Status.PLANNED)
                        .record();
            case ActionRecorded e -> acted(was, e);
            case EvidenceAttached e ->
                proven(was, e.number(), there -> Stream.concat(there.stream(), e.evidence().stream())
                        .distinct()
                        .toList());
            case EvidenceDetached e ->
                proven(was, e.number(), there -> there.stream()
                        .filter(id -> !e.evidence().contains(id))
                        .toList());
            case FollowUpRecorded e ->
                was.followedUp(plus(was.record().followedUp(), followedUp(e))).record();
            case ActionWithdrawn e -> withdrawn(was, e.number());
            case FollowUpWithdrawn e ->
                was.followedUp(was.record().followedUp().stream()
                                .filter(one -> one.number() != e.number())
                                .toList())
                        .record();
            case RevisionWithdrawn e ->
                was.stepChanges(still(was.record(), e.plan())).plan(e.plan()).record();
            case ObstacleReported e ->
                was.obstacles(plus(was.record().obstacles(), new Obstacle(e.number(), e.text(), null)))
                        .record();
            case ObstacleResolved e -> resolved(was, e);
            case RecommendationMade e ->
                was.recommendations(plus(was.record().recommendations(), e.text()))
                        .record();
            case OutcomeRecorded e -> was.outcome(e.text()).record();
            case Completed e ->
                was.ended(Status.COMPLETED, new Ending(e.on(), null, null)).record();
            case Cancelled e ->
                was.ended(Status.CANCELLED, new Ending(null, e.reason(), null)).record();
            case Reopened _ -> was.ended(open(was.record()), null).record();
            case Replaced e ->
                was.ended(Status.REPLACED, new Ending(null, e.reason(), e.by())).record();
        };
    }

    private static MeasureRecord drafted(Drafted e) {
        return new MeasureRecord(
                e.measureId(),
                e.agency(),
                e.fiscalYear(),
                Status.DRAFTED,
                e.plan(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                e.source(),
                e.origin());
    }

    /** Changes of steps that are the same in the new plan. */
    private static List<StepChange> still(MeasureRecord was, Plan next) {
        return was.stepChanges().stream()
                .filter(change -> isSame(was.plan(), next, change.step() - 1))
                .toList();
    }

    private static boolean isSame(Plan was, Plan next, int step) {
        return step < was.steps().size()
                && step < next.steps().size()
                && was.steps().get(step).equals(next.steps().get(step));
    }

    private static MeasureRecord substituted(MeasureChange was, StepSubstituted e) {
        var plan = was.record().plan();
        var steps = new ArrayList<>(plan.steps());
        var replaced = steps.set(e.step() - 1, e.replacement());
        var changed = new Plan(
                plan.number(),
                plan.group(),
                plan.title(),
                plan.answers(),
                plan.themes(),
                steps,
                plan.responsible(),
                plan.period(),
                plan.followUps());
        return was.stepChanges(plus(was.record().stepChanges(), new StepChange(e.step(), e.reason(), replaced)))
                .plan(changed)
                .record();
    }

    private static MeasureRecord acted(MeasureChange was, ActionRecorded e) {
        var told = e.action();
        var action = new Action(
                e.number(),
                told.text(),
                told.date(),
                told.document(),
                told.channels(),
                given(e.evidence()),
                e.source());
        var status = was.record().status() == Status.PLANNED
                ? Status.IN_PROGRESS
                : was.record().status();
        return was.actions(plus(was.record().actions(), action)).status(status).record();
    }

    /** With the last of what was done the measure has not begun. */
    private static MeasureRecord withdrawn(MeasureChange was, int number) {
        var left = was.record().actions().stream()
                .filter(action -> action.number() != number)
                .toList();
        boolean begun = was.record().status() != Status.IN_PROGRESS || !left.isEmpty();
        return was.actions(left)
                .status(begun ? was.record().status() : Status.PLANNED)
                .record();
    }

    /** Where a measure stands when nothing has ended it. */
    private static Status open(MeasureRecord measure) {
        if (measure.adoption() == null) return Status.DRAFTED;
        return measure.actions().isEmpty() ? Status.PLANNED : Status.IN_PROGRESS;
    }

    private static MeasureRecord proven(MeasureChange was, int number, UnaryOperator<List<UUID>> change) {
        var actions = was.record().actions().stream()
                .map(action -> action.number() == number ? with(action, change.apply(action.evidence())) : action)
                .toList();
        return was.actions(actions).record();
    }

    private static Action with(Action action, List<UUID> evidence) {
        return new Action(
                action.number(),
                action.text(),
                action.date(),
                action.document(),
                action.channels(),
                evidence,
                action.source());
    }

    private static FollowedUp followedUp(FollowUpRecorded e) {
        return new FollowedUp(e.number(), e.text(), e.on(), e.by(), e.order(), given(e.evidence()), e.source());
    }

    private static MeasureRecord resolved(MeasureChange was, ObstacleResolved e) {
        var obstacles = was.record().obstacles().stream()
                .map(one -> one.number() == e.number() ? new Obstacle(e.number(), one.text(), e.resolution()) : one)
                .toList();
        return was.obstacles(obstacles).record();
    }

    private static List<UUID> given(@Nullable List<UUID> evidence) {
        return evidence == null ? List.of() : evidence;
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
