package org.sucharit.measures.agency;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access.AgencyProvinces;

/** What is known about an agency straight from the event store: for deciding, where a read model may lag behind. */
@Component
public class AgencyRegistry implements AgencyProvinces {

    private final EventStore events;
    private final JdbcClient jdbc;
    private final Set<AgencyId> known = ConcurrentHashMap.newKeySet();

    AgencyRegistry(EventStore events, JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    /** @return empty when no agency is registered under the code */
    public Optional<RegisteredAgency> find(AgencyId code) {
        @Nullable RegisteredAgency agency = null;
        var stream = events.readEvents(code.value());
        while (stream.hasNext())
            if (stream.next().getPayload() instanceof AgencyEvent event) agency = RegisteredAgency.after(agency, event);
        return Optional.ofNullable(agency);
    }

    /** @throws Problem {@code AGENCY_UNKNOWN}, 404 */
    public RegisteredAgency require(AgencyId code) {
        return find(code).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "AGENCY_UNKNOWN", code));
    }

    /**
     * As {@link #require}, for whoever need know no more. An agency that was registered stays so: of those once found nobody is
     * asked again.
     *
     * @throws Problem {@code AGENCY_UNKNOWN}, 404
     */
    public void requireKnown(AgencyId code) {
        if (known.contains(code)) return;
        require(code);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) known.add(code);
    }

    /** What decides whether an agency is among those that something is meant for. */
    public record Listed(AgencyId code, AgencyType type, String province) {}

    /** Every registered agency, by code. */
    public List<Listed> everyAgency() {
        return jdbc.sql("""
                        SELECT DISTINCT ON (aggregate_identifier) aggregate_identifier AS code,
                          coalesce(payload::json #>> '{profile,type}', payload::json ->> 'type') AS type,
                          coalesce(payload::json #>> '{profile,province}', payload::json ->> 'province') AS province
                        FROM domain_event
                        WHERE payload_type IN ('measures.AgencyRegistered', 'measures.AgencyRevised')
                        ORDER BY aggregate_identifier, sequence_number DESC
                        """)
                .query((row, _) -> new Listed(
                        new AgencyId(row.getString("code")),
                        AgencyType.valueOf(row.getString("type")),
                        row.getString("province")))
                .list();
    }

    /** Those of the codes that are taken. */
    Set<String> among(Collection<String> codes) {
        if (codes.isEmpty()) return new HashSet<>();
        return jdbc.sql("""
                        SELECT aggregate_identifier FROM domain_event
                        WHERE sequence_number = 0 AND aggregate_identifier IN (:codes)
                        """).param("codes", codes).query(String.class).set();
    }

    @Override
    public Optional<String> provinceOf(AgencyId agency) {
        return find(agency).map(found -> found.profile().province());
    }
}
