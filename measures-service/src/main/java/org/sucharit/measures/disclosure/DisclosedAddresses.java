package org.sucharit.measures.disclosure;

import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.linkcheck.WatchedAddress;
import org.sucharit.measures.linkcheck.WatchedAddresses;

/** The addresses of all disclosures as the event store has them now, one agency after the other. */
@Component
class DisclosedAddresses implements WatchedAddresses {

    private static final int ANY_YEAR = 0;

    private final JdbcClient jdbc;

    DisclosedAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Checking takes hours, so nothing is held open meanwhile: one agency's addresses are in memory, and no connection. */
    @Override
    public Stream<WatchedAddress> all() {
        return Stream.iterate(agencyAfter(""), Objects::nonNull, this::agencyAfter)
                .flatMap(agency -> of(new AgencyId(Objects.requireNonNull(agency)), null));
    }

    @Override
    public Stream<WatchedAddress> of(AgencyId agency, @Nullable Integer fiscalYear) {
        return jdbc
                .sql("""
                        SELECT DISTINCT address ->> 'url' FROM (
                            SELECT DISTINCT ON (aggregate_identifier) payload::json AS latest FROM domain_event
                            WHERE type = 'Disclosure' AND agency = :agency
                            ORDER BY aggregate_identifier, sequence_number DESC) disclosure,
                            json_array_elements(latest -> 'content' -> 'addresses') address
                        WHERE :year IN (0, (latest -> 'disclosureId' ->> 'fiscalYear')::int)
                        """)
                .param("agency", agency.value())
                .param("year", fiscalYear == null ? ANY_YEAR : fiscalYear)
                .query(String.class)
                .list()
                .stream()
                .map(url -> new WatchedAddress(agency, URI.create(url)));
    }

    private @Nullable String agencyAfter(@Nullable String agency) {
        return jdbc.sql("SELECT min(agency) FROM domain_event WHERE type = 'Disclosure' AND agency > ?")
                .param(agency)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
