package org.sucharit.measures.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.measure.PlanBodies.StepBody;

/** What is sent while a measure is carried out. */
final class ProgressBodies {

    private ProgressBodies() {}

    record ActionBody(
            @NotBlank @Words(max = PlanBodies.MAX_TEXT) String text,
            @Nullable LocalDate date,
            @Nullable @Words(max = PlanBodies.MAX_NAME) String document,
            @Nullable @Size(max = 20) List<@NotNull Channel> channels,
            @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull EvidenceId> evidence) {

        ReportedAction action() {
            var distinct = PlanBodies.orNone(channels).stream().distinct().toList();
            return new ReportedAction(text, date, document, distinct);
        }
    }

    /** @param on the day it took place @param order what the executive ordered */
    record FollowedUpBody(
            @NotBlank @Words(max = PlanBodies.MAX_TEXT) String text,
            @NotNull LocalDate on,
            @NotNull By by,
            @Nullable @Words(max = PlanBodies.MAX_TEXT) String order,
            @Nullable @Size(max = PlanBodies.MAX_LIST) List<@NotNull EvidenceId> evidence) {}

    record AttachBody(
            @NotNull @Size(min = 1, max = PlanBodies.MAX_LIST)
            List<@NotNull EvidenceId> evidence) {}

    record DetachBody(
            @NotNull @Size(min = 1, max = PlanBodies.MAX_LIST)
            List<@NotNull EvidenceId> evidence,

            @NotBlank @Words(max = PlanBodies.MAX_TITLE) String reason) {}

    record TextBody(
            @NotBlank @Words(max = PlanBodies.MAX_TEXT) String text) {}

    record ReasonBody(
            @NotBlank @Words(max = PlanBodies.MAX_TITLE) String reason) {}

    /** @param resolution how the obstacle was removed */
    record ResolutionBody(
            @NotBlank @Words(max = PlanBodies.MAX_TEXT) String resolution) {}

    record SubstituteBody(
            @NotNull @Valid StepBody step,
            @NotBlank @Words(max = PlanBodies.MAX_TITLE) String reason) {}

    /** @param by id of the measure that takes its place */
    record ReplaceBody(
            @NotNull MeasureId by,
            @Nullable @Words(max = PlanBodies.MAX_TITLE) String reason) {}
}
