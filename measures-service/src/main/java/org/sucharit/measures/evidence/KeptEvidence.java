package org.sucharit.measures.evidence;

import java.util.Collection;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.files.FileReferences;

/** What is known about evidence straight from the event store: for deciding, where a read model may lag behind. */
@Component
public class KeptEvidence implements FileReferences {

    private static final String VERSIONS = "payload_type IN ('measures.EvidenceKept', 'measures.EvidenceVersionKept')";

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

    /** @return empty when there is no such evidence */
    public Optional<KnownEvidence> find(EvidenceId id) {
        @Nullable KnownEvidence known = null;
        var stream = events.readEvents(id.toString());
        while (stream.hasNext()) {
            var message = stream.next();
            if (message.getPayload() instanceof EvidenceEvent event)
                known = KnownEvidence.after(known, event, message.getTimestamp());
        }
        return Optional.ofNullable(known);
    }

    /** The agency's own evidence of which just this is said, and whose newest version is just this. */
    Optional<KnownEvidence> findSame(AgencyId agency, EvidenceFacts facts, Content content) {
        return switch (content) {
            case KeptFile file ->
                findSame(agency, facts, content, "payload::json -> 'file' ->> 'sha256'", file.sha256());
            case WebAddress page ->
                findSame(
                        agency,
                        facts,
                        content,
                        "payload::json ->> 'address'",
                        page.address().toString());
        };
    }

    private Optional<KnownEvidence> findSame(
            AgencyId agency, EvidenceFacts facts, Content content, String field, String value) {
        return jdbc
                .sql("SELECT DISTINCT aggregate_identifier FROM domain_event WHERE %s AND %s = ? AND agency = ?"
                        .formatted(VERSIONS, field))
                .params(value, agency.value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(id -> find(EvidenceId.of(id)).stream())
                .filter(known ->
                        known.facts().equals(facts) && known.newest().content().isSameAs(content))
                .findFirst();
    }

    @Override
    public boolean names(String sha256) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM domain_event WHERE %s
                        AND payload::json -> 'file' ->> 'sha256' = ?)
                        """.formatted(VERSIONS))
                .param(sha256)
                .query(Boolean.class)
                .single();
    }
}
