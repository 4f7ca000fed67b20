package org.sucharit.measures.survey;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

/** Writes how the surveys stand. */
@Component
@ProcessingGroup(SurveysProjection.GROUP)
class SurveysProjection {

    static final String GROUP = "surveys";

    private final Documents<SurveyRow> rows;

    SurveysProjection(ProjectionStore store) {
        this.rows = store.documents(SurveyRow.COLLECTION, SurveyRow.class).indexedBy("agency", "fiscalYear");
    }

    @EventHandler
    void on(SurveyEvent event, DomainEventMessage<?> message) {
        rows.fold(message, row -> SurveyRow.after(row, event, message.getTimestamp()));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<SurveyRow> rows() {
        return rows;
    }
}
