package org.sucharit.measures.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;

/**
 * One row of a preview: the measure as understood, and what committing it would do. Lists left out are empty.
 *
 * @param matches the id of the agency's measure the row is about; null for a new one
 * @param row where it stands in the document, from 1
 * @param completed ticked by the officer: the import also completes the measure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewMeasure(
        @Nullable @Size(max = 20) String number,
        @Nullable @Size(max = 2_000) String group,
        @NotBlank @Size(max = 4_000) String title,
        @Size(max = 100) List<Answered> answers,
        @Size(max = 50) List<String> themes,
        @Size(max = 200) List<Step> steps,
        @Size(max = 100) List<Responsible> responsible,
        @Nullable Period period,
        @Size(max = 100) List<FollowUpPlan> followUps,
        @Size(max = 300) List<ReportedAction> actions,
        @Nullable @Size(max = 20_000) String outcome,
        @Size(max = 100) List<String> recommendations,
        @Size(max = 100) List<String> obstacles,
        @Nullable Proposal proposal,
        @Nullable String matches,
        int row,
        @Nullable Boolean completed) {

    @SuppressWarnings("ConstantValue") // JSON may leave lists out
    PreviewMeasure {
        answers = Objects.requireNonNullElse(answers, List.of());
        themes = Objects.requireNonNullElse(themes, List.of());
        steps = Objects.requireNonNullElse(steps, List.of());
        responsible = Objects.requireNonNullElse(responsible, List.of());
        followUps = Objects.requireNonNullElse(followUps, List.of());
        actions = Objects.requireNonNullElse(actions, List.of());
        recommendations = Objects.requireNonNullElse(recommendations, List.of());
        obstacles = Objects.requireNonNullElse(obstacles, List.of());
    }

    static PreviewMeasure of(ReportedMeasure measure, int row, Proposal proposal, @Nullable String matches) {
        return new PreviewMeasure(
                measure.number(),
                measure.group(),
                measure.title(),
                measure.answers(),
                measure.themes(),
                measure.steps(),
                measure.responsible(),
                measure.period(),
                measure.followUps(),
                measure.actions(),
                measure.outcome(),
                measure.recommendations(),
                measure.obstacles(),
                proposal,
                matches,
                row,
                null);
    }

    /** The same, not to be imported. */
    PreviewMeasure skipped() {
        return of(measure(), row, Proposal.SKIP, matches);
    }

    ReportedMeasure measure() {
        return new ReportedMeasure(
                number,
                group,
                title,
                answers,
                themes,
                steps,
                responsible,
                period,
                followUps,
                actions,
                outcome,
                recommendations,
                obstacles);
    }

    boolean toBeSkipped() {
        return proposal == Proposal.SKIP;
    }

    boolean toBeCompleted() {
        return Boolean.TRUE.equals(completed);
    }
}
