package org.sucharit.measures.round;

import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.measures.measure.MeasureEvent;

/** Writes what stands in the way of measures. */
@Component
@ProcessingGroup(ObstaclesProjection.GROUP)
class ObstaclesProjection {

    static final String GROUP = "obstacles";

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Documents<ObstacleRow> rows;

    ObstaclesProjection(ProjectionStore store) {
        this.rows = store.documents(ObstacleRow.COLLECTION, ObstacleRow.class).indexedBy("agency", "entries.open");
    }

    @EventHandler
    void on(MeasureEvent event, DomainEventMessage<?> message) {
        var day = LocalDate.ofInstant(message.getTimestamp(), BANGKOK);
        rows.fold(message, row -> ObstacleRow.after(row, event, day));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<ObstacleRow> rows() {
        return rows;
    }
}
