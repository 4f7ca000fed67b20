package org.sucharit.measures.round;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.round.ScheduleEvent.RoundsScheduled;

/** When rounds open, straight from the event store. */
@Component
class Schedules {

    private final EventStore events;
    private final JdbcClient jdbc;

    Schedules(EventStore events, JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    /** @return empty for an agency that has said nothing */
    Optional<RoundsScheduled> find(AgencyId agency) {
        return events.readEvents(new ScheduleId(agency).toString())
                .asStream()
                .map(message -> message.getPayload())
                .filter(RoundsScheduled.class::isInstance)
                .map(RoundsScheduled.class::cast)
                .reduce((_, later) -> later);
    }

    Timing timing(AgencyId agency) {
        return find(agency).map(RoundsScheduled::timing).orElse(Timing.USUAL);
    }

    /** Agencies that have a schedule. */
    List<AgencyId> agencies() {
        return jdbc.sql("""
                        SELECT agency FROM domain_event
                        WHERE payload_type = 'measures.RoundsScheduled' AND sequence_number = 0 ORDER BY agency
                        """).query(String.class).list().stream()
                .map(AgencyId::new)
                .toList();
    }
}
