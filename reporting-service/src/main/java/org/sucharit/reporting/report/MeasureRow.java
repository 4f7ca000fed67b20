package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.ReportedMeasure;

/**
 * A measure as the report tells it.
 *
 * @param measure its id
 * @param status as the API names it: {@code PLANNED}, {@code IN_PROGRESS}, {@code COMPLETED} …
 * @param reported plan, and for a progress report results, as far as the round covers them
 * @param followedUp follow-ups that took place, as far as the round covers them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasureRow(UUID measure, String status, ReportedMeasure reported, List<FollowedUp> followedUp) {

    public MeasureRow {
        followedUp = List.copyOf(followedUp);
    }

    /** @param order given on that occasion */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FollowedUp(
            String text, LocalDate on, By by, @Nullable String order) {}

    /** Whether nothing is written in a field. */
    public boolean isEmpty(NoneField field) {
        return texts(field).stream().allMatch(String::isBlank);
    }

    private List<String> texts(NoneField field) {
        return switch (field) {
            case OBSTACLES -> reported.obstacles();
            case RECOMMENDATIONS -> reported.recommendations();
        };
    }

    /** As the document shows it: with the word "ไม่มี" where somebody said so. */
    public ReportedMeasure shown(ReportContent report) {
        return new ReportedMeasure(
                reported.number(),
                reported.group(),
                reported.title(),
                reported.answers(),
                reported.themes(),
                reported.steps(),
                reported.responsible(),
                reported.period(),
                reported.followUps(),
                reported.actions(),
                reported.outcome(),
                shown(report, NoneField.RECOMMENDATIONS),
                shown(report, NoneField.OBSTACLES));
    }

    private List<String> shown(ReportContent report, NoneField field) {
        return isEmpty(field) && report.isNone(measure, field) ? List.of(NoneField.WORD) : texts(field);
    }
}
