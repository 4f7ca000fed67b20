package org.sucharit.measures.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.measure.MeasureEvent.*;

/** The obstacles of one measure. */
record ObstacleRow(String id, String agency, long version, String title, List<Entry> entries) {

    static final String COLLECTION = "obstacle";

    /** @param resolution null while it stands */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            int number,
            String text,
            LocalDate on,
            boolean open,
            @Nullable String resolution) {}

    /** @param on the day in Bangkok on which the event happened */
    static @Nullable ObstacleRow after(@Nullable ObstacleRow row, MeasureEvent event, LocalDate on) {
        if (event instanceof MeasureDrafted e)
            return new ObstacleRow(
                    e.measureId().toString(), e.agency().value(), 0, e.plan().title(), List.of());
        return row == null ? null : row.then(event, on);
    }

    private ObstacleRow then(MeasureEvent event, LocalDate on) {
        return switch (event) {
            case MeasureRevised e -> with(e.plan().title(), entries);
            case RevisionWithdrawn e -> with(e.plan().title(), entries);
            case ObstacleReported e -> with(title, plus(new Entry(e.number(), e.text(), on, true, null)));
            case ObstacleResolved e -> with(title, resolved(e));
            case MeasureDrafted _,
                    StepDropped _,
                    StepSubstituted _,
                    MeasurePlanned _,
                    ActionRecorded _,
                    EvidenceAttached _,
                    EvidenceDetached _,
                    FollowUpRecorded _,
                    ActionWithdrawn _,
                    FollowUpWithdrawn _,
                    MeasureReopened _,
                    RecommendationMade _,
                    OutcomeRecorded _,
                    MeasureCompleted _,
                    MeasureCancelled _,
                    MeasureReplaced _ -> this;
        };
    }

    private List<Entry> plus(Entry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return List.copyOf(more);
    }

    private List<Entry> resolved(ObstacleResolved e) {
        return entries.stream()
                .map(entry -> entry.number() == e.number()
                        ? new Entry(entry.number(), entry.text(), entry.on(), false, e.resolution())
                        : entry)
                .toList();
    }

    private ObstacleRow with(String other, List<Entry> changed) {
        return new ObstacleRow(id, agency, version, other, changed);
    }
}
