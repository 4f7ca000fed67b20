package org.sucharit.kernel.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure (มาตรการ) as a plan or report describes it. Plan, six-month and twelve-month report describe the same
 * measure at three moments.
 *
 * @param number the document's own number, in Arabic digits
 * @param group text of the group heading above the row
 * @param title never blank
 * @param themes codes of the typical themes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedMeasure(
        @Nullable String number,
        @Nullable String group,
        String title,
        List<Answered> answers,
        List<String> themes,
        List<Step> steps,
        List<Responsible> responsible,
        @Nullable Period period,
        List<FollowUpPlan> followUps,
        List<ReportedAction> actions,
        @Nullable String outcome,
        List<String> recommendations,
        List<String> obstacles) {

    public ReportedMeasure {
        answers = List.copyOf(answers);
        themes = List.copyOf(themes);
        steps = List.copyOf(steps);
        responsible = List.copyOf(responsible);
        followUps = List.copyOf(followUps);
        actions = List.copyOf(actions);
        recommendations = List.copyOf(recommendations);
        obstacles = List.copyOf(obstacles);
    }
}
