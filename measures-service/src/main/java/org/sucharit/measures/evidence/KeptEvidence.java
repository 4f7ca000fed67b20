package org.sucharit.measures.evidence;

import java.util.Collection;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.files.FileReferences;
import org.sucharit.measures.evidence.EvidenceEvent.EvidenceKept;

/** What is known about evidence straight from the event store. */
@Component
public class KeptEvidence implements FileReferences {

    private final EventStore events;
    private final JdbcClient jdbc;

    KeptEvidence(EventStore events, JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Whether all of it is kept by the agency. */
    public boolean allBelongTo(AgencyId agency, Collection<EvidenceId> evidence) {
        return evidence.stream()
                .allMatch(id ->
                        find(id).filter(kept -> kept.agency().equals(agency)).isPresent());
    }

    Optional<EvidenceKept> find(EvidenceId id) {
        return events.readEvents(id.toString())
                .asStream()
                .map(message -> message.getPayload())
                .filter(EvidenceKept.class::isInstance)
                .map(EvidenceKept.class::cast)
                .findFirst();
    }

    @Override
    public boolean names(String sha256) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM domain_event
                        WHERE payload_type = 'measures.EvidenceKept' AND payload::json -> 'file' ->> 'sha256' = ?)
                        """).param(sha256).query(Boolean.class).single();
    }
}
