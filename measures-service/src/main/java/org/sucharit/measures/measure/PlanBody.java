package org.sucharit.measures.measure;

import static org.sucharit.measures.measure.PlanBodies.each;
import static org.sucharit.measures.measure.PlanBodies.orNone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.measure.PlanBodies.*;

/** A plan that belongs to no agency yet, as it is sent. */
public record PlanBody(
        @Nullable @Words(max = 40) String number,
        @Nullable @Words(max = PlanBodies.MAX_TITLE) String group,
        @NotBlank @Words(max = PlanBodies.MAX_TITLE) String title,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull @Valid AnsweredBody> answers,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotBlank @Words(max = 60) String> themes,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull @Valid StepBody> steps,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull @Valid ResponsibleBody> responsible,
        @Nullable @Valid PeriodBody period,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull @Valid FollowUpBody> followUps) {

    /** A plan of which only the title is known. */
    public static PlanBody of(String title) {
        return new PlanBody(null, null, title, null, null, null, null, null, null);
    }

    public MeasurePlan plan() {
        return new MeasurePlan(
                number,
                group,
                title,
                orNone(each(answers, AnsweredBody::answered)),
                orNone(themes),
                orNone(each(steps, StepBody::step)),
                orNone(each(responsible, ResponsibleBody::responsible)),
                period == null ? null : period.period(),
                orNone(each(followUps, FollowUpBody::followUp)));
    }
}
