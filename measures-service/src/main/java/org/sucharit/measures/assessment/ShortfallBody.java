package org.sucharit.measures.assessment;

import static org.sucharit.measures.assessment.AssessmentBody.each;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Words;

/** A shortfall as it is sent: with agency and year to be recorded, without them to be revised. */
record ShortfallBody(
        @Nullable UUID id,
        @NotNull(groups = First.class) AgencyId agency,
        @NotNull(groups = First.class) @BuddhistYear Integer assessmentYear,
        @NotNull Level level,
        @Nullable @Words(max = 20) String code,
        @NotBlank @Words(max = AssessmentBody.MAX_TEXT) String finding,
        @Nullable @Words(max = AssessmentBody.MAX_TEXT) String improvement,
        @Nullable @Size(max = 100) List<@NotBlank @Words(max = 500) String> responsible,
        @Nullable @Size(max = 100) List<@NotNull @Valid DoneBody> actions,
        @Nullable @Words(max = AssessmentBody.MAX_REASON) String reason) {

    /** Checked when a shortfall is recorded for the first time. */
    interface First {}

    record DoneBody(
            @NotBlank @Words(max = AssessmentBody.MAX_TEXT) String text,
            @Nullable LocalDate date,
            @Nullable @Words(max = 500) String document,
            @Nullable @Size(max = 20) List<@NotNull Channel> channels) {

        ReportedAction value() {
            return new ReportedAction(
                    text,
                    date,
                    document,
                    each(channels, Function.identity()).stream().distinct().toList());
        }
    }

    ShortfallFacts facts() {
        return new ShortfallFacts(
                level,
                code,
                finding,
                improvement,
                each(responsible, Function.identity()),
                each(actions, DoneBody::value));
    }
}
