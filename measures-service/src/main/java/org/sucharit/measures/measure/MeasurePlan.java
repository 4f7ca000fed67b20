package org.sucharit.measures.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;

/**
 * What a measure promises: what is to be done, how, by whom, when, and how it is followed up.
 *
 * @param number the document's own number, in Arabic digits
 * @param group the heading the measure stands under
 * @param answers items, sub-indicators or indicators of the assessed year that the measure answers
 * @param themes codes of typical themes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasurePlan(
        @Nullable String number,
        @Nullable String group,
        String title,
        List<Answered> answers,
        List<String> themes,
        List<Step> steps,
        List<Responsible> responsible,
        @Nullable Period period,
        List<FollowUpPlan> followUps) {

    public MeasurePlan {
        answers = List.copyOf(answers);
        themes = List.copyOf(themes);
        steps = List.copyOf(steps);
        responsible = List.copyOf(responsible);
        followUps = List.copyOf(followUps);
    }

    /** The promise in a reported measure, without what was done. */
    public static MeasurePlan of(ReportedMeasure reported) {
        return new MeasurePlan(
                reported.number(),
                reported.group(),
                reported.title(),
                reported.answers(),
                reported.themes(),
                reported.steps(),
                reported.responsible(),
                reported.period(),
                reported.followUps());
    }

    /** The same plan with another step in place of the one at the index (from 0). */
    public MeasurePlan withStep(int index, Step step) {
        var changed = new ArrayList<>(steps);
        changed.set(index, step);
        return new MeasurePlan(number, group, title, answers, themes, changed, responsible, period, followUps);
    }

    /** Whether the step at the index (from 0) is the same in both plans. */
    public boolean hasSameStep(MeasurePlan other, int index) {
        return index < steps.size()
                && index < other.steps.size()
                && steps.get(index).equals(other.steps.get(index));
    }

    boolean startsAfterItsEnd() {
        return period != null
                && period.from() != null
                && period.to() != null
                && period.from().isAfter(period.to());
    }
}
