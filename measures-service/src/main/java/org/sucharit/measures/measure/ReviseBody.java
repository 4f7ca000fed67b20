package org.sucharit.measures.measure;

import static org.sucharit.measures.measure.PlanBodies.each;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.measure.PlanBodies.*;

/** What is to change about a plan; what is left out stays. @param reason needed once the measure is adopted */
record ReviseBody(
        @Nullable @Words(max = 40) String number,
        @Nullable @Words(max = PlanBodies.MAX_TITLE) String group,
        @Nullable @Words(max = PlanBodies.MAX_TITLE) String title,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull @Valid AnsweredBody> answers,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotBlank @Words(max = 60) String> themes,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull @Valid StepBody> steps,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull @Valid ResponsibleBody> responsible,
        @Nullable @Valid PeriodBody period,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull @Valid FollowUpBody> followUps,
        @Nullable @Words(max = PlanBodies.MAX_TITLE) String reason) {

    PlanChange change() {
        return new PlanChange(
                number,
                group,
                title,
                each(answers, AnsweredBody::answered),
                themes,
                each(steps, StepBody::step),
                each(responsible, ResponsibleBody::responsible),
                period == null ? null : period.period(),
                each(followUps, FollowUpBody::followUp));
    }
}
