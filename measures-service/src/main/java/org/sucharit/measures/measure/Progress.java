package org.sucharit.measures.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.evidence.Source;
import org.sucharit.measures.measure.MeasureEvent.*;

/** What was done, followed up, met and recommended while a measure was carried out, in the order it was recorded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(
        List<Action> actions,
        List<FollowedUp> followedUp,
        List<Obstacle> obstacles,
        List<String> recommendations,
        @Nullable String outcome) {

    static final Progress NONE = new Progress(List.of(), List.of(), List.of(), List.of(), null);

    /** Something done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Action(
            int number,
            String text,
            @Nullable LocalDate date,
            @Nullable String document,
            List<Channel> channels,
            List<EvidenceId> evidence,
            @Nullable Source source) {

        private Action with(Stream<EvidenceId> proving) {
            return new Action(
                    number, text, date, document, channels, proving.distinct().toList(), source);
        }

        /** As a report tells it. */
        public ReportedAction reported() {
            return new ReportedAction(text, date, document, channels);
        }
    }

    /** A follow-up that took place. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FollowedUp(
            int number,
            String text,
            LocalDate on,
            By by,
            @Nullable String order,
            List<EvidenceId> evidence) {

        public FollowedUp {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    /** @param resolution null while it stands */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Obstacle(
            int number, String text, @Nullable String resolution) {}

    Progress plus(ActionRecorded e) {
        var action = e.action();
        var done = new Action(
                e.number(),
                action.text(),
                action.date(),
                action.document(),
                action.channels(),
                e.evidence(),
                e.source());
        return new Progress(plus(actions, done), followedUp, obstacles, recommendations, outcome);
    }

    Progress plus(EvidenceAttached e) {
        return proven(
                e.number(), action -> action.with(Stream.concat(action.evidence().stream(), e.evidence().stream())));
    }

    Progress without(EvidenceDetached e) {
        return proven(
                e.number(),
                action -> action.with(
                        action.evidence().stream().filter(id -> !e.evidence().contains(id))));
    }

    private Progress proven(int number, UnaryOperator<Action> change) {
        var changed = actions.stream()
                .map(action -> action.number() == number ? change.apply(action) : action)
                .toList();
        return new Progress(changed, followedUp, obstacles, recommendations, outcome);
    }

    Progress plus(FollowUpRecorded e) {
        var one = new FollowedUp(e.number(), e.text(), e.on(), e.by(), e.order(), e.evidence());
        return new Progress(actions, plus(followedUp, one), obstacles, recommendations, outcome);
    }

    Progress without(ActionWithdrawn e) {
        var left =
                actions.stream().filter(action -> action.number() != e.number()).toList();
        return new Progress(left, followedUp, obstacles, recommendations, outcome);
    }

    Progress without(FollowUpWithdrawn e) {
        var left = followedUp.stream().filter(one -> one.number() != e.number()).toList();
        return new Progress(actions, left, obstacles, recommendations, outcome);
    }

    Progress plus(ObstacleReported e) {
        var one = new Obstacle(e.number(), e.text(), null);
        return new Progress(actions, followedUp, plus(obstacles, one), recommendations, outcome);
    }

    Progress plus(ObstacleResolved e) {
        var resolved = obstacles.stream()
                .map(o -> o.number() == e.number() ? new Obstacle(o.number(), o.text(), e.resolution()) : o)
                .toList();
        return new Progress(actions, followedUp, resolved, recommendations, outcome);
    }

    Progress plus(RecommendationMade e) {
        return new Progress(actions, followedUp, obstacles, plus(recommendations, e.text()), outcome);
    }

    Progress plus(OutcomeRecorded e) {
        return new Progress(actions, followedUp, obstacles, recommendations, e.text());
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
