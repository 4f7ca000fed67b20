package org.sucharit.measures.assessment;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

/** Writes assessments and shortfalls as they now stand. */
@Component
@ProcessingGroup(AssessmentsProjection.GROUP)
class AssessmentsProjection {

    static final String GROUP = "assessments";

    private final Documents<AssessmentRow> assessments;
    private final Documents<ShortfallRow> shortfalls;

    AssessmentsProjection(ProjectionStore store) {
        this.assessments = store.documents(AssessmentRow.COLLECTION, AssessmentRow.class);
        this.shortfalls =
                store.documents(ShortfallRow.COLLECTION, ShortfallRow.class).indexedBy("agency", "assessmentYear");
    }

    @EventHandler
    void on(AssessmentEvent event, DomainEventMessage<?> message) {
        assessments.fold(message, row -> AssessmentRow.after(row, event));
    }

    @EventHandler
    void on(ShortfallEvent event, DomainEventMessage<?> message) {
        shortfalls.fold(message, row -> ShortfallRow.after(row, event));
    }

    @ResetHandler
    void reset() {
        assessments.clear();
        shortfalls.clear();
    }

    Documents<AssessmentRow> assessments() {
        return assessments;
    }

    Documents<ShortfallRow> shortfalls() {
        return shortfalls;
    }
}
