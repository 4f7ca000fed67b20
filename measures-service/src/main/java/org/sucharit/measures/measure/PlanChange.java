package org.sucharit.measures.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;

/** What a revision changes; what is null stays as it is. */
public record PlanChange(
        @Nullable String number,
        @Nullable String group,
        @Nullable String title,
        @Nullable List<Answered> answers,
        @Nullable List<String> themes,
        @Nullable List<Step> steps,
        @Nullable List<Responsible> responsible,
        @Nullable Period period,
        @Nullable List<FollowUpPlan> followUps) {

    /** A change to the whole plan; what the plan leaves open stays as it is. */
    public static PlanChange to(MeasurePlan plan) {
        return new PlanChange(
                plan.number(),
                plan.group(),
                plan.title(),
                plan.answers(),
                plan.themes(),
                plan.steps(),
                plan.responsible(),
                plan.period(),
                plan.followUps());
    }

    MeasurePlan over(MeasurePlan plan) {
        return new MeasurePlan(
                number == null ? plan.number() : number,
                group == null ? plan.group() : group,
                title == null ? plan.title() : title,
                answers == null ? plan.answers() : answers,
                themes == null ? plan.themes() : themes,
                steps == null ? plan.steps() : steps,
                responsible == null ? plan.responsible() : responsible,
                period == null ? plan.period() : period,
                followUps == null ? plan.followUps() : followUps);
    }
}
