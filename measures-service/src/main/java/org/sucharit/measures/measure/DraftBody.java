package org.sucharit.measures.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.measure.PlanBodies.*;

/** A measure to be drafted. @param id chosen by the client, so that a repeat is recognised */
record DraftBody(
        @Nullable UUID id,
        @NotNull AgencyId agency,
        @NotNull @BuddhistYear Integer fiscalYear,
        @Nullable @Words(max = 40) String number,
        @Nullable @Words(max = PlanBodies.MAX_TITLE) String group,
        @NotBlank @Words(max = PlanBodies.MAX_TITLE) String title,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull @Valid AnsweredBody> answers,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotBlank @Words(max = 60) String> themes,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull @Valid StepBody> steps,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull @Valid ResponsibleBody> responsible,
        @Nullable @Valid PeriodBody period,
        @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull @Valid FollowUpBody> followUps) {

    MeasurePlan plan() {
        return new PlanBody(number, group, title, answers, themes, steps, responsible, period, followUps).plan();
    }
}
